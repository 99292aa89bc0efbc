// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.patients;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.islet.desktop.Texts;
import org.islet.model.DeviceInfo;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore.Listed;

/**
 * A line of the list of patients, with all that finding and sorting it takes worked out once.
 *
 * @param patient who
 * @param flagged whether the clinic marked the patient
 * @param cells what stands in each {@link Column}
 * @param keys by which each column is sorted
 * @param words what is searched, see {@link #plain}
 */
record PatientRow(Patient patient, boolean flagged, List<String> cells, List<CollationKey> keys, String words) {

	static final String FLAG = "\u2605";

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");
	private static final Pattern NUMBER = Pattern.compile("\\d+");

	static PatientRow of(Listed listed, Locale locale, Collator order) {
		Patient patient = listed.patient();
		DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
		DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
				.withLocale(locale).withZone(patient.zone());
		String born = patient.birthDate().map(LocalDate::toString).orElse("");
		List<String> cells = List.of(listed.flagged() ? FLAG : "", patient.familyName(), patient.givenName(),
				patient.birthDate().map(date::format).orElse(""), patient.recordNumber(),
				listed.device().map(PatientRow::name).orElse(""), listed.uploaded().map(time::format).orElse(""),
				Texts.of("patients.unlinked"));
		List<CollationKey> keys = Arrays.stream(Column.values()).map(column -> order.getCollationKey(switch (column) {
		case BORN -> born;
		case UPLOADED -> listed.uploaded().map(at -> "%020d".formatted(at.toEpochMilli())).orElse("");
		case RECORD -> NUMBER.matcher(patient.recordNumber())
				.replaceAll(digits -> "0".repeat(Math.max(0, 20 - digits.group().length())) + digits.group());
		default -> cells.get(column.ordinal());
		})).toList();
		return new PatientRow(patient, listed.flagged(), cells, keys, plain(String.join("\n", cells) + "\n" + born));
	}

	private static String name(DeviceInfo device) {
		return (device.maker() + " " + device.model() + " " + device.serial()).strip().replaceAll(" +", " ");
	}

	/** @return in small letters without accents, so that Müller is found by muller */
	static String plain(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT)
				.replace("\u00df", "ss");
	}

	String cell(Column column) {
		return cells.get(column.ordinal());
	}

	CollationKey key(Column column) {
		return keys.get(column.ordinal());
	}
}
