// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.ReportException;
import org.islet.report.host.Reports.Form;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintingTest {

	@TempDir
	static Path folder;

	private static BirtReports reports;

	@BeforeAll
	static void start() {
		reports = Samples.reports(folder);
		reports.add(Samples.installed("sample"));
	}

	@AfterAll
	static void stop() {
		reports.stop();
	}

	private static PDDocument pdf(Locale locale, Paper paper, int days) throws ReportException, IOException {
		return Loader.loadPDF(Samples.print(reports, "sample", Form.PDF, Samples.request(locale, paper), days));
	}

	private static String text(PDDocument pdf) throws IOException {
		return new PDFTextStripper().getText(pdf);
	}

	@Test
	void wordsAndNumbersAreSearchable() throws Exception {
		try (PDDocument pdf = pdf(Locale.US, Paper.A4, 1)) {
			String text = text(pdf);
			Stream.of("Sample report", "Zoë Müller-Ångström", "Sunday, 29 March 2026", "2026-03-29 01:30", "101.0",
					"112.0", "Not for dosing", "Islet 1.2.3")
					.forEach(part -> assertTrue(text.contains(part), part + " in " + text));
			assertFalse(text.contains("NULL"), text);
		}
	}

	@Test
	void theLanguageIsTheRequests() throws Exception {
		try (PDDocument pdf = pdf(Locale.GERMANY, Paper.A4, 1)) {
			String text = text(pdf);
			Stream.of("Musterbericht für Größen", "Sonntag, 29 März 2026", "101,0", "Nicht zur Dosierung")
					.forEach(part -> assertTrue(text.contains(part), part + " in " + text));
		}
	}

	@Test
	void thePaperIsTheRequests() throws Exception {
		for (Paper paper : Paper.values()) {
			try (PDDocument pdf = pdf(Locale.US, paper, 1)) {
				assertEquals(paper.width(), pdf.getPage(0).getMediaBox().getWidth(), 1);
				assertEquals(paper.height(), pdf.getPage(0).getMediaBox().getHeight(), 1);
			}
		}
	}

	@Test
	void everyFontIsEmbedded() throws Exception {
		try (PDDocument pdf = pdf(Locale.US, Paper.A4, 2)) {
			int fonts = 0;
			for (PDPage page : pdf.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertTrue(font.isEmbedded(), font.getName());
					assertTrue(font.getName().contains("DejaVu"), font.getName());
					fonts++;
				}
			}
			assertTrue(fonts > 0);
		}
	}

	@Test
	void theChartIsOnThePage() throws Exception {
		try (PDDocument pdf = pdf(Locale.US, Paper.A4, 3)) {
			for (int page = 0; page < 3; page++) {
				BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, 144);
				assertTrue(count(image, new Color(0xDDEEFF)) > 200_000, "the chart's ground on page " + (page + 1));
				assertTrue(count(image, new Color(0xCC0000)) > 4_000, "the chart's line on page " + (page + 1));
				BufferedImage words = image.getSubimage(100, 130, 240, 80);
				assertTrue(count(words, Color.BLACK) > 20, "the chart's words on page " + (page + 1));
			}
		}
	}

	private static long count(BufferedImage image, Color colour) {
		long found = 0;
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				found += (image.getRGB(x, y) & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF) ? 1 : 0;
			}
		}
		return found;
	}

	@Test
	void theChartsWordsAreWords() throws Exception {
		try (PDDocument pdf = pdf(Locale.US, Paper.A4, 1)) {
			String text = text(pdf);
			assertTrue(text.contains("Words ≥ 70"), text);
		}
	}

	@Test
	void printingWritesNoRowsToTheDisk() throws Exception {
		Samples.print(reports, "sample", Form.PDF, Samples.request(Locale.US, Paper.A4), 1);
		try (Stream<Path> files = Files.walk(folder)) {
			assertEquals(List.of(), files.filter(Files::isRegularFile)
					.filter(file -> !file.toString().endsWith(".ttf") && !file.toString().endsWith("fonts.xml"))
					.toList());
		}
	}

	@Test
	void aChartDirectlyInTheBodyIsOnThePageToo() throws Exception {
		try (PDDocument pdf = pdf(Locale.US, Paper.A4, 1)) {
			BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 144);
			assertTrue(count(image, new Color(0xDDEEFF)) > 400_000, "both charts' ground");
			assertTrue(count(image, new Color(0xCC0000)) > 8_000, "both charts' line");
		}
	}

	@Test
	void theDocumentSaysWhatItIs() throws Exception {
		try (PDDocument pdf = pdf(Locale.US, Paper.A4, 2)) {
			assertEquals("Sample of 2026-03-29", pdf.getDocumentInformation().getTitle());
			assertEquals("Islet 1.2.3", pdf.getDocumentInformation().getAuthor());
			assertFalse(pdf.getDocumentInformation().getCreator().contains("/"), "names no place on this computer");
			assertEquals("en-us", pdf.getDocumentCatalog().getLanguage().toLowerCase(Locale.ROOT));
			assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked(), "tagged");
			assertNotNull(pdf.getDocumentCatalog().getDocumentOutline(), "bookmarks");
		}
	}

	@Test
	void everyPageSaysWhichOfHowManyItIs() throws Exception {
		try (PDDocument pdf = pdf(Locale.US, Paper.A4, 3)) {
			PDFTextStripper third = new PDFTextStripper();
			third.setStartPage(3);
			third.setEndPage(3);
			String text = third.getText(pdf);
			assertEquals(3, pdf.getNumberOfPages());
			assertTrue(text.contains("3 / 3"), text);
		}
	}

	@Test
	void severalPrintAtOnce() throws Exception {
		byte[] alone = Samples.print(reports, "sample", Form.HTML, Samples.request(Locale.US, Paper.A4), 2);
		Callable<byte[]> print = () -> Samples.print(reports, "sample", Form.HTML,
				Samples.request(Locale.US, Paper.A4), 2);
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (var printed : threads.invokeAll(Stream.generate(() -> print).limit(12).toList())) {
				assertEquals(alone.length, printed.get().length);
			}
		}
	}
}
