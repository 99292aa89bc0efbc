// SPDX-License-Identifier: EPL-2.0
package org.islet.report.logbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.chart.Chart;
import org.islet.chart.Svg;
import org.islet.metrics.Figures;
import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.model.Logged;
import org.islet.model.Period;
import org.islet.model.Remark;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.tck.ReportContract;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.Test;

class LogbookReportTest implements ReportContract {

	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

	@Override
	public ReportType type() {
		return new LogbookReport();
	}

	private static ReportData print(Timeline timeline, Locale locale, Map<String, String> options) {
		return new LogbookReport().data(timeline, new ReportRequest(GlucoseUnit.MG_DL, locale, Paper.A4,
				Instant.parse("2026-07-01T08:00:00Z"), "1.0", options));
	}

	private static Timeline own(int days, Entry... entries) {
		List<Logged<?>> own = new ArrayList<>();
		for (Entry entry : entries) {
			own.add(new Logged<>(entry, entry.when().atZone(Timelines.ZONE).toInstant(), "k" + own.size(),
					DeviceInfo.LOG.id(), 0));
		}
		return new Timeline(Timelines.empty(1).patient(),
				new Period(MONDAY, MONDAY.plusDays(days - 1L), Timelines.ZONE), List.of(DeviceInfo.LOG), List.of(),
				own);
	}

	private static LocalDateTime at(int day, int hour, int minute) {
		return MONDAY.plusDays(day).atTime(hour, minute);
	}

	private static Glucose reading(int day, int hour, double mgdl) {
		return Glucose.of(at(day, hour, 10), GlucoseValue.mgdl(mgdl), Origin.MANUAL);
	}

	/** The words of one row, in the order they are painted. */
	private static List<String> words(ReportData data, String row) {
		for (Chart chart : data.charts().values()) {
			GridChart grid = (GridChart) chart;
			for (GridChart.Row one : grid.rows()) {
				if (one.name().equals(row)) {
					return one.cells().stream().map(cell -> String.join(" / ", cell.lines().stream()
							.map(line -> String.join(" ", line.words().stream().map(Cell.Word::text).toList()))
							.toList()))
							.toList();
				}
			}
		}
		throw new AssertionError("no row " + row);
	}

	private static boolean strong(ReportData data, String word) {
		return data.charts().values().stream().flatMap(chart -> ((GridChart) chart).rows().stream())
				.flatMap(row -> row.cells().stream()).flatMap(cell -> cell.lines().stream())
				.flatMap(line -> line.words().stream()).filter(one -> one.text().equals(word)).findFirst().orElseThrow()
				.look() == Cell.Look.STRONG;
	}

	@Test
	void aCellSaysWhatWasRecordedInItsHours() {
		ReportData data = print(own(1, reading(0, 7, 69), reading(0, 8, 70), reading(0, 8, 180.5),
				new Carbs(at(0, 8, 0), CarbAmount.grams(45)), Bolus.pen(at(0, 8, 0), 4.5, Bolus.RAPID),
				Bolus.pen(at(0, 22, 0), 12, Bolus.LONG), Bolus.normal(at(0, 12, 0), Bolus.Source.MANUAL, 2),
				new Remark(at(0, 23, 59), "late", Optional.empty()),
				new Exercise(at(0, 12, 0), Optional.empty(), Optional.empty(), Optional.empty())), Locale.US, Map.of());
		assertEquals(List.of("Mon / Mar 2", "", "", "69\u2193 181\u2191 / 45 g / 4.5 U pen", "", "2.0 U / E", "", "",
				"12.0 U long / N", "\u00d8 125 n 2 / 18.50 U / 45 g"), words(data, "2026-03-02"));
		assertTrue(strong(data, "69\u2193") && strong(data, "181\u2191"));
		assertTrue(data.charts().get("grid-0").description().contains("2 readings with a mean of 125, 18.50 U insulin"),
				data.charts().get("grid-0").description());
	}

