// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.text.Numbers;
import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.Dose;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/** Turns records into entries. */
final class Entries {

	private static final double MOST_UNITS = 100;
	private static final double MOST_GRAMS = 1000;
	private static final Duration LONGEST = Duration.ofHours(24);
	private static final Pattern LENGTH = Pattern.compile("(\\d{1,2}):([0-5]\\d):([0-5]\\d)");
	private static final Set<String> LOW = Set.of("low", "niedrig", "tief", "bas", "faible", "bajo", "basso", "laag",
			"låg", "lav");
	private static final Set<String> HIGH = Set.of("high", "hoch", "haut", "élevé", "alto", "hoog", "hög", "høj",
			"høy");
	/** Parts of the words for insulin that acts fast, and of those for insulin that acts long. */
	private static final Set<String> RAPID = Set.of("fast", "schnell", "rapid", "rápid", "snel", "snabb", "hurtig");
	private static final Set<String> SLOW = Set.of("long", "lang", "lent", "lång");
	/** Codes as a receiver's own, by the words of the subtype. */
	private static final Map<String, String> HEALTH = Map.of("illness", "illness", "stress", "stress", "high symptoms",
			"high_symptoms", "low symptoms", "low_symptoms", "cycle", "cycle", "alcohol", "alcohol");

	private final GlucoseUnit unit;

	Entries(GlucoseUnit unit) {
		this.unit = unit;
	}

	/** @return the entry; empty if its value cannot be read or meant */
	Optional<Entry> of(Noted record, Event event) {
		return switch (event) {
		case EGV -> glucose(record, Origin.SENSOR);
		case CALIBRATION -> glucose(record, Origin.CALIBRATION);
		case INSULIN -> amount(record, Column.INSULIN, MOST_UNITS).map(units -> insulin(record, units));
		case CARBS -> amount(record, Column.CARBS, MOST_GRAMS)
				.map(grams -> new Carbs(record.when(), CarbAmount.grams(grams)));
		case EXERCISE -> exercise(record);
		case HEALTH, OTHER, ALERT -> Optional.of(event(record, event));
		};
	}

	private Optional<Entry> glucose(Noted record, Origin origin) {
		String cell = record.cell(Column.GLUCOSE);
		String word = cell.toLowerCase(Locale.ROOT);
		Bound bound = LOW.contains(word) ? Bound.BELOW : HIGH.contains(word) ? Bound.ABOVE : Bound.WITHIN;
		OptionalDouble number = switch (bound) {
		case WITHIN -> Numbers.parse(cell);
		case BELOW -> OptionalDouble.of(unit == GlucoseUnit.MG_DL ? 40 : 2.2);
		case ABOVE -> OptionalDouble.of(unit == GlucoseUnit.MG_DL ? 400 : 22.2);
		};
		return number.isPresent() && plausible(number.getAsDouble())
				? Optional.of(new Glucose(record.when(), new GlucoseValue(number.getAsDouble(), unit), origin, bound,
						OptionalDouble.empty(), Optional.empty()))
				: Optional.empty();
	}

	/** Whether any device could show that. */
	private boolean plausible(double number) {
		return unit == GlucoseUnit.MG_DL ? number >= 10 && number <= 720 : number >= 0.5 && number <= 40;
	}

	private static Optional<Double> amount(Noted record, Column column, double most) {
		OptionalDouble number = Numbers.parse(record.cell(column));
		return number.isPresent() && number.getAsDouble() <= most ? Optional.of(number.getAsDouble())
				: Optional.empty();
	}

	private static Entry insulin(Noted record, double units) {
		String kind = record.cell(Column.SUBTYPE).toLowerCase(Locale.ROOT);
		if (RAPID.stream().anyMatch(kind::contains)) {
			return Bolus.pen(record.when(), units, Bolus.RAPID);
		}
		if (SLOW.stream().anyMatch(kind::contains)) {
			return Bolus.pen(record.when(), units, Bolus.LONG);
		}
		return new Bolus(record.when(), Bolus.Shape.NORMAL, Bolus.Source.PEN, Dose.of(units, units), Dose.NONE,
				Optional.empty(), Bolus.End.COMPLETE, Optional.empty(), OptionalInt.empty(),
				text(record, Column.SUBTYPE));
	}

	private static Optional<String> text(Noted record, Column column) {
		return Optional.of(record.cell(column)).filter(text -> !text.isEmpty());
	}

	private static Optional<Entry> exercise(Noted record) {
		LocalDateTime when = record.when();
		Optional<String> intensity = text(record, Column.SUBTYPE).map(word -> word.toLowerCase(Locale.ROOT));
		Matcher length = LENGTH.matcher(record.cell(Column.DURATION));
		if (record.cell(Column.DURATION).isEmpty()) {
			return Optional.of(new Exercise(when, Optional.empty(), intensity, Optional.empty()));
		}
		if (!length.matches()) {
			return Optional.empty();
		}
		Duration lasted = Duration.ofHours(Long.parseLong(length.group(1))).plusMinutes(Long.parseLong(length.group(2)))
				.plusSeconds(Long.parseLong(length.group(3)));
		return lasted.compareTo(LONGEST) > 0 ? Optional.empty()
				: Optional.of(new Exercise(when, Optional.of(lasted).filter(Duration::isPositive), intensity,
						Optional.empty()));
	}

	private static DeviceEvent event(Noted record, Event event) {
		String subtype = record.cell(Column.SUBTYPE);
		String known = event == Event.HEALTH ? HEALTH.get(subtype.toLowerCase(Locale.ROOT)) : null;
		String word = record.cell(Column.EVENT).toLowerCase(Locale.ROOT);
		return DeviceEvent.of(record.when(), DeviceEvent.Kind.OTHER, known == null ? word : known,
				known == null ? subtype : "");
	}
}
