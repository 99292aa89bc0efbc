// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;

import org.islet.wrap.birt.ConfinedScripts.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ImporterTopLevel;
import org.mozilla.javascript.ScriptableObject;

class ConfinedScriptsTest {

	@BeforeAll
	static void enforce() {
		ConfinedScripts.enforce();
	}

	private static Outcome<String> run(Duration longest, String script) {
		return ConfinedScripts.watch(longest, () -> {
			try (Context context = Context.enter()) {
				ScriptableObject scope = new ImporterTopLevel(context);
				ScriptableObject.putProperty(scope, "thread", Context.javaToJS(Thread.currentThread(), scope));
				return Context.toString(context.evaluateString(scope, script, "test", 1, null));
			}
		});
	}

	@Test
	void scriptsCompute() {
		assertEquals(new Outcome<>("6", Set.of()), run(Duration.ofMinutes(1), "[1, 2, 3].reduce((a, b) => a + b)"));
	}

	@Test
	void anObjectOfJavaIsEmpty() {
		assertEquals("undefined", run(Duration.ofMinutes(1), "thread.name").result());
		assertEquals("undefined", run(Duration.ofMinutes(1), "thread.class").result());
	}

	@Test
	void aClassOfJavaIsNotFoundAndTheWishIsKept() {
		Outcome<String> outcome = run(Duration.ofMinutes(1), "typeof java.lang.System.exit");
		assertTrue(outcome.refused().contains("java.lang.System"), outcome.refused().toString());
		assertEquals("object", outcome.result(), "a package, not a function");
	}

	@Test
	void aScriptThatDoesNotEndIsStopped() {
		assertThrows(ConfinedScripts.Endless.class,
				() -> run(Duration.ofMillis(50), "while (true) { try { while (true) {} } catch (e) {} }"));
	}

	@Test
	void theConfinementStaysInForce() {
		ConfinedScripts.enforce();
		assertEquals("undefined", run(Duration.ofMinutes(1), "thread.name").result());
	}
}
