// SPDX-License-Identifier: EPL-2.0
package org.islet.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.islet.product.Program.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The worked example of a report without Java. */
class TemplatesTest {

	private static final Path EXAMPLE = Program.HOME.resolve("samples").resolve("templates");

	@TempDir
	Path folder;
	private Program islet;

	@BeforeEach
	void install() throws IOException {
		islet = new Program(folder.resolve("data"));
		Path templates = Files.createDirectories(islet.data().resolve("templates"));
		try (Stream<Path> files = Files.list(EXAMPLE)) {
			for (Path file : files.toList()) {
				Files.copy(file, templates.resolve(file.getFileName()));
			}
		}
	}

	private String print(String language, String zone) throws Exception {
		Path pdf = folder.resolve("letter.pdf");
		Ended printed = islet.run(Map.of("TZ", zone), "report", "clinic-letter", "--locale", language, "-o",
				pdf.toString());
		assertEquals(0, printed.code(), printed.all());
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
		}
	}

	@Test
	void theClinicLetterSaysWhatTheStatisticsSay() throws Exception {
		Ended checked = islet.run("template", "check", EXAMPLE.resolve("clinic-letter.rptdesign").toString());
		assertEquals(0, checked.code(), checked.all());
		assertEquals(0, islet.run("import", "--patient", "Kim Doe", "--zone", "Europe/Berlin",
				Program.SAMPLE.toString()).code());
		assertTrue(islet.run("reports").out().contains("Clinic letter"));
		JsonNode metrics = new ObjectMapper().readTree(islet.run("metrics", "--days", "14", "--json").out());

		String english = print("en-US", "America/New_York");
		String mean = "Mean glucose " + Math.round(metrics.get("meanMgdl").asDouble()) + " mg/dL";
		assertTrue(english.contains(mean), mean + " in " + english);
		String first = "Jan %d, 2026".formatted(Integer.parseInt(metrics.get("from").textValue().substring(8)));
		assertTrue(english.contains(first + " ") && english.contains("Largest bolus"), first + " in " + english);
		String german = print("de", "Asia/Tokyo");
		String insulin = "Insulin am Tag %.2f IE".formatted(metrics.get("tddU").asDouble()).replace('.', ',');
		assertTrue(german.contains(insulin), insulin + " in " + german);
		assertTrue(german.contains(metrics.get("from").textValue().substring(8) + ".01.2026"), german);
	}

	@Test
	void aRefusedTemplateIsSaidWithItsReason() throws Exception {
		Path bad = islet.data().resolve("templates").resolve("bad.rptdesign");
		Files.writeString(bad,
				"<report><body><label><method name=\"onCreate\">java.lang.System.exit(3)</method></label>"
						+ "</body></report>");
		Ended listed = islet.run("reports");
		assertEquals(0, listed.code(), listed.all());
		assertTrue(listed.out().contains("clinic-letter"), listed.all());
		assertTrue(listed.err().contains(bad.toString()) && listed.err().contains("\"java.\""), listed.err());
		assertEquals(1, islet.run("template", "pack", bad.toString()).code());
	}
}
