// SPDX-License-Identifier: EPL-2.0
package org.islet.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.product.Program.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices are read by the program as a person starts it. */
class DevicesTest {

	private static final Pattern TABLE = Pattern.compile("(?s)(<!-- drivers -->\n).*?(\n<!-- end of drivers -->)");
	private static final Pattern INTAKE = Pattern
			.compile("(\\d[\\d,]*) added, (\\d[\\d,]*) already known, (\\d[\\d,]*) changed");

	@TempDir
	Path folder;

	/** {@code -Dislet.write=true} writes the table anew. */
	@Test
	void theReadmeListsTheDevicesTheDriversDeclare() throws Exception {
		Path readme = Path.of("..", "..", "README.md");
		String text = Files.readString(readme);
		String table = new Program(folder.resolve("data")).run("drivers", "--markdown").out().strip();
		String wanted = TABLE.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(table) + "$2");
		if (Boolean.getBoolean("islet.write")) {
			Files.writeString(readme, wanted);
		}
		assertEquals(wanted, text, "README.md; -Dislet.write=true writes it anew");
		assertTrue(text.contains(table));
	}

	@Test
	void everySimulatedDeviceIsReadAndReadAgainAddsNothing() throws Exception {
		Ended unknown = new Program(folder.resolve("data")).run("demo", "--device", "none",
				folder.resolve("none").toString());
		assertEquals(2, unknown.code(), unknown.all());
		List<String> ids = Arrays.asList(unknown.all().replaceAll("(?s).*There are: (.*?)\\.\\s.*", "$1").split(", "));
		assertTrue(ids.contains("contour"), unknown.all());
		for (String id : ids) {
			Path demo = folder.resolve(id);
			Ended read = new Program(folder.resolve("data")).run("demo", "--device", id, demo.toString());
			if (id.equals("freestyle-libre2")) {
				assertEquals(1, read.code(), read.all());
				assertTrue(read.all().contains("LibreView"), read.all());
				continue;
			}
			assertEquals(0, read.code(), read.all());
			Matcher intake = INTAKE.matcher(read.out());
			assertTrue(intake.find(), read.all());
			assertFalse(intake.group(1).equals("0"), read.all());
			if (intake.find()) {
				assertEquals("0", intake.group(1), read.all());
				assertEquals("0", intake.group(3), read.all());
			} else {
				assertTrue(read.out().contains("nothing new on it"), read.all());
			}
			Ended again = new Program(demo.resolve("data")).run("reread");
			assertTrue(again.code() == 0 || again.code() == 3, again.all());
			Matcher reread = INTAKE.matcher(again.out());
			assertTrue(reread.find(), again.all());
			assertEquals("0", reread.group(1), again.all());
			assertEquals("0", reread.group(3), again.all());
		}
	}
}
