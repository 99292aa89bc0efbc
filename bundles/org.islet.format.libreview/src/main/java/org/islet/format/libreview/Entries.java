// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.DeviceLog;
import org.islet.device.ImportSession;
import org.islet.device.text.Numbers;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Ketone;
import org.islet.model.Remark;

/** Turns records into entries. */
final class Entries {

	private static final double MOST_GRAMS = 1000;
	private static final double MOST_SERVINGS = 100;
	private static final double MOST_KETONE = 20;

	private final Options options;
	private final Units.Settled units;
	private final DateOrder order;
	private final ImportSession session;
	private int servings;

	Entries(Options options, Units.Settled units, DateOrder order, ImportSession session) {
		this.options = options;
		this.units = units;
		this.order = order;
		this.session = session;
	}

	/** @return whether it gave an entry or a change of the clock; what does not is reported */
	boolean add(Noted record, LocalDateTime when, DeviceLog log) {
		Into into = new Into(record, when, log);
		switch (record.type()) {
		case HISTORIC -> glucose(into, Column.HISTORIC, Origin.SENSOR).ifPresent(into::add);
		case SCAN -> glucose(into, Column.SCAN, Origin.SENSOR).ifPresent(reading -> scan(into, reading));
		case STRIP -> glucose(into, Column.STRIP, Origin.METER).ifPresent(into::add);
		case KETONE -> ketone(into);
		case INSULIN, FOOD, NOTE -> {
			Insulin.add(into);
			food(into);
			clock(into);
		}
		}
		if (record.has(Column.NOTES)) {
			into.add(new Remark(when, record.cell(Column.NOTES), Optional.empty()));
		}
		if (!into.any()) {
			session.skipped(record.line(),
					Texts.get(record.type() == RecordType.NOTE ? "idle.event" : "idle.empty"), false);
		}
		return into.added;
	}

	/** Where the entries of one record go. */
	final class Into {

		private final Noted record;
		private final LocalDateTime when;
		private final DeviceLog log;
		private boolean added;
		private boolean told;

		private Into(Noted record, LocalDateTime when, DeviceLog log) {
			this.record = record;
			this.when = when;
			this.log = log;
		}

		Noted record() {
			return record;
		}

		LocalDateTime when() {
			return when;
		}

		void add(Entry entry) {
			log.add(entry, record.line());
			added = true;
		}

		void event(String code, Map<String, String> details) {
			add(new DeviceEvent(when, DeviceEvent.Kind.OTHER, code, "", OptionalDouble.empty(), details));
		}

		/** A cell could not be read. */
		void fault(String why) {
			session.skipped(record.line(), Texts.get(why), true);
			told = true;
		}

		/** @return an amount that is more than nothing; one that makes no sense is reported */
		OptionalDouble amount(Column column, double most) {
			if (!record.has(column)) {
				return OptionalDouble.empty();
			}
			OptionalDouble number = Numbers.parse(record.cell(column));
			if (number.isEmpty() || number.getAsDouble() > most) {
				fault("fault.amount");
				return OptionalDouble.empty();
			}
			return number.getAsDouble() == 0 ? OptionalDouble.empty() : number;
		}

		private boolean any() {
			return added || told;
		}
	}

	private Optional<Glucose> glucose(Into into, Column column, Origin origin) {
		String cell = into.record.cell(column);
		if (cell.isEmpty()) {
			return Optional.empty();
		}
		GlucoseUnit unit = units.of(column);
		Bound bound = switch (cell.toUpperCase(Locale.ROOT)) {
		case "LO", "LOW" -> Bound.BELOW;
		case "HI", "HIGH" -> Bound.ABOVE;
		default -> Bound.WITHIN;
		};
		OptionalDouble number = bound == Bound.WITHIN ? Numbers.parse(cell)
				: OptionalDouble.of(limit(bound, unit, origin));
		if (number.isEmpty() || !Units.plausible(number.getAsDouble(), unit)) {
			into.fault("fault.glucose");
			return Optional.empty();
		}
		return Optional.of(new Glucose(into.when, new GlucoseValue(number.getAsDouble(), unit), origin, bound,
				OptionalDouble.empty(), Optional.empty()));
	}

	private static double limit(Bound bound, GlucoseUnit unit, Origin origin) {
		boolean mgdl = unit == GlucoseUnit.MG_DL;
		if (bound == Bound.ABOVE) {
			return mgdl ? 500 : 27.8;
		}
		return origin == Origin.SENSOR ? (mgdl ? 40 : 2.2) : mgdl ? 20 : 1.1;
	}

	/** A look at the sensor between its values: kept, but counted as a value it would weigh the moments people look. */
	private static void scan(Into into, Glucose reading) {
		String value = switch (reading.bound()) {
		case BELOW -> "LO";
		case ABOVE -> "HI";
		case WITHIN -> into.record.cell(Column.SCAN).replace(',', '.');
		};
		into.event("scan", Map.of("value", value, "unit", reading.value().unit().symbol()));
	}

	private static void ketone(Into into) {
		if (into.record.cell(Column.KETONE).equalsIgnoreCase("HI")) {
			into.event("ketone_high", Map.of());
		} else if (into.record.has(Column.KETONE)) {
			OptionalDouble mmol = Numbers.parse(into.record.cell(Column.KETONE));
			if (mmol.isPresent() && mmol.getAsDouble() <= MOST_KETONE) {
				into.add(new Ketone(into.when, mmol.getAsDouble()));
			} else {
				into.fault("fault.amount");
			}
		}
	}

	/** How many grams a serving has everybody sets for himself. */
	private void food(Into into) {
		OptionalDouble grams = into.amount(Column.GRAMS, MOST_GRAMS);
		OptionalDouble portions = into.amount(Column.SERVINGS, MOST_SERVINGS);
		if (grams.isPresent()) {
			into.add(new Carbs(into.when, CarbAmount.grams(grams.getAsDouble())));
		} else if (portions.isPresent() && options.serving().isPresent()) {
			double number = portions.getAsDouble() * options.serving().getAsDouble();
			into.add(new Carbs(into.when, CarbAmount.grams(number)));
		} else if (portions.isPresent()) {
			servings++;
			into.event("food", Map.of("servings", into.record.cell(Column.SERVINGS)));
		} else if (into.record.has(Column.SOME_FOOD)) {
			into.event("food", Map.of());
		}
	}

	private void clock(Into into) {
		if (!into.record.has(Column.PREVIOUS) && !into.record.has(Column.UPDATED)) {
			return;
		}
		Optional<LocalDateTime> before = Written.of(into.record.cell(Column.PREVIOUS)).flatMap(t -> t.in(order));
		Optional<LocalDateTime> after = Written.of(into.record.cell(Column.UPDATED)).flatMap(t -> t.in(order));
		if (before.isPresent() && after.isPresent()) {
			into.log.clockChange(before.get(), after.get(), into.record.line());
			into.added = true;
		} else {
			into.fault("fault.time");
		}
	}

	/** Says what was left out of all records. */
	void warn() {
		if (servings > 0) {
			session.warn(Texts.get("warn.servings", servings));
		}
	}
}
