// SPDX-License-Identifier: EPL-2.0
package org.islet.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.islet.product.Program.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The program does what its help says. */
class CommandLineTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	@TempDir
	Path folder;

	@Test
	void theWayFromAFileToAPrintedDay() throws Exception {
		Program islet = new Program(folder.resolve("data"));
		Ended imported = islet.run("import", "--patient", "Kim Doe", "--zone", "Europe/Berlin",
				Program.SAMPLE.toString());
		assertEquals(0, imported.code(), imported.all());
		Ended again = islet.run("import", "--json", Program.SAMPLE.toString());
		assertEquals(0, JSON.readTree(again.out()).findValue("added").asInt(-1), again.out());

		JsonNode metrics = JSON.readTree(islet.run("metrics", "--days", "14", "--json").out());
		assertTrue(metrics.findValue("meanMgdl").asDouble() > 80, metrics.toString());

		Path pdf = folder.resolve("day.pdf");
		Ended printed = islet.run("report", "daily", "-o", pdf.toString());
		assertEquals(0, printed.code(), printed.all());
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			assertEquals(1, document.getNumberOfPages());
			String text = new PDFTextStripper().getText(document);
			assertTrue(text.contains("Daily Summary") && text.contains("Kim Doe"), text);
		}
	}

	@Test
	void allReportsOfTwoWeeksAreBoundIntoOneFile() throws Exception {
		Program islet = new Program(folder.resolve("data"));
		islet.run("import", "--patient", "Kim Doe", "--zone", "Europe/Berlin", Program.SAMPLE.toString());
		Path pdf = folder.resolve("pack.pdf");
		Ended printed = islet.run("report", "pack", "--json", "-o", pdf.toString());
		assertEquals(0, printed.code(), printed.all());
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			for (JsonNode part : JSON.readTree(printed.out()).get("reports")) {
				int page = part.get("page").asInt();
				assertEquals(part.get("pages").asInt() > 0, page > 0, part.toString());
				PDFTextStripper text = new PDFTextStripper();
				text.setStartPage(page);
				text.setEndPage(page);
				String begin = "1 / " + part.get("pages").asInt();
				assertTrue(page == 0 || text.getText(document).contains(begin), part.toString());
			}
		}
	}

	@Test
	void wrongUsageIsExplained() throws Exception {
		Program islet = new Program(folder.resolve("data"));
		Ended wrong = islet.run("impotr");
		assertEquals(2, wrong.code(), wrong.all());
		assertEquals(0, islet.run("--help").code());
		assertEquals(2, islet.run("report", "daily", "--units", "stones", "-o", "x.pdf").code());
		assertFalse(wrong.all().contains("\tat "), "no stack trace");
	}

	@Test
	void aFileThatIsNoExportIsRefusedWithASentence() throws Exception {
		Path note = Files.writeString(folder.resolve("note.csv"), "Dear diary,\ntoday I bought a CGM.\n");
		Ended refused = new Program(folder.resolve("data")).run("import", note.toString());
		assertEquals(1, refused.code(), refused.all());
		assertTrue(refused.all().contains("note.csv"), refused.all());
		assertFalse(refused.all().contains("Exception"), refused.all());
	}

	@Test
	void aBackupRestoresTheSameEntries() throws Exception {
		Program islet = new Program(folder.resolve("data"));
		assertEquals(0, islet.run("import", Program.SAMPLE.toString()).code());
		Ended backup = islet.run("backup", folder.resolve("backup").toString());
		assertEquals(0, backup.code(), backup.all());
		Program other = new Program(folder.resolve("other"));
		Ended restored = other.run("restore", folder.resolve("backup").toString());
		assertEquals(0, restored.code(), restored.all());
		assertEquals(islet.run("entries", "--format", "csv").out(), other.run("entries", "--format", "csv").out());
	}

	@Test
	void theDataTableIsTheEntries() throws Exception {
		Program islet = new Program(folder.resolve("data"));
		assertEquals(0, islet.run("import", "--zone", "Europe/Berlin", Program.SAMPLE.toString()).code());
		String entries = islet.run("entries", "--from", "2026-01-20", "--to", "2026-01-21").out();
		Path csv = folder.resolve("data.csv");
		assertEquals(0, islet.run("report", "data", "--from", "2026-01-20", "--to", "2026-01-21", "-o", csv.toString())
				.code());
		assertEquals(entries, Files.readString(csv));
		Path sheet = folder.resolve("data.xlsx");
		Ended made = islet.run("report", "data", "--option", "kinds=bolus,carbs", "-o", sheet.toString());
		assertEquals(0, made.code(), made.all());
		assertTrue(Files.size(sheet) > 2000, made.all());
	}
}
