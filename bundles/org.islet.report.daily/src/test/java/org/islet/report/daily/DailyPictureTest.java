// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.islet.birt.Press;
import org.islet.chart.Chart;
import org.islet.model.GlucoseUnit;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.daily.Plan.Shape;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at the printed page: every group of marks a chart paints must be there, in its place and colour. */
class DailyPictureTest {

	private static final int DPI = 144;
	private static final double SCALE = DPI / 72.0;
	private static final double MARGIN = 12 / 25.4 * 72;
	/** Where a chart's first frame begins. */
	private static final double FRAME_LEFT = 38;
	private static final double FRAME_TOP = 6;
	private static final int EDGE = 0x555555;
	private static final int TOLERANCE = 60;

	@TempDir
	static Path folder;

	private static Press press;

	@BeforeAll
	static void start() {
		press = new Press(new DailyReport(), folder);
	}

	@AfterAll
	static void stop() {
		press.close();
	}

	private static ReportRequest request(Paper paper) {
		boolean german = paper == Paper.LETTER;
		return new ReportRequest(german ? GlucoseUnit.MMOL_L : GlucoseUnit.MG_DL, german ? Locale.GERMANY : Locale.US,
				paper, Instant.parse("2026-07-01T08:00:00Z"), "1.0", Map.of());
	}

	private static List<BufferedImage> pages(Timeline timeline, Paper paper) throws Exception {
		List<BufferedImage> pages = new ArrayList<>();
		try (PDDocument pdf = Loader.loadPDF(press.pdf(timeline, request(paper)))) {
			for (int i = 0; i < pdf.getNumberOfPages(); i++) {
				pages.add(new PDFRenderer(pdf).renderImageWithDPI(i, DPI));
			}
		}
		return pages;
	}

	private static Chart chart(Timeline timeline, Paper paper) {
		return new DailyReport().data(timeline, request(paper)).charts().values().iterator().next();
	}

	/** @return the y of the chart's upper edge on the page in points: above the longest dark line where its frame is */
	private static double top(BufferedImage page) {
		int x = (int) Math.round((MARGIN + FRAME_LEFT) * SCALE);
		int longest = 0;
		int from = 0;
		for (int shift = -2; shift <= 2; shift++) {
			int run = 0;
			for (int y = 0; y < page.getHeight(); y++) {
				run = near(page.getRGB(x + shift, y), EDGE, 110) ? run + 1 : 0;
				if (run > longest) {
					longest = run;
					from = y - run + 1;
				}
			}
		}
		return longest < 40 ? -1 : from / SCALE - FRAME_TOP;
	}

	private static boolean near(int rgb, int colour, int tolerance) {
		int most = 0;
		for (int shift = 0; shift < 24; shift += 8) {
			most = Math.max(most, Math.abs((rgb >> shift & 255) - (colour >> shift & 255)));
		}
		return most <= tolerance;
	}

	/** @return the groups of which the page does not show at least half the shapes in their places and colours */
	private static List<String> missing(BufferedImage page, Chart chart) {
		Plan plan = Plan.of(chart);
		double top = top(page);
		return plan.groups().stream().filter(group -> {
			List<Shape> shapes = plan.of(group);
			return top < 0 || 2 * shapes.stream().filter(shape -> shown(page, shape, MARGIN, top)).count() < shapes
					.size();
		}).toList();
	}

	private static boolean shown(BufferedImage page, Shape shape, double left, double top) {
		int fromX = (int) Math.floor((left + shape.x() - 1) * SCALE);
		int toX = (int) Math.ceil((left + shape.x() + shape.width() + 1) * SCALE);
		int fromY = (int) Math.floor((top + shape.y() - 1) * SCALE);
		int toY = (int) Math.ceil((top + shape.y() + shape.height() + 1) * SCALE);
		for (int y = Math.max(0, fromY); y < Math.min(page.getHeight(), toY); y++) {
			for (int x = Math.max(0, fromX); x < Math.min(page.getWidth(), toX); x++) {
				if (near(page.getRGB(x, y), shape.colour(), TOLERANCE) && !near(page.getRGB(x, y), 0xFFFFFF, 12)) {
					return true;
				}
			}
		}
		return false;
	}

