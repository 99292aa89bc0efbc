// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.util.List;

import org.islet.chart.ValueAxis;
import org.islet.metrics.Segment;
import org.islet.model.Bolus;
import org.islet.report.page.Wording;

/** The scales all days of a week share, so that rows can be compared. Glucose is measured in mg/dL, whatever is shown. */
record Scales(ValueAxis glucose, ValueAxis bolus, ValueAxis basal) {

	static final double LOW = 40;
	static final double HIGH = 400;
	private static final double HEADROOM = 1.3;

	static Scales of(Week week, Wording wording) {
		var preferences = week.whole().timeline().patient().preferences();
		ValueAxis glucose = new ValueAxis("", LOW, HIGH,
				List.of(tick(preferences.targetLow(), wording), tick(preferences.targetHigh(), wording),
						tick(HIGH, wording)));
		double dose = week.whole().boluses().stream().mapToDouble(logged -> asked(logged.entry())).max().orElse(0);
		double rate = week.days().stream().flatMap(day -> day.basal().segments().stream()).mapToDouble(Segment::rate)
				.max().orElse(0);
		return new Scales(glucose, axis(dose, wording), axis(rate, wording));
	}

	private static double asked(Bolus bolus) {
		return Math.max(bolus.asked(), bolus.delivered());
	}

	private static ValueAxis.Tick tick(double mgdl, Wording wording) {
		return new ValueAxis.Tick(mgdl, wording.glucose(mgdl));
	}

	private static ValueAxis axis(double most, Wording wording) {
		return ValueAxis.upTo("", most > 0 ? most * HEADROOM : 1, 2, value -> wording.number(value, 0, 3));
	}
}
