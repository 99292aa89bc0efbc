// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.face.InputException;
import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.model.Logged;
import org.islet.model.Remark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the boxes, and what it means. */
class SlipTest {

	private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 30);

	private final Locale before = Locale.getDefault();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void back() {
		Locale.setDefault(before);
	}

	@Test
	void eachBoxIsARecordButExerciseIsOne() throws InputException {
		Slip slip = new Slip(Map.of(Box.CARBS, "45", Box.GLUCOSE, "112", Box.LONG, "20", Box.MINUTES, "30",
				Box.ACTIVITY, "Rowing", Box.EFFORT, "hard", Box.NOTE, " late ", Box.RAPID, " "));
		assertEquals(
				List.of(new Carbs(NOON, CarbAmount.grams(45)),
						Glucose.of(NOON, GlucoseValue.mgdl(112), Glucose.Origin.MANUAL),
						Bolus.pen(NOON, 20, Bolus.LONG),
						new Exercise(NOON, Optional.of(Duration.ofMinutes(30)), Optional.of("hard"),
								Optional.of("Rowing")),
						new Remark(NOON, "late", Optional.empty())),
				slip.entries(NOON, GlucoseUnit.MG_DL));
	}

	@Test
	void aRecordShownAndLeftAloneIsTheSameRecord() throws InputException {
		for (Entry entry : List.of(new Carbs(NOON, CarbAmount.grams(22.125)),
				new Carbs(NOON, new CarbAmount(1.5, CarbUnit.EXCHANGES)),
				Glucose.of(NOON, GlucoseValue.mmol(5.4), Glucose.Origin.MANUAL), Bolus.pen(NOON, 4.25, Bolus.RAPID),
				new Exercise(NOON, Optional.of(Duration.ofSeconds(96)), Optional.empty(), Optional.of("Stairs")),
				new Remark(NOON, "20.5", Optional.empty()), new HbA1c(NOON, 7.1, HbA1c.Unit.PERCENT))) {
			assertEquals(entry, Slip.of(entry).changed(entry, NOON, GlucoseUnit.MG_DL));
		}
	}

	@Test
	void aRecordIsShownWithTheUnitItHas() {
		assertEquals(Map.of(Box.GLUCOSE, "5.4 mmol/L"),
				Slip.of(Glucose.of(NOON, GlucoseValue.mmol(5.4), Glucose.Origin.MANUAL)).words());
		assertEquals(Map.of(Box.RAPID, "4"), Slip.of(Bolus.pen(NOON, 4, Bolus.RAPID)).words());
		Locale.setDefault(Locale.GERMAN);
		assertEquals(Map.of(Box.CARBS, "22,5 g"), Slip.of(new Carbs(NOON, CarbAmount.grams(22.5))).words());
	}

	@Test
	void anotherNumberKeepsTheUnitAndAnotherUnitIsTaken() throws InputException {
		Entry before = Glucose.of(NOON, GlucoseValue.mmol(5.4), Glucose.Origin.MANUAL);
		assertEquals(Glucose.of(NOON, GlucoseValue.mmol(6.1), Glucose.Origin.MANUAL),
				new Slip(Map.of(Box.GLUCOSE, "6,1")).changed(before, NOON, GlucoseUnit.MG_DL));
		assertEquals(Glucose.of(NOON, GlucoseValue.mgdl(110), Glucose.Origin.MANUAL),
				new Slip(Map.of(Box.GLUCOSE, "110 mg/dL")).changed(before, NOON, GlucoseUnit.MG_DL));
		assertThrows(InputException.class,
				() -> new Slip(Map.of(Box.GLUCOSE, "110")).changed(before, NOON, GlucoseUnit.MG_DL));
		assertThrows(InputException.class, () -> new Slip(Map.of()).changed(before, NOON, GlucoseUnit.MG_DL));
	}

	@Test
	void aTimeIsOneOfTheDayShownAndNothingIsNowOnlyToday() throws InputException {
		ZoneId berlin = ZoneId.of("Europe/Berlin");
		Instant now = Instant.parse("2025-10-26T20:00:00Z");
		When when = new When(berlin, () -> now);
		assertEquals(LocalDate.of(2025, 10, 26), when.day());
		assertEquals(now, when.at("").at());
		assertThrows(InputException.class, () -> when.at("22:00"));
		for (String at : List.of("2025-10-26T00:30:00Z", "2025-10-26T01:30:00Z", "2025-10-26T10:15:07Z")) {
			Logged<Entry> record = new Logged<>(new Remark(NOON, "x", Optional.empty()), Instant.parse(at), "k",
					DeviceInfo.LOG.id(), 0);
			assertEquals(Instant.parse(at), when.at(when.typed(record)).at());
		}
		when.go(LocalDate.of(2025, 10, 25));
		assertThrows(InputException.class, () -> when.at(""));
		assertEquals(LocalDateTime.of(2025, 10, 25, 22, 0), when.at("22:00").local());
	}
}
