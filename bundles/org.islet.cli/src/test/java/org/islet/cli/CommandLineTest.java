// SPDX-License-Identifier: EPL-2.0
package org.islet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.islet.cli.Islet.Answer;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class CommandLineTest {

	@TempDir
	Path folder;
	private Islet islet;

	@BeforeEach
	void start() {
		islet = new Islet(folder);
	}

	@Test
	void helpIsEverywhereAndDescribesEverything() {
		Answer all = islet.run("--help");
		assertEquals(0, all.code());
		for (String verb : islet.verbs.keySet()) {
			assertTrue(all.out().contains("  " + verb + " "), verb);
			for (String locale : List.of("en", "de")) {
				Answer one = islet.bare("", List.of(verb, "--help", "--locale", locale));
				assertEquals(0, one.code(), verb);
				assertFalse(one.out().matches("(?s).*\\R {2,6}(-\\w, )?--\\S+\\R(?! {10}).*"), one.out());
				assertTrue(one.out().contains("--data"), one.out());
			}
		}
		assertEquals(islet.run("import", "--help").out(), islet.run("help", "import").out());
		assertTrue(islet.run().out().contains("import"));
		assertTrue(islet.run("patient", "add", "--help").out().contains("--born"));
	}

	@Test
	void germanIsSpokenOnRequest() {
		Locale before = Locale.getDefault();
		Answer answer = islet.bare("", List.of("--locale", "de", "metrics", "--days", "viele"));
		assertEquals(CommandLine.USAGE, answer.code());
		assertEquals("--days kann nicht „viele“ sein. Es muss eine ganze Zahl sein. Siehe „islet metrics --help“.",
				answer.err().strip());
		assertEquals(before, Locale.getDefault());
	}

	@Test
	void whatIsNotUnderstoodIsNamed() {
		complains("There is no command \"imprt\"", "imprt", "x");
		complains("\"--jsom\" is not understood", "patients", "--jsom");
		complains("It needs FILE", "import");
		complains("--days is given twice", "metrics", "--days", "1", "--days", "2");
		complains("There is no language \"123\"", "patients", "--locale", "123");
		complains("\"A5\". It can be A4, LETTER.", "report", "x", "--paper", "A5");
	}

	private void complains(String sentence, String... args) {
		Answer answer = islet.run(args);
		assertEquals(CommandLine.USAGE, answer.code(), answer.out());
		assertTrue(answer.err().contains(sentence), answer.err());
		assertEquals("", answer.out());
	}

	/** A verb of another bundle, with a fault. */
	@Command(name = "greet", description = "Says hello.")
	static final class Greet implements Verb {

		@Option(names = "--loudly", description = "With an exclamation mark.")
		private boolean loudly;

		@Override
		public int run(Console console) {
			if (loudly) {
				throw new IllegalStateException("hoarse");
			}
			console.out().println("Hello from " + console.data().getFileName());
			return DONE;
		}

		private static final int DONE = CommandLine.DONE;
	}

	@Test
	void aBundleAddsAVerb() {
		islet.verbs.put("greet", Greet::new);
		assertTrue(islet.run("greet").out().startsWith("Hello from data folder"));
		assertTrue(islet.run("--help").out().contains("Says hello."));
		String help = islet.run("greet", "--help").out();
		assertTrue(help.contains("With an exclamation mark."), help);
		assertTrue(help.contains("The data folder."), help);
	}

	@Test
	void aFaultIsOneSentenceAndTheRestIsInTheLog() throws IOException {
		islet.verbs.put("greet", Greet::new);
		Answer answer = islet.run("greet", "--loudly");
		assertEquals(CommandLine.FAILED, answer.code());
		Path log = islet.data.resolve("log").resolve("islet.log");
		assertEquals(1, answer.err().strip().lines().count(), answer.err());
		assertTrue(answer.err().contains(log.toString()), answer.err());
		assertTrue(Files.readString(log).contains("hoarse"));
	}

	@Test
	void theDataFolderIsThatOfTheOptionElseOfTheEnvironment() {
		islet.verbs.put("greet", Greet::new);
		islet.environment.put("ISLET_DATA", folder.resolve("mine").toString());
		assertEquals("Hello from mine", islet.bare("", List.of("greet")).out().strip());
		assertEquals("Hello from his",
				islet.bare("", List.of("greet", "--data", folder.resolve("his").toString())).out().strip());
	}

	@Test
	void aStoreInUseIsOneSentence() {
		islet.run("patients");
		TherapyStore held = islet.stores.open(islet.data, new char[0]);
		Answer answer = islet.run("patients");
		held.close();
		assertEquals(CommandLine.FAILED, answer.code());
		assertEquals(1, answer.err().strip().lines().count(), answer.err());
	}
}
