// SPDX-License-Identifier: EPL-2.0
package org.islet.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.islet.product.Program.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the program writes of its entries it reads back as the same entries. */
class CopyOfEntriesTest {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final String ZONE = "Europe/Berlin";

	@TempDir
	Path folder;

	/** Two devices, own records, the night of 25 hours read in one zone and two clocks. */
	private Program filled() throws Exception {
		Program islet = new Program(folder.resolve("data"));
		Path night = Files.writeString(folder.resolve("night.csv"), """
				Device,Serial Number,Time,Glucose (mg/dL)
				Drop,0042,2025-10-26 01:50,101
				Drop,0042,2025-10-26 02:20,90
				Drop,0042,2025-10-26 02:50,95
				Drop,0042,2025-10-26 02:20,90
				Drop,0042,2025-10-26 02:50,97
				Drop,0042,2025-10-26 03:10,99
				""");
		done(islet.run("import", "--zone", ZONE, Program.SAMPLE.toString(), night.toString()));
		done(islet.run("log", "add", "carbs", "45", "--at", "2026-01-20T12:30"));
		done(islet.run("log", "add", "note", "=felt \"odd\"; slept\\n; ü", "--at", "2026-01-20T13:00"));
		done(islet.run("log", "add", "clinical-note", "skips lunch", "--author", "Dr. Roe", "--at",
				"2026-01-20T14:00"));
		return islet;
	}

	private static Ended done(Ended ended) {
		assertEquals(0, ended.code(), ended.all());
		return ended;
	}

	private static JsonNode result(Ended ended) throws IOException {
		return JSON.readTree(ended.out()).get("files").get(0);
	}

	private static void intake(int added, int known, Ended ended) throws IOException {
		JsonNode intake = result(ended).get("intake");
		assertEquals(List.of(added, known, 0), List.of(intake.get("added").asInt(), intake.get("known").asInt(),
				intake.get("changed").asInt()), ended.all());
	}

	/** The column {@code source} names the file an entry was read from, which is another now. */
	private static List<String> withoutSource(String csv) {
		return Arrays.stream(csv.split("\r\n"))
				.map(line -> line.replaceAll(",(carelink-14-days\\.csv|night\\.csv|all\\.csv|source)?,(?=[^,]*,[^,]*,"
						+ "[^,]*,[A-Za-z]*,[^,]*,[a-z]*$)", ",,"))
				.toList();
	}

	@Test
	void entriesWrittenAndReadElsewhereAreTheSame() throws Exception {
		Program islet = filled();
		String written = done(islet.run("entries")).out();
		int count = written.split("\r\n").length - 1;
		Path file = folder.resolve("all.csv.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(written.getBytes(StandardCharsets.UTF_8));
		}
		Program other = new Program(folder.resolve("other"));
		Ended read = done(other.run("import", "--json", "--zone", ZONE, file.toString()));
		intake(count, 0, read);
		assertEquals("[]", result(read).get("warnings").toString());
		String again = done(other.run("entries")).out();
		assertEquals(withoutSource(written), withoutSource(again));
		assertTrue(again.contains(",all.csv,") && !again.contains(",night.csv,"), "the source is the file read");
		assertEquals(done(islet.run("metrics", "--json", "--from", "2025-10-26", "--to", "2026-01-25")).out(),
				done(other.run("metrics", "--json", "--from", "2025-10-26", "--to", "2026-01-25")).out());
		assertEquals(done(islet.run("log", "list")).out(), done(other.run("log", "list")).out());

		intake(0, count, done(other.run("import", "--json", file.toString())));
		intake(0, count, done(islet.run("import", "--json", file.toString())));
		assertEquals(written, done(islet.run("entries")).out());
		done(other.run("check"));
	}

	@Test
	void ownRecordsStayWhatTheyBecameSince() throws Exception {
		Program islet = filled();
		String written = done(islet.run("entries", "--kind", "Carbs,Remark")).out();
		String[] keys = Arrays.stream(written.split("\r\n")).filter(line -> line.contains("islet:log"))
				.map(line -> line.replaceAll(".*,([2-9a-z]{8}),,Islet,.*", "$1")).toArray(String[]::new);
		assertEquals(2, keys.length, written);
		done(islet.run("log", "delete", keys[0]));
		done(islet.run("log", "edit", keys[1], "better"));
		String before = done(islet.run("log", "list")).out();
		Path file = Files.writeString(folder.resolve("some.csv"), written);
		Ended read = done(islet.run("import", file.toString()));
		assertEquals(before, done(islet.run("log", "list")).out());
		assertTrue(read.out().contains("2 own records were changed or deleted here"), read.all());
		assertTrue(read.out().contains("Only these kinds were written into the file: carbohydrate, remarks."),
				read.all());
	}

	@Test
	void aFileThatASpreadsheetProgramSavedIsRefused() throws Exception {
		Program islet = filled();
		Path saved = folder.resolve("data.csv");
		done(islet.run("report", "data", "--from", "2026-01-20", "--to", "2026-01-20", "-o", saved.toString()));
		String german = Files.readString(saved).replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d:\\d\\d):\\d\\d",
				"$3.$2.$1 $4").replace(',', ';');
		Ended refused = new Program(folder.resolve("other")).run("import",
				Files.writeString(folder.resolve("saved.csv"), german).toString());
		assertEquals(1, refused.code(), refused.all());
		assertTrue(refused.all().contains("spreadsheet program changes dates and numbers"), refused.all());
		assertFalse(refused.all().contains("Exception"), refused.all());
	}

	@Test
	void tablesOfOtherReportsAreNotTakenForEntries() throws Exception {
		Program islet = filled();
		Program other = new Program(folder.resolve("other"));
		for (String report : List.of("daily", "weekly", "agp", "logbook", "quickview")) {
			Path csv = folder.resolve(report + ".csv");
			done(islet.run("report", report, "-o", csv.toString()));
			Ended refused = other.run("import", csv.toString());
			assertEquals(1, refused.code(), report + ": " + refused.all());
		}
	}
}
