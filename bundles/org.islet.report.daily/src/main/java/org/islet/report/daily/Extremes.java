// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.time.Instant;

import org.islet.metrics.GlucoseSeries;
import org.islet.model.GlucoseUnit;

/** The lowest and highest reading, in a unit, and when each was first reached. */
record Extremes(double lowest, Instant lowestAt, double highest, Instant highestAt) {

	static Extremes of(GlucoseSeries series, GlucoseUnit unit) {
		int low = 0;
		int high = 0;
		for (int i = 1; i < series.size(); i++) {
			low = series.mgdl(i) < series.mgdl(low) ? i : low;
			high = series.mgdl(i) > series.mgdl(high) ? i : high;
		}
		return new Extremes(series.in(unit, low), series.at(low), series.in(unit, high), series.at(high));
	}
}
