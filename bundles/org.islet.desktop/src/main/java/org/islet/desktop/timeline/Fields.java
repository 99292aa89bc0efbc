// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Entry;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.report.page.Wording;

/** Every field of an entry that says something, with its name: entries are records, and so none can be forgotten. */
final class Fields {

	/** A field's name and what it holds. */
	record Field(String name, String value) {
	}

	private final Wording wording;
	private final List<Field> fields = new ArrayList<>();

	private Fields(Wording wording) {
		this.wording = wording;
	}

	/** @return all but its time, in the order of the record */
	static List<Field> of(Entry entry, Wording wording) {
		Fields found = new Fields(wording);
		found.add((Record) entry, "");
		return found.fields;
	}

	private void add(Record holder, String before) {
		for (RecordComponent part : holder.getClass().getRecordComponents()) {
			if (!(part.getName().equals("when") && holder instanceof Entry)) {
				add(before + name(holder, part.getName()), value(holder, part));
			}
		}
	}

	private static Object value(Record holder, RecordComponent part) {
		try {
			return part.getAccessor().invoke(holder);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("cannot read " + part + " of " + holder, e);
		}
	}

	/** A field may be called otherwise in one kind of entry than in others. */
	private String name(Record holder, String field) {
		String own = "field." + holder.getClass().getSimpleName() + "." + field;
		return wording.text(wording.has(own) ? own : "field." + field);
	}

	private void add(String name, Object value) {
		switch (value) {
		case Optional<?> some -> some.ifPresent(known -> add(name, known));
		case GlucoseValue glucose -> put(name, glucose(glucose));
		case CarbAmount amount -> put(name, carbs(amount, wording));
		case Record nested -> add(nested, name + ": ");
		case Map<?, ?> map -> map.forEach((key, one) -> put(name + ": " + key, text(one)));
		default -> put(name, text(value));
		}
	}

	private void put(String name, String value) {
		if (!value.isBlank()) {
			fields.add(new Field(name, value.strip()));
		}
	}

	/** As the person reads it, and as the device had it where that is another unit. */
	private String glucose(GlucoseValue value) {
		String shown = wording.glucose(value) + "\u00a0" + wording.unit().symbol();
		return value.unit() == wording.unit() ? shown
				: wording.text("field.recorded", shown,
						wording.number(value.number(), 0, 2) + "\u00a0" + value.unit().symbol());
	}

	static String carbs(CarbAmount amount, Wording wording) {
		return wording.grams(amount.number()) + "\u00a0" + wording.text("value.CarbUnit." + amount.unit());
	}

	private String text(Object value) {
		return switch (value) {
		case OptionalDouble some -> some.isPresent() ? wording.number(some.getAsDouble(), 0, 4) : "";
		case OptionalInt some -> some.isPresent() ? String.valueOf(some.getAsInt()) : "";
		case Double number -> wording.number(number, 0, 4);
		case Duration length -> wording.text("field.hours", wording.length(length));
		case LocalTime time -> time.toString();
		case LocalDateTime time -> time.toString();
		case GlucoseUnit unit -> unit.symbol();
		case HbA1c.Unit unit -> unit.symbol();
		case CarbUnit unit -> wording.text("value.CarbUnit." + unit);
		case Enum<?> one -> wording.text("value." + one.getDeclaringClass().getSimpleName() + "." + one.name());
		case Collection<?> several -> several.stream().map(this::text).collect(Collectors.joining(", "));
		case Record step -> Stream.of(step.getClass().getRecordComponents()).map(part -> text(value(step, part)))
				.collect(Collectors.joining(" "));
		default -> value.toString();
		};
	}
}
