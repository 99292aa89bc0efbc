// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.islet.metrics.Cause;
import org.islet.metrics.Episode;
import org.islet.metrics.Episode.Type;
import org.islet.metrics.Pattern;
import org.islet.metrics.Preceded;
import org.islet.model.GlucoseUnit;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.junit.jupiter.api.Test;

class PatternWordsTest {

	private static PatternWords words(Locale locale, GlucoseUnit unit) {
		return new PatternWords(new Wording(PatternWordsTest.class, "none",
				new ReportRequest(unit, locale, Paper.A4, Instant.EPOCH, "1", Map.of()), ZoneOffset.UTC));
	}

	private static Preceded episode(int minutes, boolean level2, Cause cause) {
		return new Preceded(new Episode(Type.HYPO_LEVEL_1, Instant.EPOCH.plusSeconds(60L * minutes), Instant.EPOCH,
				minutes / 5, Duration.ofMinutes(minutes), 60, 65, 62, 0, true), level2, cause);
	}

	private static Pattern pattern(boolean low, String from, String to, Cause... causes) {
		return new Pattern(low, LocalTime.parse(from), LocalTime.parse(to), 5, 13,
				Arrays.stream(causes).map(cause -> episode(35, false, cause)).toList());
	}

	@Test
	void aPatternIsASentenceOfCounts() {
		Cause stacked = Cause.STACKED_BOLUS;
		Pattern low = pattern(true, "01:30", "04:00", stacked, stacked, Cause.UNKNOWN, stacked, stacked);
		assertEquals(
				"On 5 of 13 days glucose went below 70 mg/dL between 01:30 and 04:00 (median 35\u00a0min); 4 of 5 followed a"
						+ " correction bolus with active insulin or two boluses within 90 min.",
				words(Locale.US, GlucoseUnit.MG_DL).sentence(low));
		assertEquals(
				"An 5 von 13 Tagen fiel die Glukose zwischen 01:30 und 04:00 Uhr unter 3,9 mmol/L (Median 35\u00a0min);"
						+ " 4 von 5 nach einem Korrekturbolus bei wirkendem Insulin oder zwei Boli binnen 90 min.",
				words(Locale.GERMANY, GlucoseUnit.MMOL_L).sentence(low));
	}

	@Test
	void nightsAndTheEndOfADayAreNamed() {
		String nights = words(Locale.US, GlucoseUnit.MG_DL).sentence(pattern(false, "23:00", "01:00", Cause.UNKNOWN));
		assertEquals(
				"On 5 of 13 nights glucose went above 180 mg/dL between 23:00 and 01:00 (median 35\u00a0min); none"
						+ " of the events looked for is recorded before any of the 1.",
				nights);
		assertEquals("On 5 of 13 days glucose went above 180 mg/dL between 22:00 and 24:00 (median 35\u00a0min); 1 of 1"
				+ " followed a low.",
				words(Locale.US, GlucoseUnit.MG_DL).sentence(pattern(false, "22:00", "00:00", Cause.AFTER_LOW)));
	}

	@Test
	void graverEpisodesAreCounted() {
		Pattern low = new Pattern(true, LocalTime.of(2, 0), LocalTime.of(3, 0), 3, 6,
				List.of(episode(100, true, Cause.EXERCISE), episode(150, true, Cause.EXERCISE),
						episode(150, false, Cause.EXERCISE)));
		assertEquals(
				"On 3 of 6 days glucose went below 70 mg/dL between 02:00 and 03:00 (median 2:30\u00a0h); 2 of 3 went"
						+ " below 54; 3 of 3 followed exercise.",
				words(Locale.US, GlucoseUnit.MG_DL).sentence(low));
	}

	@Test
	void everyCauseHasItsWordsInBothLanguagesAndUnits() {
		for (Locale locale : List.of(Locale.US, Locale.GERMANY)) {
			for (Cause cause : Cause.values()) {
				PatternWords words = words(locale, GlucoseUnit.MMOL_L);
				assertFalse(words.cause(cause).contains("mg/dL"), words.cause(cause));
				assertFalse(words.sentence(pattern(true, "01:00", "02:00", cause)).contains("{"));
			}
		}
		assertEquals("Rapid fall (at least 0.11 mmol/L per min for 15 min)",
				words(Locale.US, GlucoseUnit.MMOL_L).cause(Cause.RAPID_FALL));
		assertEquals("Rise of more than 50 mg/dL in 60 min, no bolus within 30 min of its start",
				words(Locale.US, GlucoseUnit.MG_DL).cause(Cause.MEAL_WITHOUT_BOLUS));
	}
}