	@Test
	void mealsGiveTheColumnsTheirNames() {
		ReportData data = print(own(1, reading(0, 12, 100)), Locale.GERMANY, Map.of("columns", "meals"));
		GridChart grid = (GridChart) data.charts().get("grid-0");
		assertEquals(9, grid.heads().size());
		assertTrue(grid.heads().get(2).lines().toString().contains("Frühstück"));
		assertEquals("100", words(data, "2026-03-02").get(4));
	}

	@Test
	void weeksAndThePeriodHaveSums() {
		Timeline timeline = own(14, reading(0, 7, 100), reading(1, 7, 200), reading(7, 7, 90),
				new Carbs(at(1, 7, 0), CarbAmount.grams(10)), new Carbs(at(13, 7, 0), CarbAmount.grams(20)));
		ReportData data = print(timeline, Locale.GERMANY, Map.of());
		assertEquals(List.of("grid-0", "grid-1"), List.copyOf(data.charts().keySet()));
		assertEquals("\u00d8 150 n 2 / 10 g", words(data, "row.week").get(3));
		assertEquals("\u00d8 130 n 3 / 30 g", words(data, "row.all").get(3));
		assertEquals("\u00d8 130 n 3 / 30 g", words(data, "row.all").getLast());
		assertEquals("[[Blutglukose: 0,2 Werte am Tag, Mittel 130 mg/dL, 67\u00a0% im Zielbereich (70\u2013180).]]",
				data.tables().get("logbookSummary").rows().toString());
		assertEquals(Figures.of(timeline).get("meterMeanMgdl"), data.figures().get("meterMeanMgdl"));
		assertEquals(3, data.tables().get("logbookCells").rows().stream().mapToInt(row -> (int) row.get(3)).sum());
	}

	@Test
	void aWeekThatDoesNotFitOnAPageIsDivided() {
		List<Entry> many = new ArrayList<>();
		for (int day = 0; day < 7; day++) {
			for (int minute = 0; minute < 60; minute++) {
				many.add(Glucose.of(at(day, 7, minute), GlucoseValue.mgdl(100 + minute), Origin.METER));
			}
		}
		ReportData data = print(own(7, many.toArray(Entry[]::new)), Locale.US, Map.of());
		assertTrue(data.charts().size() > 1);
		data.charts().values().forEach(chart -> assertTrue(chart.height() < 700, chart.height() + " points high"));
		assertTrue(words(data, "2026-03-08").get(3).endsWith("159"));
	}

	@Test
	void notesAndLaboratoryValuesAreListedInWords() {
		ReportData data = print(own(1, new HbA1c(at(0, 9, 0), 53, HbA1c.Unit.MMOL_MOL),
				new Remark(at(0, 10, 0), " felt\nill ", Optional.empty())), Locale.US, Map.of());
		assertEquals("[[Mar 2, 2026 09:00, HbA1c, 7.0 % (53 mmol/mol)], [Mar 2, 2026 10:00, Note, felt ill]]",
				data.tables().get("logbookNotes").rows().toString());
	}

	@Test
	void anEmptyPageNeedsNoDataAndShowsNone() {
		for (Timeline timeline : List.of(Timelines.empty(14), Timelines.full(14))) {
			ReportData data = print(timeline, Locale.US, Map.of("blank", "yes"));
			assertEquals(2, data.charts().size());
			assertEquals(List.of("Fri / Mar 20", "", "", "", "", "", "", "", "", ""), words(data, "2026-03-20"));
			assertTrue(Svg.of(data.charts().get("grid-0")).contains("insulin, U"));
			assertTrue(data.charts().values().stream().mapToDouble(Chart::height).sum() < 640, "one page");
			assertEquals(List.of(), data.tables().get("lines").rows());
		}
		assertEquals("[[absent, Nothing was recorded in this period. An empty page to write on: option blank=yes.]]",
				print(Timelines.empty(14), Locale.US, Map.of()).tables().get("lines").rows().toString());
	}

	@Test
	void daysOfClockChangesSayTheirLength() {
		assertTrue(
				words(print(Timelines.springDay(), Locale.US, Map.of()), "2026-03-29").getFirst().contains("23 hours"));
		assertFalse(words(print(Timelines.full(1), Locale.US, Map.of()), "2026-03-20").getFirst().contains("hours"));
	}
}
