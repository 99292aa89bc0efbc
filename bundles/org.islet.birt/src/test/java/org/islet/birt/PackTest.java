// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.Logged;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.report.host.Pack;
import org.islet.report.host.Pack.Outcome;
import org.islet.report.host.Pack.Watcher;
import org.islet.report.host.ReportException;
import org.islet.report.host.ReportException.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {

	private static final int DAYS = 3;
	private static final ReportRequest REQUEST = Samples.request(Locale.US, Paper.A4);

	@TempDir
	static Path folder;

	private static Locale before;
	private static BirtReports reports;

	@BeforeAll
	static void start() {
		before = Locale.getDefault();
		Locale.setDefault(Locale.US);
		reports = Samples.reports(folder);
		URL sample = Samples.class.getResource("samples/sample.rptdesign");
		reports.add(at(60, Samples.installed("late", sample)));
		reports.add(at(10, Samples.installed("early", sample)));
		reports.add(needing("pump", Samples.installed("pump", sample)));
		reports.add(new Installed(new Failing(), "failing", "Failing", List.of(), 1, 0, 30, "org.example.bad", "1", 1));
	}

	@AfterAll
	static void stop() {
		reports.stop();
		Locale.setDefault(before);
	}

	private static Installed at(int place, Installed type) {
		return new Installed(type.type(), type.id(), type.title(), type.needs(), 1, 0, place, type.bundle(), "1", 1);
	}

	private static Installed needing(String need, Installed type) {
		return new Installed(type.type(), type.id(), type.title(), List.of(need), 1, 0, 50, type.bundle(), "1", 1);
	}

	/** A pack and its file. */
	private record Made(Pack pack, byte[] pdf) {

		PDDocument open() throws IOException {
			return Loader.loadPDF(pdf);
		}
	}

	private static Made pack(ReportRequest request, String... types) throws ReportException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Pack pack = reports.pack(List.of(types), Samples.timeline(DAYS), request, Watcher.NONE, out);
		return new Made(pack, out.toByteArray());
	}

	private static String text(PDDocument pdf, int page) throws IOException {
		PDFTextStripper one = new PDFTextStripper();
		one.setStartPage(page);
		one.setEndPage(page);
		return one.getText(pdf);
	}

	@Test
	void theCoverSaysOnWhichPagesEachReportIsAndWhyOthersAreNot() throws Exception {
		Made made = pack(REQUEST);
		assertEquals(List.of("early", "failing", "pump", "late"),
				made.pack().parts().stream().map(Pack.Part::type).toList());
		assertEquals(List.of(Outcome.BOUND, Outcome.FAILED, Outcome.LEFT_OUT, Outcome.BOUND),
				made.pack().parts().stream().map(Pack.Part::outcome).toList());
		assertEquals(List.of(2, 0, 0, 2 + DAYS), made.pack().parts().stream().map(Pack.Part::page).toList());
		try (PDDocument pdf = made.open()) {
			assertEquals(1 + 2 * DAYS, pdf.getNumberOfPages());
			String cover = text(pdf, 1).replaceAll("\\s+", " ");
			Stream.of("Clinic visit pack", "Müller-Ångström", "2–4", "5–7", "left out: it needs pump data",
					"failed: The report \"Failing\" of org.example.bad could not be printed",
					"Mar 29, 2026 – Mar 31, 2026",
					"Not for dosing").forEach(part -> assertTrue(cover.contains(part), part + " in " + cover));
			for (int page : new int[] { 2, 2 + DAYS }) {
				assertTrue(text(pdf, page).contains("1 / " + DAYS), "a report begins on page " + page);
			}
		}
	}

	@Test
	void aChosenSetIsBoundInTheOrderChosen() throws Exception {
		Made made = pack(REQUEST, "late", "early", "late");
		assertEquals(List.of("late", "early"), made.pack().parts().stream().map(Pack.Part::type).toList());
	}

	@Test
	void theCoverSpeaksTheRequestsLanguage() throws Exception {
		try (PDDocument pdf = pack(Samples.request(Locale.GERMANY, Paper.A4), "early", "pump").open()) {
			String cover = text(pdf, 1);
			assertTrue(cover.contains("Berichte für die Sprechstunde") && cover.contains("Musterbericht für Größen")
					&& cover.contains("nicht dabei"), cover);
			assertEquals("de-de", pdf.getDocumentCatalog().getLanguage().toLowerCase(Locale.ROOT));
		}
	}

	@Test
	void bookmarksNameEachReportWithItsOwnBelow() throws Exception {
		try (PDDocument pdf = pack(REQUEST, "early", "late").open()) {
			List<String> marks = new ArrayList<>();
			collect(pdf, pdf.getDocumentCatalog().getDocumentOutline(), "", marks);
			assertEquals(List.of("Clinic visit pack 1", "Sample report 2", "> 3/29/26 2", "> 3/30/26 3", "> 3/31/26 4",
					"Sample report 5", "> 3/29/26 5", "> 3/30/26 6", "> 3/31/26 7"),
					marks.stream().map(mark -> mark.replaceAll("Mar (\\d+), 2026", "3/$1/26")).toList());
		}
	}

	private static void collect(PDDocument pdf, PDOutlineNode node, String indent, List<String> marks)
			throws IOException {
		for (PDOutlineItem item : node.children()) {
			PDPage page = item.findDestinationPage(pdf);
			marks.add(indent + item.getTitle() + " " + (pdf.getPages().indexOf(page) + 1));
			collect(pdf, item, "> ", marks);
		}
	}

	@Test
	void tagsAlternativeTextsFontsAndTitleSurvive() throws Exception {
		try (PDDocument pdf = pack(REQUEST, "early", "late").open()) {
			assertEquals("Clinic visit pack of Zoë Müller-Ångström", pdf.getDocumentInformation().getTitle());
			assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked(), "tagged");
			assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle(), "the title is shown");
			assertEquals(2 * (DAYS + 1), alternatives(pdf.getDocumentCatalog().getStructureTreeRoot()));
			for (PDPage page : pdf.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertTrue(font.isEmbedded() && font.getName().contains("DejaVu"), font.getName());
				}
			}
		}
	}

	private static int alternatives(PDStructureNode node) {
		int found = 0;
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				found += "A diagonal".equals(element.getAlternateDescription()) ? 1 : 0;
				found += alternatives(element);
			}
		}
		return found;
	}

	@Test
	void aCoverOfSeveralPagesIsCountedIn() throws Exception {
		List<String> many = new ArrayList<>(IntStream.range(0, 80).mapToObj(i -> "bad" + i).toList());
		many.forEach(id -> reports
				.add(new Installed(new Failing(), id, "Failing", List.of(), 1, 0, 50, "org.example.bad", "1", 1)));
		many.add("early");
		Made made = pack(REQUEST, many.toArray(String[]::new));
		many.forEach(id -> {
			if (id.startsWith("bad")) {
				reports.remove(reports.installed(id).type());
			}
		});
		int page = made.pack().parts().getLast().page();
		assertTrue(page > 2, "the cover has several pages");
		try (PDDocument pdf = made.open()) {
			assertTrue(text(pdf, page).contains("1 / " + DAYS), "the report begins on page " + page);
			assertTrue(text(pdf, page - 1).contains(page + "–" + (page + DAYS - 1)), "and the cover says so");
		}
	}

	@Test
	void theWatcherHearsOfEachReportAndCanStop() {
		List<String> heard = new ArrayList<>();
		Watcher watcher = new Watcher() {
			@Override
			public void at(int done, int all, String title) {
				heard.add(done + "/" + all + " " + title);
			}

			@Override
			public boolean cancelled() {
				return heard.size() == 1;
			}
		};
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ReportException e = assertThrows(ReportException.class, () -> reports.pack(List.of("early", "late"),
				Samples.timeline(1), REQUEST, watcher, out));
		assertEquals(Kind.CANCELLED, e.kind());
		assertEquals(List.of("0/2 Sample report"), heard);
		assertEquals(0, out.size());
	}

	@Test
	void whereNothingCouldBePrintedNothingIsWritten() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ReportException e = assertThrows(ReportException.class, () -> reports.pack(List.of("failing", "pump"),
				Samples.timeline(1), REQUEST, Watcher.NONE, out));
		assertEquals(Kind.FAILED, e.kind());
		assertTrue(e.getMessage().contains("pump data") && e.getMessage().contains("org.example.bad"), e.getMessage());
		assertEquals(Kind.UNKNOWN, assertThrows(ReportException.class, () -> pack(REQUEST, "nonesuch")).kind());
		assertEquals(0, out.size());
	}

	@Test
	void aReportSeesWhatItWouldSeeAlone() throws Exception {
		Looking near = new Looking(new AtomicReference<>());
		Looking far = new Looking(new AtomicReference<>());
		reports.add(new Installed(near, "near", "Near", List.of(), 1, 0, 50, "org.example", "1", 1));
		reports.add(new Installed(far, "far", "Far", List.of(), 1, 1, 50, "org.example", "1", 1));
		Timeline days = Samples.timeline(DAYS);
		List<Logged<?>> earlier = new ArrayList<>();
		for (int hours = 24 * 30; hours > 0; hours -= 12) {
			var when = Samples.DAY.atStartOfDay().minusHours(hours);
			earlier.add(new Logged<>(new Carbs(when, CarbAmount.grams(10)), when.atZone(Samples.ZONE).toInstant(),
					when.toString(), "pump", 1));
		}
		Timeline timeline = new Timeline(days.patient(), days.period(), List.of(), earlier, days.entries());
		reports.pack(List.of("near", "far", "early"), timeline, REQUEST, Watcher.NONE, new ByteArrayOutputStream());
		reports.remove(near);
		reports.remove(far);
		assertEquals(Duration.ofDays(2), near.reach());
		assertEquals(Duration.ofDays(2 + DAYS), far.reach());
	}

	/** Remembers how far back it was let look, and fails. */
	private record Looking(AtomicReference<Timeline> seen) implements ReportType {

		Duration reach() {
			Timeline timeline = seen.get();
			return Duration.between(timeline.before().getFirst().at(), timeline.period().from());
		}

		@Override
		public URL template() {
			return null;
		}

		@Override
		public ReportData data(Timeline timeline, ReportRequest request) {
			seen.set(timeline);
			return new ReportData("", Map.of(), Map.of(), Map.of());
		}
	}

	private record Failing() implements ReportType {

		@Override
		public URL template() {
			return Samples.class.getResource("samples/sample.rptdesign");
		}

		@Override
		public ReportData data(Timeline timeline, ReportRequest request) {
			assertFalse(timeline.entries().isEmpty());
			throw new IllegalStateException("this one never works");
		}
	}
}
