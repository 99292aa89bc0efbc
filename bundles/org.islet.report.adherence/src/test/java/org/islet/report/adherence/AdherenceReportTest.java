// SPDX-License-Identifier: EPL-2.0
package org.islet.report.adherence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.metrics.CarbTotals;
import org.islet.metrics.Figures;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.InsulinDay;
import org.islet.metrics.InsulinTotals;
import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.ClinicalNote;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Suspend;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;
import org.islet.tck.ReportContract;
import org.islet.tck.Timelines;
import org.junit.jupiter.api.Test;

class AdherenceReportTest implements ReportContract {

	private static final ZoneId UTC = ZoneId.of("Etc/UTC");
	private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

	@Override
	public ReportType type() {
		return new AdherenceReport();
	}

	private static ReportData asked(Timeline timeline, Locale locale, Map<String, String> options) {
		return new AdherenceReport().data(timeline, new ReportRequest(GlucoseUnit.MG_DL, locale, Paper.A4,
				Instant.parse("2026-07-01T08:00:00Z"), "1.0", options));
	}

	/** Four days: a pump that says so each six hours, and what is given. */
	private static Timeline pump(Entry... entries) {
		List<Entry> all = new ArrayList<>(List.of(entries));
		for (int i = 0; i <= 16; i++) {
			all.add(Basal.scheduled(FIRST.atStartOfDay().plusHours(6L * i), 0.5));
		}
		return timeline(all);
	}

	private static Timeline timeline(List<Entry> all) {
		List<Logged<?>> logged = new ArrayList<>();
		all.forEach(entry -> logged
				.add(new Logged<>(entry, entry.when().atZone(UTC).toInstant(), "k" + logged.size(), "acme:1", 1)));
		logged.sort(Comparator.comparing(Logged::at));
		Period period = new Period(FIRST, FIRST.plusDays(3), UTC);
		Patient patient = new Patient(new PatientId(1), "Roe", "Jane", Optional.empty(), "", UTC, Preferences.DEFAULT);
		return new Timeline(patient, period, List.of(), List.of(), logged).within(period);
	}

	private static LocalDateTime at(int day, int hour, int minute) {
		return FIRST.atTime(hour, minute).plusDays(day);
	}

	private static DeviceEvent fill(LocalDateTime when) {
		return new DeviceEvent(when, DeviceEvent.Kind.PRIME_CANNULA, "", "", OptionalDouble.of(0.3), Map.of());
	}

	/** @return the texts of one column, day by day, then sum and mean */
	private static List<String> column(ReportData data, String name) {
		var table = data.tables().get("adherenceDays");
		int index = table.columns().stream().map(column -> column.name()).toList().indexOf(name);
		return table.rows().stream().map(row -> row.get(index).toString().replace('\u00a0', ' ')).toList();
	}

	private static List<String> lines(ReportData data, String place) {
		return data.tables().get("lines").rows().stream().filter(row -> row.get(0).equals(place))
				.map(row -> (String) row.get(1)).toList();
	}

	private static Map<String, String> figures(ReportData data) {
		Map<String, String> figures = new HashMap<>();
		data.tables().get("adherenceFigures").rows().forEach(row -> {
			figures.put((String) row.get(0), (String) row.get(1));
			figures.put((String) row.get(2), (String) row.get(3));
		});
		return figures;
	}

	@Test
	void daysAddUpToWhatEveryOtherReportCounts() {
		for (Timeline timeline : List.of(Timelines.full(14), Timelines.pumpOnly(3), Timelines.meterOnly(14))) {
			ReportData data = data(timeline);
			int days = timeline.period().days();
			assertEquals(GlucoseSeries.meter(timeline).size(), sum(data, "meter", days));
			assertEquals(GlucoseSeries.meter(timeline).size(), Integer.parseInt(column(data, "meter").get(days)));
			assertEquals(CarbTotals.of(timeline).entries().size(), sum(data, "carbs", days));
			assertEquals(Figures.of(timeline).get("carbEntries"), data.figures().get("carbEntries"));
			assertEquals(Figures.of(timeline).get("boluses"), data.figures().get("boluses"));
			if (!column(data, "boluses").getFirst().equals("–")) {
				assertEquals(InsulinTotals.of(timeline).days().stream().mapToInt(InsulinDay::boluses).sum(),
						sum(data, "boluses", days));
			}
		}
	}

