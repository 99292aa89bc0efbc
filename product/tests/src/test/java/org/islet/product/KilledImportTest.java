// SPDX-License-Identifier: EPL-2.0
package org.islet.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.islet.product.Program.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed at any moment. */
class KilledImportTest {

	@TempDir
	Path folder;

	@Test
	void losesNothingAndIsCompletedByARepeat() throws Exception {
		Program whole = new Program(folder.resolve("whole"));
		String[] importIt = { "import", "--patient", "Kim", "--zone", "Europe/Berlin", Program.SAMPLE.toString() };
		assertEquals(0, whole.run(importIt).code());
		String expected = whole.run("entries", "--format", "csv").out();
		assertTrue(expected.lines().count() > 4000, "the sample holds two weeks");

		Program killed = new Program(folder.resolve("killed"));
		for (int milliseconds = 300; milliseconds < 1900; milliseconds += 200) {
			Process process = killed.start(importIt);
			if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
				process.destroyForcibly().waitFor();
			}
			Ended check = killed.run("check");
			assertEquals(0, check.code(), () -> "after a kill: " + check.all());
		}
		Ended completed = killed.run(importIt);
		assertEquals(0, completed.code(), completed.all());
		assertEquals(expected, killed.run("entries", "--format", "csv").out());
	}
}
