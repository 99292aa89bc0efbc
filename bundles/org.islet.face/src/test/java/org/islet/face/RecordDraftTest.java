// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;

import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.model.Remark;
import org.junit.jupiter.api.Test;

/** What a person records, from what is typed to the entry and back. */
class RecordDraftTest {

	private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 30);
	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static RecordDraft draft(RecordKind kind, String value) {
		return new RecordDraft(kind, Map.of()).with(Map.of(RecordField.VALUE, value));
	}

	@Test
	void aRecordInWordsMakesTheSameRecordAgain() throws InputException {
		for (Entry entry : List.of(new Carbs(NOON, CarbAmount.grams(45.5)),
				new Carbs(NOON, new CarbAmount(1.125, CarbUnit.EXCHANGES)),
				new Exercise(NOON, Optional.of(Duration.ofMinutes(30)), Optional.of("low"), Optional.empty()),
				new Exercise(NOON, Optional.empty(), Optional.empty(), Optional.of("Chess")),
				Glucose.of(NOON, GlucoseValue.mmol(5.4), Glucose.Origin.MANUAL), Bolus.pen(NOON, 20, Bolus.LONG),
				new Remark(NOON, "felt ill", Optional.empty()), new HbA1c(NOON, 54, HbA1c.Unit.MMOL_MOL),
				new ClinicalNote(NOON, "sleeps badly", "Doe"))) {
			assertEquals(entry, RecordDraft.of(entry).entry(NOON, GlucoseUnit.MG_DL));
		}
	}

	@Test
	void anAmountThatWasKeptIsTheSameAgain() throws InputException {
		Random random = new Random(7);
		for (int i = 0; i < 500; i++) {
			Entry entry = new Carbs(NOON, CarbAmount.grams(Math.round(random.nextDouble(0.2, 99.9) * 1e6) / 1e6));
			assertEquals(entry, RecordDraft.of(entry).entry(NOON, GlucoseUnit.MG_DL));
		}
	}

	@Test
	void aNewValueWithItsUnitTakesThePlaceOfBoth() throws InputException {
		RecordDraft was = RecordDraft.of(Glucose.of(NOON, GlucoseValue.mmol(5.4), Glucose.Origin.MANUAL));
		assertEquals(Glucose.of(NOON, GlucoseValue.mgdl(110), Glucose.Origin.MANUAL),
				was.with(Map.of(RecordField.VALUE, "110 mg/dL")).entry(NOON, GlucoseUnit.MMOL_L));
		assertEquals(Glucose.of(NOON, GlucoseValue.mmol(6.1), Glucose.Origin.MANUAL),
				was.with(Map.of(RecordField.VALUE, "6,1")).entry(NOON, GlucoseUnit.MG_DL));
	}

	@Test
	void whatCannotBeMeantIsSaidWithoutAWordOfAnyFace() {
		InputException e = assertThrows(InputException.class,
				() -> draft(RecordKind.GLUCOSE, "5.4").entry(NOON, GlucoseUnit.MG_DL));
		assertEquals("log.range.glucose.other", e.sentence().key());
		assertEquals("5.4 mg/dL cannot be a glucose reading, 5.4 mmol/L can.", e.getMessage());
		assertThrows(IllegalArgumentException.class,
				() -> new RecordDraft(RecordKind.NOTE, Map.of()).with(Map.of(RecordField.TYPE, "long")));
	}

	@Test
	void aFaceAddsItsOwnHintWhereItHasOne() {
		Sentences face = new Sentences(RecordDraftTest.class, "org.islet.face.some");
		assertEquals("A clinical note needs its author. Write the name below.",
				face.complete(Sentence.of("log.author")));
		assertEquals("Two units are said, g and exchanges; say one.",
				face.complete(Sentence.of("log.twoUnits", "g", "exchanges")));
	}

	@Test
	void aTimeAloneIsOfTheDayShown() throws InputException {
		LocalDate day = LocalDate.of(2025, 10, 26);
		Instant now = Instant.parse("2025-11-01T12:00:00Z");
		assertEquals(LocalDateTime.of(2025, 10, 26, 8, 5), Moment.of("8:05", day, now, BERLIN).local());
		assertEquals(Instant.parse("2025-10-26T00:30:00Z"), Moment.of("02:30", day, now, BERLIN).at());
		assertEquals(Instant.parse("2025-10-26T01:30:00Z"), Moment.of("02:30+01:00", day, now, BERLIN).at());
		assertTrue(Moment.of("02:30", day, now, BERLIN).remark().isPresent());
		assertEquals(LocalDateTime.of(2025, 10, 2, 8, 5), Moment.of("2025-10-02 8:05", day, now, BERLIN).local());
		assertThrows(InputException.class, () -> Moment.of("2025-10-02", day, now, BERLIN));
		assertThrows(InputException.class, () -> Moment.of("12:30", day.plusDays(30), now, BERLIN));
	}

	@Test
	void germanSaysWhatEnglishSays() throws IOException {
		assertEquals(texts("texts.properties").keySet(), texts("texts_de.properties").keySet());
		for (RecordKind kind : RecordKind.values()) {
			assertTrue(texts("texts.properties").containsKey("log.kind." + kind));
		}
	}

	private static Properties texts(String name) throws IOException {
		try (InputStream in = Sentence.class.getResourceAsStream(name)) {
			Properties texts = new Properties();
			texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
			return texts;
		}
	}
}