	private static int sum(ReportData data, String column, int days) {
		return column(data, column).subList(0, days).stream()
				.mapToInt(text -> Integer.parseInt(text.replaceAll("[^0-9]", ""))).sum();
	}

	@Test
	void whatIsOutsideALimitIsMarked() {
		ReportData data = data(pump(fill(at(0, 8, 0)), fill(at(3, 9, 30)),
				Bolus.normal(at(1, 8, 0), Bolus.Source.MANUAL, 1), Bolus.normal(at(1, 12, 0), Bolus.Source.MANUAL, 1),
				Bolus.normal(at(1, 18, 0), Bolus.Source.MANUAL, 1),
				new Suspend(at(2, 10, 0), Suspend.State.STOPPED, Suspend.Reason.MANUAL, Optional.empty()),
				new Suspend(at(2, 11, 1), Suspend.State.RESUMED_BY_USER, Suspend.Reason.MANUAL, Optional.empty()),
				Glucose.of(at(1, 7, 0), GlucoseValue.mgdl(90), Glucose.Origin.METER),
				Glucose.of(at(1, 9, 0), GlucoseValue.mgdl(90), Glucose.Origin.METER),
				Glucose.of(at(1, 12, 0), GlucoseValue.mgdl(90), Glucose.Origin.METER),
				Glucose.of(at(1, 18, 0), GlucoseValue.mgdl(90), Glucose.Origin.METER)));
		assertEquals(List.of("▼ 0", "4", "▼ 0", "▼ 0", "4", "1.0"), column(data, "meter"));
		assertEquals(List.of("▼ 0", "3", "▼ 0", "▼ 0", "3", "0.8"), column(data, "boluses"));
		assertEquals(List.of("1", "0", "0", "▲ 1 (73:30)", "2", "0.5"), column(data, "sets"));
		assertEquals(List.of("", "", "▲ M 1:01", "", "1:01", "0:15"), column(data, "suspended"));
		assertEquals("74 / 74 h", figures(data).get("Set worn, median / longest"));
		assertEquals("25\u00a0%", figures(data).get("Days with 4 meter readings or more"));
	}

	@Test
	void fewMeterReadingsAreNotMarkedOnADayWithEnoughOfTheSensor() {
		List<Entry> all = new ArrayList<>();
		for (int i = 0; i < 17 * 12; i++) {
			all.add(Glucose.of(at(0, 0, 0).plusMinutes(5L * i), GlucoseValue.mgdl(100), Glucose.Origin.SENSOR));
			all.add(Glucose.of(at(1, 0, 0).plusMinutes(10L * i / 2), GlucoseValue.mgdl(100), Glucose.Origin.SENSOR));
		}
		all.add(Glucose.of(at(2, 0, 0), GlucoseValue.mgdl(100), Glucose.Origin.SENSOR));
		ReportData data = data(timeline(all));
		assertEquals(List.of("0", "0", "▼ 0", "–"), column(data, "meter").subList(0, 4));
		assertEquals(List.of("17:00", "17:00", "▼ 0:05", "–"), column(data, "sensor").subList(0, 4));
		assertEquals("3 of 4", figures(data).get("Days on record"));
	}

