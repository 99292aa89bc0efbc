// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.islet.json.records.JsonRecord;
import org.islet.model.Bolus;
import org.islet.model.Bolus.End;
import org.islet.model.Bolus.Shape;
import org.islet.model.Bolus.Source;
import org.islet.model.Calculation;
import org.islet.model.Dose;
import org.islet.model.Estimate;

/** Boluses and the calculations that belong to them, which come in any order and are joined by the bolus's id. */
final class Boluses {

	private static final double LONGEST = Duration.ofDays(1).toMillis();

	private static final class Given {
		private final Bolus bolus;
		private final Moment moment;
		private final Origin origin;
		private final boolean identified;
		private final long line;
		private Optional<Calculation> calculation = Optional.empty();

		Given(Bolus bolus, Moment moment, Origin origin, JsonRecord record) {
			this.bolus = bolus;
			this.moment = moment;
			this.origin = origin;
			identified = record.has("id");
			line = record.line();
		}

		boolean same(Given other) {
			return origin.device().equals(other.origin.device()) && moment.equals(other.moment)
					&& bolus.equals(other.bolus);
		}

		Bolus whole() {
			return calculation.map(used -> calculated(bolus).with(used)).orElse(bolus);
		}

		private static Bolus calculated(Bolus b) {
			Source source = b.source() == Source.UNKNOWN ? Source.CALCULATOR : b.source();
			return new Bolus(b.when(), b.shape(), source, b.now(), b.extended(), b.over(), b.end(), b.calculation(),
					b.number(), b.term());
		}
	}

	private record Wizard(Calculation calculation, Optional<String> bolus, Optional<Given> embedded, Moment moment,
			Origin origin, JsonRecord record) {
	}

	private final Desk desk;
	private final List<Given> boluses = new ArrayList<>();
	private final Map<String, Given> byId = new HashMap<>();
	private final List<Wizard> wizards = new ArrayList<>();

	Boluses(Desk desk) {
		this.desk = desk;
	}

	void bolus(JsonRecord record, Moment moment) {
		Given given = new Given(parse(record, moment), moment, desk.origin(record), record);
		boluses.add(given);
		record.text("id").ifPresent(id -> byId.put(id, given));
	}

	void wizard(JsonRecord record, Moment moment) {
		Optional<Given> embedded = record.object("bolus").map(inner -> {
			Moment own = inner.has("time") ? Moment.of(inner, desk.now()) : moment;
			return new Given(parse(inner, own), own, desk.origin(inner.has("deviceId") ? inner : record), inner);
		});
		Optional<String> id = record.object("bolus").isPresent() ? record.object("bolus").flatMap(b -> b.text("id"))
				: record.text("bolus");
		wizards.add(new Wizard(Calculations.of(record), id, embedded, moment, desk.origin(record), record));
	}

	void finish() {
		for (Wizard wizard : wizards) {
			Optional<Given> given = given(wizard);
			if (given.isPresent() && given.get().calculation.isEmpty()) {
				given.get().calculation = Optional.of(wizard.calculation());
			} else {
				desk.add(new Estimate(wizard.moment().local(), wizard.calculation()), wizard.moment(),
						wizard.record());
			}
		}
		for (Given given : boluses) {
			desk.add(given.whole(), given.moment, given.origin, given.line, given.identified);
		}
	}

	private Optional<Given> given(Wizard wizard) {
		Optional<Given> known = wizard.bolus().map(byId::get)
				.or(() -> wizard.embedded().flatMap(e -> boluses.stream().filter(e::same).findFirst()));
		if (known.isEmpty() && wizard.embedded().isPresent()) {
			boluses.add(wizard.embedded().get());
			wizard.bolus().ifPresent(id -> byId.put(id, wizard.embedded().get()));
			return wizard.embedded();
		}
		return known;
	}

	private static Bolus parse(JsonRecord record, Moment moment) {
		String type = record.text("subType").orElse("");
		Shape shape = switch (type) {
		case "normal", "automated" -> Shape.NORMAL;
		case "square" -> Shape.SQUARE;
		case "dual/square" -> Shape.DUAL;
		default -> throw RecordFault.because("fault.type", "bolus " + type);
		};
		Source source = type.equals("automated") ? Source.AUTO_CORRECTION : Source.UNKNOWN;
		Dose now = shape == Shape.SQUARE ? Dose.NONE : dose(record, "normal", "expectedNormal");
		Dose extended = shape == Shape.NORMAL ? Dose.NONE : dose(record, "extended", "expectedExtended");
		Optional<Duration> over = shape == Shape.NORMAL ? Optional.empty() : over(record);
		if (now.delivered() + extended.delivered() > Numbers.MOST_UNITS) {
			throw RecordFault.because("fault.absurd");
		}
		End end = now.cutShort() || extended.cutShort() ? End.STOPPED : End.COMPLETE;
		return new Bolus(moment.local(), shape, source, now, extended, over, end, Optional.empty(),
				OptionalInt.empty(), Optional.empty());
	}

	/** What was expected is there only where less was given. */
	private static Dose dose(JsonRecord record, String given, String expected) {
		double delivered = Numbers.needed(record, given, 0, Numbers.MOST_UNITS);
		return Dose.of(Numbers.within(record, expected, 0, Numbers.MOST_UNITS).orElse(delivered), delivered);
	}

	private static Optional<Duration> over(JsonRecord record) {
		String name = record.has("expectedDuration") ? "expectedDuration" : "duration";
		Numbers.within(record, name, 0, LONGEST);
		return Numbers.millis(record, name);
	}
}
