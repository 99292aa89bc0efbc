// SPDX-License-Identifier: EPL-2.0
package org.islet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.islet.cli.Islet.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

	@TempDir
	Path folder;
	private Islet islet;

	@BeforeEach
	void start() throws IOException {
		islet = Islet.withStore(folder);
	}

	@Test
	void theFirstImportMakesThePatientAndSaysWhatWasRead() throws IOException {
		Answer answer = islet.run("import", "--patient", "Ada Lovelace", "--zone", "Europe/London",
				islet.readings().toString());
		assertEquals("",
				answer.err().replaceAll("New patient Ada Lovelace, time zone Europe/London.\\R|\\d+ % .*\\R", ""));
		assertEquals(0, answer.code());
		assertTrue(answer.out().contains("readings.csv: imported"), answer.out());
		assertTrue(answer.out().contains("2026-03-01 08:00 to 2026-03-02 23:55, Europe/London"), answer.out());
		assertTrue(answer.out().contains("Glucose readings         3"), answer.out());
		assertTrue(answer.out().contains("3 added, 0 already known, 0 changed"), answer.out());
	}

	@Test
	void aRepeatedImportAddsNothingGzOrNot() throws IOException {
		Path file = islet.readings();
		Path gz = folder.resolve("again.csv.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
			Files.copy(file, out);
		}
		islet.run("import", "--zone", "Europe/Berlin", file.toString());
		Answer answer = islet.run("import", "--json", file.toString(), gz.toString());
		assertEquals(0, answer.code(), answer.err());
		for (int i = 0; i < 2; i++) {
			assertEquals("{\"added\":0,\"known\":3,\"changed\":0}",
					answer.json().get("files").get(i).get("intake").toString());
		}
	}

	@Test
	void withoutAPatientOrZoneItIsMeAndThisComputers() throws IOException {
		Answer answer = islet.run("import", islet.readings().toString());
		assertEquals(0, answer.code());
		assertTrue(answer.err().contains("New patient Me, time zone "), answer.err());
	}

	@Test
	void faultyRowsAreNamedByLineAndTheRestIsKept() throws IOException {
		Path file = islet.file("faulty.csv", "time,glucose (mg/dL)", "2026-03-01 08:00,100", "2026-03-01 08:05,banana",
				"2026-03-01 08:10,110");
		Answer answer = islet.run("import", file.toString());
		assertEquals(CommandLine.PARTLY, answer.code(), answer.out());
		assertTrue(answer.out().contains("2 added"), answer.out());
		assertTrue(answer.out().contains("(line 3)"), answer.out());
	}

	@Test
	void oneBadFileFailsTheCommandAndTheOthersAreImported() throws IOException {
		Path letter = islet.file("letter.csv", "Dear diary");
		Answer answer = islet.run("import", letter.toString(), islet.readings().toString());
		assertEquals(CommandLine.FAILED, answer.code());
		assertTrue(answer.out().contains("None of the installed formats recognises letter.csv"), answer.out());
		assertTrue(answer.out().contains("3 added"), answer.out());
	}

	@Test
	void whatAFileLeavesOpenIsAskedAndTheCommandLineSaysHowToAnswer() throws IOException {
		Path file = islet.file("either.csv", "time,glucose (mg/dL)", "01/02/2026 08:00,100", "01/02/2026 12:00,110");
		Answer answer = islet.run("import", file.toString());
		assertEquals(CommandLine.FAILED, answer.code());
		assertTrue(answer.out().contains("Say which with date-order=dmy or date-order=mdy"), answer.out());
		assertTrue(answer.out().contains("such as --map date-order=dmy"), answer.out());
	}

	@Test
	void aMissingFileMakesNoDataFolder() {
		Islet fresh = new Islet(folder.resolve("fresh"));
		Answer answer = fresh.run("import", folder.resolve("nothing.csv").toString());
		assertEquals(CommandLine.FAILED, answer.code());
		assertTrue(answer.err().contains("There is no file"), answer.err());
		assertFalse(Files.exists(fresh.data));
	}

	@Test
	void aFileThatCannotBeReadMakesNoPatient() throws IOException {
		islet.run("import", islet.file("letter.csv", "Dear diary").toString());
		assertEquals("[ ]", islet.run("patients", "--json").out().strip());
		Answer answer = islet.run("import", "--patient", "Ada Lovelace", islet.readings().toString());
		assertEquals(0, answer.code(), answer.err());
		assertEquals(1, islet.run("patients", "--json").json().size());
	}

	@Test
	void anotherZoneIsRefused() throws IOException {
		islet.run("import", "--zone", "Europe/Berlin", islet.readings().toString());
		Answer answer = islet.run("import", "--zone", "Asia/Tokyo", islet.readings().toString());
		assertEquals(CommandLine.FAILED, answer.code());
		assertTrue(answer.err().contains("islet patient edit --zone Asia/Tokyo"), answer.err());
	}

	@Test
	void aFixedOffsetIsNoZone() throws IOException {
		for (String offset : new String[] { "GMT+4", "+04:00", "UTC-3", "Etc/GMT-4" }) {
			Answer answer = islet.run("import", "--zone", offset, islet.readings().toString());
			assertEquals(CommandLine.USAGE, answer.code());
			assertTrue(answer.err().contains("fixed offset"), answer.err());
		}
	}

	@Test
	void aMistypedNameMakesNoSecondPatient() throws IOException {
		islet.run("import", "--patient", "Ada Lovelace", islet.readings().toString());
		Answer answer = islet.run("import", "--patient", "Ada Lovelase", islet.readings().toString());
		assertEquals(CommandLine.FAILED, answer.code());
		assertTrue(answer.err().contains("There are: Ada Lovelace (1)"), answer.err());
	}

	@Test
	void columnsAreNamedWithMap() throws IOException {
		Path file = islet.file("odd.csv", "wann,wert", "2026-03-01 08:00,100", "2026-03-01 08:05,110");
		Answer answer = islet.run("import", "--format", "table", "--map", "time=wann,glucose=wert,unit=mg/dL",
				file.toString());
		assertEquals(0, answer.code(), answer.out() + answer.err());
		assertTrue(answer.out().contains("2 added"), answer.out());
		assertEquals(CommandLine.USAGE, islet.run("import", "--map", "time", file.toString()).code());
	}

	@Test
	void keptOriginalsAreReadAgain() throws IOException {
		islet.run("import", "--zone", "Europe/Berlin", islet.readings().toString());
		assertEquals(0, islet.run("patient", "edit", "--zone", "Asia/Tokyo").code());
		Answer answer = islet.run("reread", "--json");
		assertEquals(0, answer.code(), answer.out() + answer.err());
		assertEquals("{\"added\":0,\"known\":0,\"changed\":3}", answer.json().get(0).get("intake").toString());
		assertTrue(islet.run("entries").out().contains("2026-03-01T08:00:00,2026-02-28T23:00:00Z,Asia/Tokyo"));
	}
}