	@Test
	void notesOfTheCareTeamAreNowhereUnlessAskedFor() {
		Timeline timeline = pump(new ClinicalNote(at(1, 9, 0), "set sites look sore", "Dr. Doe"));
		for (Map<String, String> options : List.of(Map.<String, String>of(), Map.of("notes", "no"),
				Map.of("heading", "use"))) {
			ReportData data = asked(timeline, Locale.US, options);
			String shown = data.tables().toString() + data.figures() + data.title();
			assertFalse(shown.contains("sore") || shown.contains("Doe"), shown);
			assertEquals(List.of(), lines(data, "notes"));
		}
		ReportData data = asked(timeline, Locale.US, Map.of("notes", "yes"));
		assertEquals(List.of(List.of("Mar 3, 2026 09:00", "Dr. Doe", "set sites look sore")),
				data.tables().get("adherenceNotes").rows());
		assertEquals(List.of("Notes of the care team"), lines(data, "notes"));
		assertEquals(List.of("There are no notes of the care team in this period."),
				lines(asked(pump(), Locale.US, Map.of("notes", "yes")), "notes"));
	}

	@Test
	void aNoteChangesNoNumber() {
		Timeline with = pump(new ClinicalNote(at(1, 9, 0), "seen", "Dr. Doe"));
		assertEquals(data(pump()).figures(), data(with).figures());
		assertEquals(data(pump()).tables(), data(with).tables());
	}

	@Test
	void theHeadingIsAChoice() {
		assertEquals("Adherence", data(pump()).title());
		assertEquals("Device use", asked(pump(), Locale.US, Map.of("heading", "use")).title());
		assertEquals("Gerätenutzung", asked(pump(), Locale.GERMANY, Map.of("heading", "use")).title());
		assertThrows(IllegalArgumentException.class, () -> asked(pump(), Locale.US, Map.of("heading", "x")));
	}

	@Test
	void aDeviceThatIsMissingIsNamedInOneLineAndItsCellsStayOpen() {
		ReportData meter = data(Timelines.meterOnly(2));
		assertEquals(List.of("No pump data in this period. No sensor data in this period."),
				lines(meter, "absent"));
		assertEquals(List.of("–", "–", "–", "–"), column(meter, "boluses"));
		assertEquals(List.of("–", "–", "–", "–"), column(meter, "sensor"));
		assertEquals("1.0", figures(meter).get("Pen injections per day"));
		assertNull(meter.figures().get("missedMealCandidates"));
		ReportData nothing = data(Timelines.empty(2));
		assertEquals(List.of("There is no record of any device in this period."), lines(nothing, "absent"));
		assertEquals(List.of(), nothing.tables().get("adherenceDays").rows());
		assertEquals(List.of(), nothing.tables().get("adherenceParts").rows());
	}

	@Test
	void exitsFromAutomationAreToldWithTheirReason() {
		ReportData data = data(timeline(List.of(
				new Basal(at(0, 0, 0), Basal.Mode.AUTOMATED, OptionalDouble.of(0.5), OptionalDouble.empty(),
						Optional.empty(), Optional.empty()),
				DeviceEvent.of(at(0, 9, 58), DeviceEvent.Kind.PUMP_ALARM, "", "SMARTGUARD BG REQUIRED"),
				Basal.scheduled(at(0, 10, 0), 0.6), Basal.scheduled(at(0, 23, 0), 0.6))));
		assertEquals("10:00", column(data, "automated").getFirst());
		assertEquals("1", column(data, "exits").getFirst());
		String footnotes = (String) data.tables().get("page").rows().getFirst().getLast();
		assertTrue(footnotes.contains("Exits from automation: Mar 2, 2026 10:00 SMARTGUARD BG REQUIRED."), footnotes);
		assertEquals("–", column(data(pump()), "automated").getFirst());
	}

	@Test
	void ninetyDaysHaveARowEach() {
		assertEquals(92, data(Timelines.full(90)).tables().get("adherenceDays").rows().size());
	}

	@Test
	void germanIsGerman() {
		ReportData data = asked(Timelines.full(3), Locale.GERMANY, Map.of());
		assertEquals(List.of("Fr. 20.3.", "Sa. 21.3.", "So. 22.3.", "Summe", "Mittel/Tag"), column(data, "date"));
		assertEquals("0,3 + 9,5", column(data, "fills").getFirst());
	}
}
