// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.start;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.islet.desktop.Texts;
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
	private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);

	/** @return the zones offered: regions, which know their daylight saving */
	public static List<String> zones() {
		return ZoneId.getAvailableZoneIds().stream()
				.filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")).sorted()
				.toList();
	}

	/** @return an example of how a date is written in that language */
	static String written(Locale locale) {
		return DateTimeFormatter.ofPattern(pattern(locale), locale).format(LocalDate.of(1984, 2, 29));
	}

	private static String pattern(Locale locale) {
		String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null,
				IsoChronology.INSTANCE, locale);
		return pattern.replaceAll("y+", "uuuu");
	}

	/** @return the day, written as the language does or as 1984-02-29; empty if it is neither or nobody's */
	private Optional<LocalDate> born(Locale locale, LocalDate today) {
		for (DateTimeFormatter format : List.of(
				DateTimeFormatter.ofPattern(pattern(locale).replaceAll("d+", "d").replaceAll("M+", "M"), locale)
						.withResolverStyle(ResolverStyle.STRICT),
				DateTimeFormatter.ISO_LOCAL_DATE)) {
			try {
				LocalDate day = LocalDate.parse(birth.strip(), format);
				return Optional.of(day).filter(one -> !one.isBefore(EARLIEST) && !one.isAfter(today));
			} catch (DateTimeParseException e) {
				// perhaps it is written the other way
			}
		}
		return Optional.empty();
	}

	/** @return what is missing or wrong, as a sentence; empty if nothing is */
	Optional<String> wrong(Locale locale, LocalDate today) {
		if (given.isBlank() && family.isBlank()) {
			return Optional.of(Texts.of("start.first.name.missing"));
		}
		if (!birth.isBlank() && born(locale, today).isEmpty()) {
			return Optional.of(Texts.of("start.first.birth.wrong", written(locale)));
		}
		return zone.isEmpty() ? Optional.of(Texts.of("start.first.zone.missing")) : Optional.empty();
	}

	Patient patient(Locale locale, LocalDate today) {
		Preferences usual = Preferences.DEFAULT;
		Preferences inUnit = new Preferences(unit, usual.targetLow(), usual.targetHigh(), usual.lowLimit(),
				usual.targetSet(), usual.meals());
		return new Patient(PatientId.NEW, family.strip(), given.strip(), born(locale, today), "", zone.orElseThrow(),
				TargetSets.chosen(inUnit, targets));
	}
}
