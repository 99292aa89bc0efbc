// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.islet.metrics.BasalDelivery;
import org.islet.metrics.CarbTotals;
import org.islet.metrics.DeviceUseDay.Exit;
import org.islet.metrics.Figures;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.InsulinDay;
import org.islet.metrics.InsulinTotals;
import org.islet.metrics.Suspension;
import org.islet.model.Bolus;
import org.islet.model.Glucose;
import org.islet.model.Logged;
import org.islet.model.Timeline;

/** A day or several, and what the metrics make of them. */
record Part(Timeline timeline, GlucoseSeries sensor, GlucoseSeries meter, BasalDelivery basal, InsulinTotals insulin,
		CarbTotals carbs, Map<String, Object> figures, int exits) {

	/** @param around the exits from automation of the whole report: one at midnight shows only there */
	static Part of(Timeline timeline, List<Exit> around) {
		BasalDelivery basal = BasalDelivery.of(timeline);
		return new Part(timeline, GlucoseSeries.sensor(timeline), GlucoseSeries.meter(timeline), basal,
				InsulinTotals.of(timeline, basal), CarbTotals.of(timeline), Figures.of(timeline),
				(int) around.stream().filter(exit -> timeline.period().contains(exit.at())).count());
	}

	LocalDate date() {
		return timeline.period().first();
	}

	Instant from() {
		return timeline.period().from();
	}

	Instant to() {
		return timeline.period().to();
	}

	/** @return a figure of the metrics; NaN where it cannot be told */
	double figure(String name) {
		return figures.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
	}

	/** @return boluses, automation's micro doses left out: they are basal */
	List<Logged<Bolus>> boluses() {
		return timeline.of(Bolus.class).filter(bolus -> bolus.entry().source() != Bolus.Source.AUTO_BASAL).toList();
	}

	boolean hasGlucose() {
		return timeline.of(Glucose.class).anyMatch(logged -> logged.entry().origin() != Glucose.Origin.CALIBRATION);
	}

	boolean hasPump() {
		return !basal.segments().isEmpty() || aggregated();
	}

	boolean aggregated() {
		return insulin.days().stream().anyMatch(InsulinDay::aggregated);
	}

	boolean hasInsulin() {
		return hasPump() || insulin.total() > 0 || !boluses().isEmpty();
	}

	boolean hasPicture() {
		return hasGlucose() || hasInsulin();
	}

	/** @return for how long automation set the rate */
	Duration automated() {
		return insulin.days().stream().map(InsulinDay::automated).reduce(Duration.ZERO, Duration::plus);
	}

	/** @return whether automation gave some of the insulin, so that a share of basal says nothing */
	boolean hasAutomation() {
		return aggregated() || automated().isPositive();
	}

	/** @return until when a suspension is known to have lasted, at most until the end */
	Instant end(Suspension suspension) {
		Instant end = suspension.to().orElseGet(() -> basal.segments().isEmpty() ? suspension.from()
				: basal.segments().getLast().to());
		return end.isAfter(to()) ? to() : end;
	}
}
