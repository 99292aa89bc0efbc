// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.islet.model.CarbAmount;
import org.islet.model.Dose;
import org.islet.model.Entry;
import org.islet.model.GlucoseValue;

/**
 * Entries as text, so that expectations can be written down, read by people and compared: time, kind, and every
 * component that has a value, as in {@code 2026-03-01T08:00,Glucose,value=120 mg/dL; origin=SENSOR; bound=WITHIN}.
 */
public final class EntryText {

	private EntryText() {
	}

	/** @return the entry as {@code time,kind,name=value; name=value} */
	public static String of(Entry entry) {
		return entry.when() + "," + entry.getClass().getSimpleName() + "," + components(entry, "when");
	}

	private static String components(Object holder, String except) {
		return Arrays.stream(holder.getClass().getRecordComponents()).filter(c -> !c.getName().equals(except))
				.map(c -> Map.entry(c.getName(), text(valueOf(c, holder)))).filter(e -> !e.getValue().isEmpty())
				.map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; "));
	}

	static Object valueOf(RecordComponent component, Object holder) {
		try {
			return component.getAccessor().invoke(holder);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError("cannot read " + component, e);
		}
	}

	private static String text(Object value) {
		return switch (value) {
		case null -> "null";
		case Optional<?> optional -> optional.map(EntryText::text).orElse("");
		case OptionalDouble optional -> optional.isPresent() ? number(optional.getAsDouble()) : "";
		case OptionalInt optional -> optional.isPresent() ? String.valueOf(optional.getAsInt()) : "";
		case Double number -> number(number);
		case GlucoseValue glucose -> number(glucose.number()) + " " + glucose.unit().symbol();
		case CarbAmount carbs -> number(carbs.number()) + " " + carbs.unit().name().toLowerCase(java.util.Locale.ROOT);
		case Dose dose -> dose(dose);
		case List<?> list -> list.isEmpty() ? "" : list.stream().map(EntryText::text).toList().toString();
		case Map<?, ?> map -> map.isEmpty() ? "" : new TreeMap<>(map).toString();
		case Record nested -> "(" + components(nested, "") + ")";
		default -> value.toString();
		};
	}

	private static String dose(Dose dose) {
		String asked = dose.programmed().isPresent() ? " of " + number(dose.programmed().getAsDouble()) : "";
		return dose.equals(Dose.NONE) ? "" : number(dose.delivered()) + asked;
	}

	private static String number(double number) {
		if (Double.isNaN(number) || Double.isInfinite(number)) {
			return String.valueOf(number);
		}
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}
}
