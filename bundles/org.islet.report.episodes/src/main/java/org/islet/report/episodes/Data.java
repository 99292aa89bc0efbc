// SPDX-License-Identifier: EPL-2.0
package org.islet.report.episodes;

import java.util.List;

import org.islet.metrics.CarbTotals;
import org.islet.metrics.Cause;
import org.islet.metrics.Episodes;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.Pattern;
import org.islet.metrics.Patterns;
import org.islet.metrics.Preceded;
import org.islet.metrics.PrecedingEvents;
import org.islet.model.Timeline;

/** What the pages are made of. */
record Data(Timeline timeline, GlucoseSeries sensor, Episodes episodes, PrecedingEvents events, Patterns patterns) {

	static Data of(Timeline timeline, Windows windows) {
		GlucoseSeries sensor = GlucoseSeries.sensor(timeline);
		Episodes episodes = Episodes.of(sensor);
		PrecedingEvents events = PrecedingEvents.of(timeline, episodes, windows.low(), windows.high());
		return new Data(timeline, sensor, episodes, events, Patterns.of(timeline, sensor, events));
	}

	List<Preceded> episodes(Side side) {
		return side == Side.LOW ? events.lows() : events.highs();
	}

	List<Pattern> patterns(Side side) {
		return side == Side.LOW ? patterns.lows() : patterns.highs();
	}

	int count(Side side, Cause cause) {
		return (side == Side.LOW ? events.lowCounts() : events.highCounts()).get(cause);
	}

	CarbTotals carbs() {
		return CarbTotals.of(timeline);
	}

	GlucoseSeries meter() {
		return GlucoseSeries.meter(timeline);
	}
}
