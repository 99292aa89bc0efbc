// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.islet.metrics.CarbTotals;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.Quality;
import org.islet.metrics.SensorUse;
import org.islet.model.DeviceEvent;
import org.islet.model.Timeline;

/**
 * The line every report has: how much data there is and what was done to it before counting.
 *
 * @param timeline the period
 * @param sensor its sensor readings
 * @param meter its meter readings
 * @param carbs its carbohydrate
 */
public record DataNotice(Timeline timeline, GlucoseSeries sensor, GlucoseSeries meter, CarbTotals carbs) {

	/** @return the notice, one line */
	public String text(Wording wording) {
		if (timeline.entries().isEmpty()) {
			return wording.text("notice.none");
		}
		List<String> parts = new ArrayList<>();
		if (sensor.isEmpty()) {
			parts.add(wording.text("notice.nosensor"));
		} else {
			SensorUse use = SensorUse.of(sensor, timeline.period());
			parts.add(wording.text("notice.active", wording.percent(Math.floor(use.ofPeriod()), 0),
					wording.length(use.known()), wording
							.length(Duration.between(timeline.period().from(), timeline.period().to()))));
		}
		Quality ofSensor = sensor.quality();
		Quality ofMeter = meter.quality();
		count(wording, parts, "notice.gap", "notice.gaps", ofSensor.gapsOverHour());
		count(wording, parts, "notice.clock", "notice.clocks", (int) timeline.of(DeviceEvent.class)
				.filter(logged -> logged.entry().kind() == DeviceEvent.Kind.CLOCK_CHANGE).count());
		count(wording, parts, "notice.outside.one", "notice.outside", ofSensor.outOfRange());
		count(wording, parts, "notice.duplicate", "notice.duplicates",
				ofSensor.duplicates() + ofSensor.replaced() + ofMeter.duplicates() + ofMeter.replaced());
		count(wording, parts, "notice.overlap", "notice.overlaps", ofSensor.overlapping());
		count(wording, parts, "notice.echo", "notice.echoes", ofMeter.echoes());
		count(wording, parts, "notice.samecarb", "notice.samecarbs", carbs.duplicates());
		return String.join(", ", parts);
	}

	private static void count(Wording wording, List<String> parts, String one, String several, int count) {
		if (count > 0) {
			parts.add(wording.text(count == 1 ? one : several, String.valueOf(count)));
		}
	}
}
