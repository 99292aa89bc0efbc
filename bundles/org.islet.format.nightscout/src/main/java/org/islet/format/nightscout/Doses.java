// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.islet.json.records.JsonRecord;
import org.islet.model.Bolus;
import org.islet.model.Bolus.End;
import org.islet.model.Bolus.Shape;
import org.islet.model.Bolus.Source;
import org.islet.model.Dose;

/** Insulin in treatments. */
final class Doses {

	private static final double SLACK = 0.5;

	private final Desk desk;

	Doses(Desk desk) {
		this.desk = desk;
	}

	/** @return whether there was any */
	boolean take(JsonRecord record, Moment moment) {
		if (record.text("eventType").orElse("").equals("Combo Bolus")
				&& record.number("enteredinsulin").orElse(0) > 0) {
			desk.therapy(combo(record, moment), moment, record);
			return true;
		}
		OptionalDouble units = Numbers.within(record, "insulin", 0, Numbers.MOST_UNITS);
		if (units.orElse(0) > 0) {
			desk.therapy(Bolus.normal(moment.local(), source(record), units.getAsDouble()), moment, record);
		}
		return units.orElse(0) > 0;
	}

	private static Source source(JsonRecord record) {
		Optional<JsonRecord> bolus = record.object("bolus");
		if (bolus.flatMap(b -> b.flag("isExternal")).orElse(false)) {
			return Source.PEN;
		}
		String type = record.text("eventType").orElse("");
		boolean alone = type.equals("SMB") || record.flag("isSMB").orElse(false)
				|| record.flag("automatic").orElse(false) || bolus.flatMap(b -> b.flag("isSMB")).orElse(false);
		return alone ? Source.AUTO_CORRECTION : type.equals("Bolus Wizard") ? Source.CALCULATOR : Source.UNKNOWN;
	}

	/** The whole amount with the shares of both parts; {@code insulin} beside it repeats the part given at once. */
	private static Bolus combo(JsonRecord record, Moment moment) {
		double units = Numbers.needed(record, "enteredinsulin", 0, Numbers.MOST_UNITS);
		double now = Numbers.needed(record, "splitNow", 0, 100);
		double later = Numbers.within(record, "splitExt", 0, 100).orElse(100 - now);
		if (Math.abs(now + later - 100) > SLACK) {
			throw RecordFault.because("fault.split");
		}
		Duration over = Rates.minutes(Numbers.needed(record, "duration", 0, Numbers.MOST_MINUTES));
		double first = Numbers.clean(units * now / 100);
		double rest = Numbers.clean(units - first);
		Shape shape = later == 0 ? Shape.NORMAL : now == 0 ? Shape.SQUARE : Shape.DUAL;
		return new Bolus(moment.local(), shape, Source.UNKNOWN, first > 0 ? Dose.of(first, first) : Dose.NONE,
				rest > 0 ? Dose.of(rest, rest) : Dose.NONE, rest > 0 ? Optional.of(over) : Optional.empty(),
				End.COMPLETE, Optional.empty(), OptionalInt.empty(), Optional.empty());
	}
}
