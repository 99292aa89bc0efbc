// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.Basal;
import org.islet.model.Basal.Mode;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;

/** Basal rates, each of which says how long it held. */
final class Rates {

	private static final double MOST_PERCENT = 1000;

	private final Desk desk;
	private final Suspends suspends;

	Rates(Desk desk, Suspends suspends) {
		this.desk = desk;
		this.suspends = suspends;
	}

	void take(JsonRecord record, Moment moment) {
		String type = record.text("deliveryType").orElse("");
		if (type.equals("suspend")) {
			suspends.add(new Suspends.Stop(moment, over(record), Reason.OTHER, State.RESUMED, Optional.empty(),
					record.line()), desk.origin(record));
			return;
		}
		Mode mode = switch (type) {
		case "scheduled" -> Mode.SCHEDULED;
		case "automated" -> Mode.AUTOMATED;
		case "temp" -> Mode.TEMP;
		default -> throw RecordFault.because("fault.type", "basal " + type);
		};
		OptionalDouble percent = mode == Mode.TEMP ? percent(record) : OptionalDouble.empty();
		OptionalDouble rate = Numbers.within(record, "rate", 0, Numbers.MOST_UNITS);
		if (rate.isEmpty() && percent.isPresent()) {
			rate = ofSuppressed(record, percent.getAsDouble());
		}
		if (rate.isEmpty() && percent.isEmpty()) {
			throw RecordFault.because("fault.missing", "rate");
		}
		desk.add(new Basal(moment.local(), mode, rate, percent, over(record), record.text("scheduleName")), moment,
				record);
	}

	private static OptionalDouble percent(JsonRecord record) {
		OptionalDouble share = Numbers.within(record, "percent", 0, MOST_PERCENT / 100);
		return share.isPresent() ? OptionalDouble.of(Numbers.clean(share.getAsDouble() * 100)) : share;
	}

	private static OptionalDouble ofSuppressed(JsonRecord record, double percent) {
		OptionalDouble programmed = record.object("suppressed")
				.map(under -> Numbers.within(under, "rate", 0, Numbers.MOST_UNITS)).orElse(OptionalDouble.empty());
		double rate = programmed.orElse(0) * percent / 100;
		return programmed.isPresent() && rate <= Numbers.MOST_UNITS ? OptionalDouble.of(Numbers.clean(rate))
				: OptionalDouble.empty();
	}

	/** A rate of which nobody knows how long it held has a duration of zero. */
	private static Optional<Duration> over(JsonRecord record) {
		boolean unknown = record.objects("annotations").stream()
				.anyMatch(note -> note.text("code").orElse("").equals("basal/unknown-duration"));
		return Numbers.millis(record, "duration").filter(over -> !unknown || !over.isZero());
	}
}
