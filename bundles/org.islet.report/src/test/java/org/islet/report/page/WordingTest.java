// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.metrics.CarbTotals;
import org.islet.metrics.GlucoseSeries;
import org.islet.model.DeviceInfo;
import org.islet.model.GlucoseUnit;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Remark;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.junit.jupiter.api.Test;

/** Numbers, times and headings in both languages and units. */
class WordingTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	@Test
	void numbersFollowTheLanguageAndGlucoseTheUnit() {
		assertEquals("7,2", wording(Locale.GERMANY, GlucoseUnit.MMOL_L).glucose(130));
		assertEquals("130", wording(Locale.US, GlucoseUnit.MG_DL).glucose(130));
		assertEquals("0", wording(Locale.US, GlucoseUnit.MG_DL).number(-0.2, 0, 0), "no minus before zero");
		assertEquals("2:05", wording(Locale.US, GlucoseUnit.MG_DL).length(Duration.ofMinutes(125)));
		assertEquals("02:30", wording(Locale.US, GlucoseUnit.MG_DL).time(Instant.parse("2026-01-05T01:30:00Z")));
	}

	@Test
	void aDayIsAbbreviatedAsItsLanguageDoes() {
		LocalDate day = LocalDate.of(2026, 1, 25);
		assertEquals("Sun Jan 25", wording(Locale.US, GlucoseUnit.MG_DL).weekday(day) + " "
				+ wording(Locale.US, GlucoseUnit.MG_DL).monthDay(day));
		assertEquals("So. 25. Jan.", wording(Locale.GERMANY, GlucoseUnit.MG_DL).weekday(day) + " "
				+ wording(Locale.GERMANY, GlucoseUnit.MG_DL).monthDay(day));
	}

	@Test
	void aHeadingNamesPatientPeriodAndZone() {
		Timeline timeline = timeline();
		Wording german = wording(Locale.GERMANY, GlucoseUnit.MMOL_L);
		Heading heading = Heading.of(timeline, german);
		assertEquals("Kim Doe, geb. 01.02.1990, Nr. 17", heading.patient());
		assertEquals("05.01.2026 – 18.01.2026 (14 Tage)", heading.period());
		assertEquals("Ziele: Typ 1 und Typ 2 (3,9–10,0)  ·  Zeiten von Europe/Berlin", heading.facts());
		assertEquals("Geräte: eigene Einträge  ·  Ziele: Typ 1 und Typ 2 (3,9–10,0)  ·  Zeiten von Europe/Berlin",
				Heading.of(noted(timeline), german).facts());
		assertEquals("Keine Daten irgendeiner Art in diesem Zeitraum.",
				new DataNotice(timeline, GlucoseSeries.sensor(timeline), GlucoseSeries.meter(timeline),
						CarbTotals.of(timeline)).text(german));
	}

	private static Timeline noted(Timeline empty) {
		Remark remark = new Remark(LocalDateTime.of(2026, 1, 6, 12, 0), "ill", Optional.empty());
		return new Timeline(empty.patient(), empty.period(), List.of(DeviceInfo.LOG), List.of(), List.of(new Logged<>(
				remark, remark.when().atZone(BERLIN).toInstant(), "k", DeviceInfo.LOG.id(), 0)));
	}

	private static Timeline timeline() {
		Patient patient = new Patient(new PatientId(1), "Doe", "Kim", Optional.of(LocalDate.of(1990, 2, 1)), "17",
				BERLIN, Preferences.DEFAULT);
		return new Timeline(patient, new Period(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 18), BERLIN), List.of(),
				List.of(), List.of());
	}

	private static Wording wording(Locale locale, GlucoseUnit unit) {
		return new Wording(WordingTest.class, "none",
				new ReportRequest(unit, locale, Paper.A4, Instant.EPOCH, "1", Map.of()), BERLIN);
	}

	@Test
	void aChangeIsTheDifferenceOfTheNumbersAsTheyAreWritten() {
		assertEquals(10, Wording.change(127.6, 118.4, 0), 1e-12);
		assertEquals(-0.1, Wording.change(6.64, 6.65, 1), 1e-12);
		assertEquals(0, Wording.change(0.4, -0.4, 0), 0);
		assertTrue(Double.isNaN(Wording.change(1, Double.NaN, 0)));
	}
}
