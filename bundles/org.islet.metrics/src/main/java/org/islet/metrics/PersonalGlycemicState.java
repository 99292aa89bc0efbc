// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import org.islet.metrics.Episode.Type;

/**
 * Personal glycaemic state, 4.75 (best) and up: variability, mean, time in range and weekly lows in one figure (Hirsch
 * 2017, doi 10.1089/dia.2017.0080). Lows begin with 20 minutes and end with 30, as the paper counts.
 */
public final class PersonalGlycemicState {

	private PersonalGlycemicState() {
	}

	/** @return the figure; NaN without readings */
	public static double of(GlucoseSeries series) {
		return of(series, Grid.elapsedDays(series));
	}

	static double of(GlucoseSeries series, Grid grid) {
		Episodes lows = new EpisodeSearch(grid, series.zone, 20, 30, true).all();
		double variability = 1 + rising(Variability.of(grid).gvp(), 65.47, 0.049);
		double average = Spread.mean(series.mgdl);
		double mean = 1 + rising(average, 72.08, -0.1139) + rising(average, 157.57, 0.09195);
		double inRange = 1 + rising(series.percentWithin(Limit.LOW, Limit.HIGH), 55.04, -0.0833);
		double veryLow = 0.5 + 4.5 * (1 - Math.exp(-0.81093 * lows.summary(Type.HYPO_LEVEL_2).perWeek()));
		double weekly = lows.summary(Type.HYPO_LEVEL_1_ONLY).perWeek();
		double low = weekly <= 7.65 ? 0.5714 * weekly + 0.625 : 5;
		return variability + mean + inRange + veryLow + low;
	}

	private static double rising(double value, double middle, double slope) {
		return 9 / (1 + Math.exp(-slope * (value - middle)));
	}
}
