// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.islet.model.GlucoseUnit;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.Reports.Form;
import org.islet.tck.Pages;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.Test;

/** Reads the printed pages. */
class WeeklyPageTest {

	private static String printed(Timeline timeline, Paper paper, int pages) throws IOException {
		boolean german = paper == Paper.LETTER;
		ReportRequest request = new ReportRequest(german ? GlucoseUnit.MMOL_L : GlucoseUnit.MG_DL,
				german ? Locale.GERMANY : Locale.US, paper, Instant.parse("2026-07-01T08:00:00Z"), "1.0", Map.of());
		try (PDDocument document = Loader.loadPDF(Pages.print(new WeeklyReport(), timeline, request, Form.PDF))) {
			assertEquals(pages, document.getNumberOfPages());
			return new PDFTextStripper().getText(document);
		}
	}

	@Test
	void aWeekIsOnePageOnBothPapersAndLacksNothing() throws IOException {
		for (Paper paper : Paper.values()) {
			String text = printed(Timelines.full(7), paper, 1);
			assertTrue(text.contains(paper == Paper.A4 ? "Weekly Review" : "Wochenübersicht"), text);
			assertTrue(text.contains("Jane Roe"), text);
			assertTrue(text.contains(paper == Paper.A4 ? "Thursday" : "Donnerstag"), text);
			assertTrue(text.contains("2:00, 1"), text);
			assertTrue(text.contains(paper == Paper.A4 ? "Sum of 7 days" : "Summe von 7 Tagen"), text);
			assertTrue(text.contains(paper == Paper.A4 ? "Week before: " : "Woche davor: "), text);
		}
	}

	@Test
	void aLongerPeriodHasAPageForEachWeek() throws IOException {
		String text = printed(Timelines.full(17), Paper.LETTER, 3);
		assertEquals(4, text.split("Summe von \\d+ Tagen").length);
	}
}
