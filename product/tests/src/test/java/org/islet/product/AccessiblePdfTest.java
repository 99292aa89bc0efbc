// SPDX-License-Identifier: EPL-2.0
package org.islet.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.islet.product.Program.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every report can be read by a screen reader: veraPDF finds no rule of PDF/UA-1 broken. */
class AccessiblePdfTest {

	private static final Logger LIBRARY = Logger.getLogger("org.verapdf");

	@TempDir
	static Path folder;

	private static Program islet;

	@BeforeAll
	static void start() throws Exception {
		LIBRARY.setLevel(Level.SEVERE);
		VeraGreenfieldFoundryProvider.initialise();
		islet = new Program(folder.resolve("data"));
		Ended imported = islet.run("import", "--patient", "Kim Doe", "--zone", "Europe/Berlin",
				Program.SAMPLE.toString());
		assertEquals(0, imported.code(), imported.all());
	}

	@Test
	void aPackOfAllReportsBreaksNoRule() throws Exception {
		Path pdf = print("pack", "--days", "7", "--locale", "de", "--units", "mmol/L");
		assertEquals(Map.of(), broken(pdf));
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			assertTrue(document.getDocumentCatalog().getLanguage().startsWith("de"));
			assertTrue(document.getDocumentCatalog().getDocumentOutline().hasChildren());
		}
	}

	@Test
	void aReportOfSeveralDaysBreaksNoRuleAndHasABookmarkPerDay() throws Exception {
		Path pdf = print("daily", "--days", "3");
		assertEquals(Map.of(), broken(pdf));
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			int bookmarks = 0;
			for (var item : document.getDocumentCatalog().getDocumentOutline().children()) {
				assertEquals(document.getPage(bookmarks), item.findDestinationPage(document));
				bookmarks++;
			}
			assertEquals(3, bookmarks);
		}
	}

	private static Path print(String type, String... options) throws Exception {
		Path pdf = folder.resolve(type + ".pdf");
		String[] command = new String[options.length + 4];
		System.arraycopy(new String[] { "report", type, "-o", pdf.toString() }, 0, command, 0, 4);
		System.arraycopy(options, 0, command, 4, options.length);
		Ended printed = islet.run(command);
		assertEquals(0, printed.code(), printed.all());
		return pdf;
	}

	/** @return by clause and number what each broken rule asks for, and where first it is not so */
	private static Map<String, String> broken(Path pdf) throws Exception {
		try (InputStream in = Files.newInputStream(pdf);
				PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1)) {
			ValidationResult result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)
					.validate(parser);
			assertTrue(result.getTotalAssertions() > 1000, "the document was looked at");
			Map<String, String> broken = new TreeMap<>();
			for (TestAssertion assertion : result.getTestAssertions()) {
				if (assertion.getStatus() != TestAssertion.Status.PASSED) {
					broken.putIfAbsent(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
							assertion.getMessage() + " " + assertion.getLocation().getContext());
				}
			}
			return broken;
		}
	}
}
