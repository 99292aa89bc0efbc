// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.islet.chart.TimeAxis;
import org.islet.metrics.BasalDelivery;
import org.islet.metrics.CarbTotals;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.InsulinDay;
import org.islet.metrics.InsulinTotals;
import org.islet.metrics.Suspension;
import org.islet.model.Bolus;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.Ketone;
import org.islet.model.Logged;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Remark;
import org.islet.model.Timeline;

/** One day's entries and what the metrics make of them. */
record Day(Timeline timeline, GlucoseSeries sensor, GlucoseSeries meter, BasalDelivery basal, InsulinDay insulin,
		CarbTotals carbs, TimeAxis axis) {

	private static final Duration TWO_HOURS_LEAST = Duration.ofMinutes(115);
	private static final Duration TWO_HOURS_MOST = Duration.ofMinutes(125);

	static Day of(Timeline timeline) {
		Period day = timeline.period();
		BasalDelivery basal = BasalDelivery.of(timeline);
		return new Day(timeline, GlucoseSeries.sensor(timeline), GlucoseSeries.meter(timeline), basal,
				InsulinTotals.of(timeline, basal).days().getFirst(), CarbTotals.of(timeline),
				TimeAxis.day(day.first(), day.zone()));
	}

	LocalDate date() {
		return timeline.period().first();
	}

	Preferences preferences() {
		return timeline.patient().preferences();
	}

	Instant from() {
		return timeline.period().from();
	}

	Instant to() {
		return timeline.period().to();
	}

	Duration length() {
		return Duration.between(from(), to());
	}

	<E extends Entry> Stream<Logged<E>> of(Class<E> kind) {
		return timeline.of(kind);
	}

	/** @return boluses, automation's micro doses left out: they are basal */
	List<Logged<Bolus>> boluses() {
		return of(Bolus.class).filter(bolus -> bolus.entry().source() != Bolus.Source.AUTO_BASAL).toList();
	}

	boolean hasGlucose() {
		return of(Glucose.class).findAny().isPresent();
	}

	boolean hasPump() {
		return !basal.segments().isEmpty() || insulin.aggregated();
	}

	boolean hasInsulin() {
		return hasPump() || insulin.total() > 0 || !boluses().isEmpty();
	}

	boolean hasActivity() {
		return !carbs.entries().isEmpty() || timeline.entries().stream().map(Logged::entry)
				.anyMatch(e -> e instanceof Exercise || e instanceof Remark || e instanceof Ketone);
	}

	/** @return until when a suspension is known to have lasted, at most until the day's end */
	Instant end(Suspension suspension) {
		Instant end = suspension.to().orElseGet(() -> basal.segments().isEmpty() ? suspension.from()
				: basal.segments().getLast().to());
		return end.isAfter(to()) ? to() : end;
	}

	/** @return whether a low-glucose suspension was never answered and ended by itself after two hours */
	static boolean endedItself(Suspension suspension) {
		Duration took = suspension.to().map(to -> Duration.between(suspension.from(), to)).orElse(Duration.ZERO);
		return suspension.reason().lowGlucose() && !suspension.answered()
				&& suspension.ending() == Suspension.Ending.BY_ITSELF && took.compareTo(TWO_HOURS_LEAST) >= 0
				&& took.compareTo(TWO_HOURS_MOST) <= 0;
	}

	/** @return the letter a suspension is marked with */
	static String letter(Suspension suspension) {
		return switch (suspension.reason()) {
		case MANUAL -> "M";
		case LOW_GLUCOSE, LOW_GLUCOSE_UNANSWERED, LOW_GLUCOSE_ANSWERED -> "L";
		case PREDICTED_LOW -> "P";
		case ALARM -> "A";
		case NOT_SEATED, AUTOMATION, DIAGNOSTIC, OTHER -> "X";
		};
	}
}
