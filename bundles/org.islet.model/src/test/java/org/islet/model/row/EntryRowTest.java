// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.islet.model.CarbUnit;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;
import org.islet.model.Remark;
import org.islet.model.Timeline;
import org.junit.jupiter.api.Test;

class EntryRowTest {

	private static final DeviceInfo PUMP = new DeviceInfo("Acme", "Pump 3", "0042", DeviceInfo.Kind.PUMP, "1.7");
	private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 0);
	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private static EntryRow row(Entry entry) {
		Patient patient = new Patient(PatientId.NEW, "", "Ada", Optional.empty(), "", ZONE, Preferences.DEFAULT);
		Timeline timeline = new Timeline(patient, Period.day(LocalDate.of(2026, 3, 1), ZONE), List.of(PUMP), List.of(),
				List.of(), List.of(), Map.of(3L, "pump.csv"));
		return new EntryRows(timeline)
				.of(new Logged<>(entry, Instant.parse("2026-03-01T11:05:00Z"), "the key", PUMP.id(), 3));
	}

	/** @return the cells that say what was recorded, of a row from which the entry can be made again */
	private static List<String> cells(Entry entry) throws RowException {
		List<String> texts = row(entry).texts();
		assertEquals(entry, EntryRow.of(texts).entry());
		return texts.subList(5, 10);
	}

	@Test
	void aRowSaysWhenWhatAndWhere() throws RowException {
		EntryRow row = row(Glucose.of(NOON, GlucoseValue.mmol(5.5), Glucose.Origin.METER));
		List<String> texts = row.texts();
		assertEquals(List.of("2026-03-01T12:05:00", "2026-03-01T11:05:00Z", "Europe/Berlin", "2026-03-01T12:00:00",
				"acme:0042", "Glucose", "5.5", "mmol/L", "METER", "", "the key", "pump.csv", "Acme", "Pump 3", "0042",
				"PUMP", "1.7"), texts.subList(0, 17));
		assertTrue(texts.getLast().matches("[a-p]{8}"), texts.getLast());
		assertEquals(row, EntryRow.of(texts));
	}

	@Test
	void numbersAreExact() throws RowException {
		for (double number : new double[] { 0, -0.0, 5, -3, 0.1, 1.0 / 3, 1e9, 123456789, 1e-300, Double.MAX_VALUE }) {
			assertEquals(number, Double.parseDouble(EntryRow.number(number)));
		}
		assertEquals("-0.0", EntryRow.number(-0.0));
		Exercise odd = new Exercise(NOON, Optional.of(Duration.ofMillis(100_001)), Optional.empty(), Optional.empty());
		assertEquals("lasted=PT1M40.001S", cells(odd).getLast());
	}

	@Test
	void nothingZeroAndEmptyAreThreeThings() throws RowException {
		assertEquals("", cells(new Remark(NOON, "", Optional.empty())).getLast());
		assertEquals("author=\"\"", cells(new Remark(NOON, "", Optional.of(""))).getLast());
		assertEquals(List.of("Exercise", "0", "min", "\"\"", "lasted=PT0S"),
				cells(new Exercise(NOON, Optional.of(Duration.ZERO), Optional.of(""), Optional.empty())));
		assertEquals(List.of("Exercise", "", "", "", ""),
				cells(new Exercise(NOON, Optional.empty(), Optional.empty(), Optional.empty())));
	}

	@Test
	void aTextMayHaveAnything() throws RowException {
		assertEquals("text=\"a; author=b\"; author=c",
				cells(new Remark(NOON, "a; author=b", Optional.of("c"))).getLast());
		assertEquals("text=a\\n\\r\\t\\\\n\\u0000\\u2028 ü😀\\ud83d",
				cells(new Remark(NOON, "a\n\r\t\\n\0\u2028 ü😀\ud83d", Optional.empty())).getLast());
		assertEquals("text=\"\"\"quoted\"\"\"; author=\" b \"",
				cells(new Remark(NOON, "\"quoted\"", Optional.of(" b "))).getLast());
		assertEquals("text=5 = \"five\"", cells(new Remark(NOON, "5 = \"five\"", Optional.empty())).getLast());
	}

	@Test
	void aDevicesOwnNamesAreNotTakenForOurs() throws RowException {
		DeviceEvent event = new DeviceEvent(NOON, DeviceEvent.Kind.PUMP_ALARM, "105", "low", OptionalDouble.empty(),
				Map.of("text", "x", "a=b", "1", "to", "", "\"", "; "));
		assertEquals("code=105; text=low; \"\"\"\"=\"; \"; \"a=b\"=1; \"text\"=x; to=\"\"", cells(event).getLast());
	}

	@Test
	void settingsComeBackWithEveryPatternAndSetting() throws RowException {
		PumpSettings settings = new PumpSettings(NOON, Optional.of("A; B"),
				Map.of("A; B", List.of(new Step(LocalTime.MIDNIGHT, 0.7), new Step(LocalTime.of(6, 30), 0.85)), "none",
						List.of(), "x=y", List.of(new Step(LocalTime.of(0, 0, 1), 1e-7))),
				Optional.of(CarbUnit.EXCHANGES), List.of(new Step(LocalTime.MIDNIGHT, 10)), Optional.empty(), List.of(),
				List.of(new TargetStep(LocalTime.MIDNIGHT, 90, 120), new TargetStep(LocalTime.NOON, -1e-9, -0.5)),
				Optional.of(Duration.ofHours(4)), OptionalDouble.empty(), OptionalDouble.of(12.5),
				Map.of("maxBolus", "12 U", "basal none", "1", "Beep", "low"));
		assertEquals(List.of("PumpSettings", "", "", "\"A; B\"",
				"basal \"A; B\"=00:00 0.7 / 06:30 0.85; basal none=\"\"; basal \"x=y\"=00:00:01 1.0E-7; "
						+ "carbRatios=00:00 10; targets=00:00 90-120 / 12:00 -1.0E-9--0.5; carbUnit=EXCHANGES; "
						+ "insulinAction=PT4H; maxBolus=12.5; Beep=low; \"basal none\"=1; \"maxBolus\"=12 U"),
				cells(settings));
	}

	@Test
	void aRowIsTakenAsItWasWrittenOrNotAtAll() {
		List<String> texts = row(Glucose.of(NOON, GlucoseValue.mmol(5.5), Glucose.Origin.METER)).texts();
		for (int column = 0; column < texts.size(); column++) {
			List<String> edited = new ArrayList<>(texts);
			edited.set(column, edited.get(column) + "0");
			if (column != EntryRow.COLUMNS.indexOf("source")) {
				assertEquals(RowException.Kind.CHANGED,
						assertThrows(RowException.class, () -> EntryRow.of(edited)).kind());
			}
		}
		assertThrows(RowException.class, () -> EntryRow.of(List.of()));
	}

	@Test
	void whatIsLeftOutStandsInTheNameOfOneMoreColumn() {
		assertEquals(EntryRow.COLUMNS, Extract.ALL.columns());
		Extract only = Extract.only(Set.of("Carbs", "Bolus"));
		assertEquals("only_Bolus_Carbs", only.columns().getLast());
		assertEquals(only, Extract.of(only.columns()));
		assertEquals("", only.texts(row(new Remark(NOON, "", Optional.empty()))).getLast());
		Extract without = new Extract(Set.of(), Set.of("ClinicalNote"));
		assertEquals("without_ClinicalNote", without.columns().getLast());
		assertEquals(without, Extract.of(without.columns()));
		assertEquals(Extract.ALL, Extract.of(EntryRow.COLUMNS));
	}
}
