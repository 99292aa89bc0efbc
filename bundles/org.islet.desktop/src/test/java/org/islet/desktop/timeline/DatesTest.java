// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

import org.islet.desktop.Words;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatesTest {

	private static final long FROM = LocalDate.of(2024, 1, 1).toEpochDay();

	private final Locale before = Locale.getDefault();

	@BeforeEach
	void inEnglish() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void asBefore() {
		Locale.setDefault(before);
	}

	private static List<String> shown(double perDay, int days) {
		Dates dates = new Dates(Words.of(new Patient(PatientId.NEW, "Doe", "", Optional.empty(), "",
				ZoneId.of("Europe/Berlin"), Preferences.DEFAULT)));
		return LongStream.range(FROM, FROM + days)
				.mapToObj(day -> dates.text(LocalDate.ofEpochDay(day), new Pitch(perDay)))
				.filter(text -> !text.isEmpty()).toList();
	}

	@Test
	void whereDaysAreWideEachHasItsDate() {
		assertEquals(3, shown(120, 3).size());
	}

	@Test
	void whereTheyAreNarrowMondaysHave() {
		assertEquals(List.of("Jan 1", "Jan 8", "Jan 15"), shown(20, 21));
	}

	@Test
	void farAwayMonthsAndYearsHave() {
		assertEquals(List.of("Jan 2024", "Feb 2024", "Mar 2024"), shown(3, 90));
		assertEquals(List.of("Jan 2024", "Jul 2024", "Jan 2025"), shown(0.5, 400));
		assertEquals(List.of("2024", "2025"), shown(0.25, 700));
	}

	@Test
	void datesNeverRunIntoEachOther() {
		for (double perDay = 0.05; perDay < 200; perDay *= 1.1) {
			long last = Long.MIN_VALUE;
			Pitch pitch = new Pitch(perDay);
			Dates dates = new Dates(Words.of(new Patient(PatientId.NEW, "Doe", "", Optional.empty(), "",
					ZoneId.of("Europe/Berlin"), Preferences.DEFAULT)));
			for (long day = FROM; day < FROM + 4000; day++) {
				if (!dates.text(LocalDate.ofEpochDay(day), pitch).isEmpty()) {
					assertTrue(last == Long.MIN_VALUE || pitch.x(day) - last >= 75, perDay + " a day");
					last = pitch.x(day);
				}
			}
		}
	}
}
