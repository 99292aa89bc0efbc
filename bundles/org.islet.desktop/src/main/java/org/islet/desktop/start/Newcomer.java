// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.start;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.islet.desktop.Texts;
import org.islet.desktop.TypedDate;
import org.islet.face.TargetSets;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.TargetSet;

/**
 * What the first person says about themselves.
 *
 * @param birth as it was typed; may be blank
 * @param zone a region; empty if none was chosen
 */
public record Newcomer(String given, String family, String birth, GlucoseUnit unit, Optional<ZoneId> zone,
		TargetSet targets) {

	/** The sets of goals that are offered. */
	static final List<TargetSet> SETS = List.of(TargetSet.STANDARD, TargetSet.OLDER_HIGH_RISK,
			TargetSet.PREGNANCY_TYPE_1, TargetSet.PREGNANCY_OTHER);

	/** @return the zones offered: regions, which know their daylight saving */
	public static List<String> zones() {
		return ZoneId.getAvailableZoneIds().stream()
				.filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")).sorted()
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
		return zone.isEmpty() ? Optional.of(Texts.of("start.first.zone.missing")) : Optional.empty();
	}

	Patient patient(Locale locale, LocalDate today) {
		Preferences usual = Preferences.DEFAULT;
		Preferences inUnit = new Preferences(unit, usual.targetLow(), usual.targetHigh(), usual.lowLimit(),
				usual.targetSet(), usual.meals());
		return new Patient(PatientId.NEW, family.strip(), given.strip(), TypedDate.birth(birth, locale, today), "",
				zone.orElseThrow(), TargetSets.chosen(inUnit, targets));
	}
}
