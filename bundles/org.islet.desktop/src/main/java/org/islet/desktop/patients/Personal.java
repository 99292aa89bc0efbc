// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.patients;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.desktop.Texts;
import org.islet.desktop.TypedDate;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;

/**
 * What was typed about a patient.
 *
 * @param birth as it was typed; may be blank
 * @param zone one of {@link #zones}
 */
record Personal(String given, String family, String birth, String record, String zone, GlucoseUnit unit) {

	/** Letters a name or number may have. */
	static final int LONGEST = 200;

	/** @return the zones offered: regions, which know their daylight saving, and the one that is set */
	static List<String> zones(Optional<Patient> known) {
		Stream<String> regions = ZoneId.getAvailableZoneIds().stream()
				.filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"));
		return Stream.concat(regions, known.map(patient -> patient.zone().getId()).stream()).distinct().sorted()
				.toList();
	}

	/** @return what is missing or wrong, as a sentence; empty if nothing is */
	Optional<String> wrong(Locale locale, LocalDate today) {
		if (given.isBlank() && family.isBlank()) {
			return Optional.of(Texts.of("start.first.name.missing"));
		}
		if (!birth.isBlank() && TypedDate.birth(birth, locale, today).isEmpty()) {
			return Optional.of(Texts.of("start.first.birth.wrong", TypedDate.example(locale)));
		}
		return zone.isBlank() ? Optional.of(Texts.of("start.first.zone.missing")) : Optional.empty();
	}

	/** @return the known one with what was typed, or a new one; what is not asked for stays */
	Patient patient(Optional<Patient> known, Locale locale, LocalDate today) {
		Preferences before = known.map(Patient::preferences).orElse(Preferences.DEFAULT);
		Preferences preferences = new Preferences(unit, before.targetLow(), before.targetHigh(), before.lowLimit(),
				before.targetSet(), before.meals());
		return new Patient(known.map(Patient::id).orElse(PatientId.NEW), family.strip(), given.strip(),
				TypedDate.birth(birth, locale, today), record.strip(), ZoneId.of(zone), preferences);
	}

	/** @return somebody else of the same name and birthday, or without one */
	static Optional<Patient> namesake(Patient patient, List<Patient> all) {
		return all.stream()
				.filter(one -> !one.id().equals(patient.id()) && one.name().equalsIgnoreCase(patient.name())
						&& (one.birthDate().equals(patient.birthDate()) || one.birthDate().isEmpty()
								|| patient.birthDate().isEmpty()))
				.findFirst();
	}
}