	@Test
	void everyGroupOfMarksIsOnThePage() throws Exception {
		for (Paper paper : Paper.values()) {
			Timeline day = Timelines.full(1);
			Chart chart = chart(day, paper);
			assertTrue(Plan.of(chart).groups().containsAll(Set.of("glucose.sensor", "glucose.suspensions",
					"insulin.bolus", "insulin.basal", "activity.carbs", "legend")));
			List<BufferedImage> pages = pages(day, paper);
			assertEquals(1, pages.size());
			assertEquals(List.of(), missing(pages.getFirst(), chart), paper::toString);
		}
	}

	@Test
	void aPictureThatIsNotThereIsMissed() {
		BufferedImage empty = new BufferedImage(1191, 1684, BufferedImage.TYPE_INT_RGB);
		empty.createGraphics().fillRect(0, 0, 1191, 1684);
		Chart chart = chart(Timelines.full(1), Paper.A4);
		assertEquals(List.copyOf(Plan.of(chart).groups()), missing(empty, chart));
	}

	@Test
	void aPageWithOtherMarksIsMissed() throws Exception {
		BufferedImage sensor = pages(Timelines.sensorOnly(1), Paper.A4).getFirst();
		List<String> missing = missing(sensor, chart(Timelines.full(1), Paper.A4));
		assertTrue(missing.containsAll(List.of("insulin.bolus", "glucose.linked", "activity.carbs")),
				missing::toString);
	}

	@Test
	void partialDataIsShownWhole() throws Exception {
		for (Timeline day : List.of(Timelines.sensorOnly(1), Timelines.meterOnly(1), Timelines.springDay(),
				Timelines.autumnDay())) {
			List<BufferedImage> pages = pages(day, Paper.A4);
			assertEquals(1, pages.size());
			assertEquals(List.of(), missing(pages.getFirst(), chart(day, Paper.A4)), day.period()::toString);
		}
	}

	@Test
	void aDayWithoutDataSaysSo() throws Exception {
		BufferedImage page = pages(Timelines.empty(1), Paper.A4).getFirst();
		long grey = 0;
		for (int y = 0; y < page.getHeight(); y++) {
			grey += near(page.getRGB((int) ((MARGIN + FRAME_LEFT + 5) * SCALE), y), 0xF0F0F0, 3) ? 1 : 0;
		}
		assertEquals(3 * 14 * SCALE, grey, 6, "three lines in place of the panels");
	}

	@Test
	void eachDayHasItsOwnPageWithItsPicture() throws Exception {
		Timeline days = Timelines.full(3);
		List<BufferedImage> pages = pages(days, Paper.A4);
		assertEquals(3, pages.size());
		int page = 0;
		for (Chart chart : new DailyReport().data(days, request(Paper.A4)).charts().values()) {
			assertEquals(List.of(), missing(pages.get(page++), chart));
		}
	}

	@Test
	void nothingIsPrintedInTheMargins() throws Exception {
		for (Paper paper : Paper.values()) {
			BufferedImage page = pages(Timelines.full(1), paper).getFirst();
			int margin = (int) (MARGIN * SCALE) - 3;
			for (int y = 0; y < page.getHeight(); y++) {
				for (int x = 0; x < margin; x++) {
					assertTrue(near(page.getRGB(x, y), 0xFFFFFF, 8), "left margin at " + x + ", " + y);
					assertTrue(near(page.getRGB(page.getWidth() - 1 - x, y), 0xFFFFFF, 8), "right margin at " + y);
				}
			}
		}
	}

	@Test
	void wordsAreSearchable() throws Exception {
		try (PDDocument pdf = Loader.loadPDF(press.pdf(Timelines.full(1), request(Paper.LETTER)))) {
			String text = new PDFTextStripper().getText(pdf);
			for (String words : List.of("Tagesübersicht", "Freitag, 20. März 2026", "Jane Roe", "Threshold suspend",
					"Käse & Brot", "1,3 von 4,0", "Zeit in Bereichen")) {
				assertTrue(text.contains(words), words + " in " + text);
			}
			assertFalse(text.contains("???"), text);
		}
	}
}
