// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalDouble;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.DeviceEvent;
import org.islet.model.Dose;
import org.islet.model.Entry;
import org.islet.model.Estimate;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.model.InsulinTotal;
import org.islet.model.Ketone;
import org.islet.model.PumpSettings;
import org.islet.model.Remark;
import org.islet.model.Suspend;

/**
 * What makes an entry the same one in every file it is found in: device, kind, the local time the device showed and
 * what else distinguishes two entries of that kind at one moment. What a later file may complete (the units delivered of
 * a bolus under way, the total of a day not yet over) is no part of it, nor is the unit a glucose value was exported in.
 * <p>
 * Entries equal in all of that within one file are numbered in the order of the device, as in the hour that an autumn
 * night has twice. Files hold all or nothing of one moment, so the number is the same in overlapping files.
 */
final class EntryKey {

	private static final int LONGEST = 200;

	private EntryKey() {
	}

	/**
	 * @param device the device's id
	 * @param entry what was recorded
	 * @param occurrence how many equal ones came before it in its file
	 * @return the key, at most 200 characters
	 */
	static String of(String device, Entry entry, int occurrence) {
		String end = entry.when() + "|" + occurrence;
		String kind = entry.getClass().getSimpleName();
		String key = String.join("|", device, kind, what(entry), end);
		return key.length() <= LONGEST ? key : digest(device + "|" + kind + "|" + what(entry)) + "|" + end;
	}

	/** @return whether that is the entry's key, however many equal ones came before it */
	static boolean is(String key, String device, Entry entry) {
		String occurrence = key.substring(key.lastIndexOf('|') + 1);
		return occurrence.matches("0|[1-9]\\d{0,8}") && key.equals(of(device, entry, Integer.parseInt(occurrence)));
	}

	/** @return what distinguishes an entry from others of its kind at the same moment */
	static String what(Entry entry) {
		return switch (entry) {
		case Glucose g -> g.origin() + " " + mmol(g.value());
		case Ketone k -> Double.toString(k.mmol());
		case Bolus b -> b.shape() + " " + (b.number().isPresent() ? b.number().getAsInt() : "") + " "
				+ programmed(b.now()) + "+" + programmed(b.extended());
		case Estimate e -> calculation(e.calculation());
		case Basal b -> b.mode() + " " + number(b.rate()) + " " + number(b.percent());
		case Suspend s -> s.state() + " " + s.reason();
		case InsulinTotal t -> t.kind().toString();
		case Carbs c -> carbs(c.amount());
		case Exercise e -> e.intensity().orElse("") + " " + e.text().orElse("");
		case PumpSettings s -> "";
		case DeviceEvent e -> e.kind() + " " + e.code() + " " + e.details().getOrDefault("to", "");
		case Remark r -> r.text();
		case HbA1c a -> a.number() + " " + a.unit();
		case ClinicalNote n -> n.author() + " " + n.text();
		};
	}

	/** A value in mg/dL and the same value exported in mmol/L, with its one decimal, are one. */
	private static String mmol(GlucoseValue value) {
		return BigDecimal.valueOf(value.in(GlucoseUnit.MMOL_L)).setScale(1, RoundingMode.HALF_UP).toPlainString();
	}

	private static String programmed(Dose dose) {
		return number(dose.programmed());
	}

	private static String calculation(Calculation calculation) {
		return number(calculation.recommended()) + " " + calculation.carbs().map(EntryKey::carbs).orElse("");
	}

	private static String carbs(CarbAmount amount) {
		return amount.number() + " " + amount.unit();
	}

	private static String number(OptionalDouble number) {
		return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
	}

	private static String digest(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
