// SPDX-License-Identifier: EPL-2.0
package org.islet.report.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.ClinicalNote;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Remark;
import org.islet.model.Timeline;
import org.islet.model.row.EntryRow;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.report.Table;
import org.islet.report.page.Page;
import org.islet.tck.ReportContract;
import org.junit.jupiter.api.Test;

class DataReportTest implements ReportContract {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

	@Override
	public ReportType type() {
		return new DataReport();
	}

	private static Logged<?> logged(Entry entry) {
		return new Logged<>(entry, entry.when().atZone(BERLIN).toInstant(), entry.when() + "|" + entry.getClass(),
				"cgm",
				7);
	}

	private static Timeline timeline(List<Logged<?>> entries, int days) {
		Patient patient = new Patient(new PatientId(1), "Doe", "Kim", Optional.empty(), "", BERLIN,
				Preferences.DEFAULT);
		return new Timeline(patient, new Period(DAY, DAY.plusDays(days - 1), BERLIN), List.of(), List.of(), entries,
				List.of(), Map.of(7L, "export.csv"));
	}

	/** Readings each five minutes, as many as asked for, and what may lie beside them. */
	private static List<Logged<?>> readings(int count, Entry... others) {
		List<Logged<?>> all = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			LocalDateTime when = DAY.atStartOfDay().plusMinutes(5L * i);
			all.add(logged(Glucose.of(when, GlucoseValue.mgdl(100 + i % 12), Origin.SENSOR)));
		}
		for (Entry other : others) {
			all.add(logged(other));
		}
		return all;
	}

	private static ReportData data(Timeline timeline, Map<String, String> options) {
		return new DataReport().data(timeline,
				new ReportRequest(GlucoseUnit.MG_DL, Locale.US, Paper.A4, Instant.EPOCH, "1", options));
	}

	private static Table table(ReportData data, String name) {
		return data.tables().get(name);
	}

	@Test
	void theSheetHasEveryEntryAndItsFile() {
		Table sheet = table(data(timeline(readings(24), 1), Map.of()), ReportData.SHEET);
		assertEquals(24, sheet.rows().size());
		assertEquals(
				List.of(DAY.atTime(0, 5), "2026-05-03T22:05:00Z", "Europe/Berlin", DAY.atTime(0, 5), "cgm", "Glucose",
						101.0, "mg/dL", "SENSOR", "", "2026-05-04T00:05|class org.islet.model.Glucose", "export.csv"),
				sheet.rows().get(1).subList(0, 12));
		assertEquals(EntryRow.COLUMNS, names(sheet));
	}

	private static List<String> names(Table sheet) {
		return sheet.columns().stream().map(Table.Column::name).toList();
	}

	@Test
	void theSheetSaysWhatWasLeftOutOfIt() {
		Timeline timeline = timeline(readings(1, new ClinicalNote(DAY.atTime(9, 0), "skips lunch", "Dr. Roe")), 1);
		Table chosen = table(data(timeline, Map.of("kinds", "glucose,bolus")), ReportData.SHEET);
		assertEquals("only_Bolus_Glucose", names(chosen).getLast());
		assertEquals("", chosen.rows().getFirst().getLast());
		assertEquals("without_ClinicalNote", names(table(data(timeline, Map.of()), ReportData.SHEET)).getLast());
		assertEquals(EntryRow.COLUMNS, names(table(data(timeline, Map.of("notes", "all")), ReportData.SHEET)));
		assertEquals(EntryRow.COLUMNS, names(table(data(timeline(readings(1), 1), Map.of()), ReportData.SHEET)));
	}

	@Test
	void onPaperAnHourOfReadingsIsALineUnlessAllAreWanted() {
		Timeline timeline = timeline(readings(30, Glucose.of(DAY.atTime(1, 2), GlucoseValue.mgdl(90), Origin.METER)),
				1);
		List<List<Object>> lines = table(data(timeline, Map.of()), "dataLines").rows();
		assertEquals(
				List.of("2026-05-04 00:00:00", "2026-05-04 01:00:00", "2026-05-04 01:02:00", "2026-05-04 02:00:00"),
				lines.stream().map(List::getFirst).toList());
		assertEquals(List.of("106", "mg/dL", "SENSOR", "12 readings, 100 to 111"), lines.get(0).subList(4, 8));
		assertEquals("6 readings, 100 to 105", lines.get(3).get(7));
		assertEquals(31, table(data(timeline, Map.of("readings", "all")), "dataLines").rows().size());
	}

	@Test
	void anHourThatComesTwiceHasTwoLines() {
		LocalDate autumn = LocalDate.of(2026, 10, 25);
		List<Logged<?>> entries = new ArrayList<>();
		for (int i = 0; i < 25; i++) {
			Instant at = autumn.atStartOfDay(BERLIN).toInstant().plusSeconds(3600L * i + 60);
			entries.add(new Logged<>(Glucose.of(LocalDateTime.ofInstant(at, BERLIN), GlucoseValue.mgdl(100 + i),
					Origin.SENSOR), at, "k" + i, "cgm", 0));
		}
		Timeline whole = timeline(entries, 1);
		Timeline timeline = new Timeline(whole.patient(), Period.day(autumn, BERLIN), List.of(), List.of(), entries);
		List<List<Object>> lines = table(data(timeline, Map.of()), "dataLines").rows();
		assertEquals(25, lines.size());
		assertEquals("2026-10-25 02:00:00", lines.get(2).get(0));
		assertEquals("2026-10-25 02:00:00", lines.get(3).get(0));
		assertEquals("2026-10-25 00:00:00", lines.get(2).get(1));
		assertEquals("2026-10-25 01:00:00", lines.get(3).get(1));
	}

	@Test
	void kindsAreChosen() {
		Timeline timeline = timeline(readings(3, new Remark(DAY.atTime(9, 0), "ran", Optional.empty())), 1);
		assertEquals(1, table(data(timeline, Map.of("kinds", "remark, bolus")), ReportData.SHEET).rows().size());
		assertEquals(3, data(timeline, Map.of("kinds", "glucose")).figures().get("entries.Glucose"));
		String said = assertThrows(IllegalArgumentException.class, () -> data(timeline, Map.of("kinds", "sugar")))
				.getMessage();
		assertTrue(said.contains("kinds") && said.contains("sugar"), said);
		assertTrue(table(data(timeline, Map.of("kinds", "bolus")), Page.LINES).rows().toString().contains("chosen"));
	}

	@Test
	void theCareTeamsNotesHaveToBeAskedFor() {
		Timeline timeline = timeline(readings(1, new ClinicalNote(DAY.atTime(9, 0), "skips lunch", "Dr. Roe")), 1);
		assertFalse(data(timeline, Map.of()).tables().toString().contains("skips lunch"));
		assertTrue(data(timeline, Map.of("notes", "all")).tables().toString().contains("skips lunch"));
		assertTrue(data(timeline, Map.of("kinds", "clinicalnote")).tables().toString().contains("skips lunch"));
	}

	@Test
	void tooManyLinesForPaperAreSaidAndStayInTheSheet() {
		int count = DataReport.MOST_LINES + 1;
		Timeline timeline = timeline(readings(count), 60);
		ReportData all = data(timeline, Map.of("readings", "all"));
		assertEquals(0, table(all, "dataLines").rows().size());
		assertTrue(table(all, Page.LINES).rows().toString().contains("data.xlsx"));
		assertEquals(count, table(all, ReportData.SHEET).rows().size());
		assertEquals((count + 11) / 12, table(data(timeline, Map.of()), "dataLines").rows().size());
	}

	@Test
	void anAmountHasTheUnitOfItsEvent() {
		DeviceEvent prime = new DeviceEvent(DAY.atTime(8, 0), DeviceEvent.Kind.PRIME_CANNULA, "", "",
				OptionalDouble.of(0.5), Map.of());
		List<Object> line = table(data(timeline(readings(0, prime), 1), Map.of()), "dataLines").rows().getFirst();
		assertEquals(List.of("0.5", "U", "PRIME_CANNULA"), line.subList(4, 7));
	}
}
