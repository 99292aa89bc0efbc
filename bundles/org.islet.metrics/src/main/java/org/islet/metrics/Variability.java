// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.util.Arrays;

/**
 * Variability over time, on a {@link Grid}; which kind of grid decides what a day is. Each figure is NaN where too
 * little is known.
 */
public final class Variability {

	private static final int RATE_LAG_MINUTES = 15;

	private final Grid grid;
	private final double[] dayMeans;
	private final double[] daySds;

	private Variability(Grid grid) {
		this.grid = grid;
		Moments days = new Moments(grid.days);
		days.collect(grid.mgdl, grid.day);
		this.dayMeans = days.means();
		this.daySds = days.sds(grid.mgdl, grid.day);
	}

	public static Variability of(Grid grid) {
		return new Variability(grid);
	}

	/** @return standard deviation of g(t) - g(t - hours), mg/dL (McDonnell 2005) */
	public double conga(int hours) {
		return Spread.sd(differences(hours * Math.round(60f / grid.stepMinutes)));
	}

	/** @return mean absolute difference from the same time 24 hours before, mg/dL (Molnar 1972) */
	public double modd() {
		return meanAbsolute(differences(1440 / grid.stepMinutes));
	}

	/** @return standard deviation of the rate of change over 15 minutes, mg/dL per minute */
	public double sdOfRate() {
		int lag = Math.max(1, RATE_LAG_MINUTES / grid.stepMinutes);
		double minutes = Math.max(RATE_LAG_MINUTES, grid.stepMinutes);
		double[] rates = differences(lag);
		for (int i = 0; i < rates.length; i++) {
			rates[i] /= minutes;
		}
		return Spread.sd(rates);
	}

	/** @return mean absolute glucose change, mg/dL per hour, at the grid's step (Hermanides 2010) */
	public double mag() {
		return mag(grid.stepMinutes);
	}

	/**
	 * @param minutes the step; rounded to a whole number of grid steps, at least one
	 * @return mean absolute glucose change, mg/dL per hour
	 */
	public double mag(int minutes) {
		int every = Math.max(1, (int) Math.rint((double) minutes / grid.stepMinutes));
		double sum = 0;
		int n = 0;
		for (int i = every; i < grid.mgdl.length; i += every) {
			double change = grid.mgdl[i] - grid.mgdl[i - every];
			if (!Double.isNaN(change)) {
				sum += Math.abs(change);
				n++;
			}
		}
		return sum / (n * (every * grid.stepMinutes / 60.0));
	}

	/** @return glycaemic variability percentage: how much longer the trace is than a flat one (Peyser 2018) */
	public double gvp() {
		double trace = 0;
		double flat = 0;
		double step = grid.stepMinutes;
		for (int i = 1; i < grid.mgdl.length; i++) {
			double change = grid.mgdl[i] - grid.mgdl[i - 1];
			if (!Double.isNaN(change)) {
				trace += Math.sqrt(step * step + change * change);
				flat += step;
			}
		}
		return 100 * (trace / flat - 1);
	}

	/** @return mean of the days' standard deviations, mg/dL (Rodbard 2009, SDw) */
	public double sdWithinDays() {
		return Spread.mean(daySds);
	}

	/** @return standard deviation of the mean day's profile, mg/dL (Rodbard 2009, SDhh:mm) */
	public double sdOfProfile() {
		return Spread.sd(columns(grid.mgdl).means());
	}

	/** @return standard deviation of the days' means, mg/dL (Rodbard 2009, SDdm) */
	public double sdOfDayMeans() {
		return Spread.sd(dayMeans);
	}

	/** @return mean over times of day of the standard deviation between days, mg/dL (Rodbard 2009, SDb) */
	public double sdBetweenDays() {
		return Spread.mean(columns(grid.mgdl).sds(grid.mgdl, grid.column));
	}

	/** @return as {@link #sdBetweenDays()} after taking each day's mean away, mg/dL (Rodbard 2009, SDb//dm) */
	public double sdBetweenDaysCorrected() {
		double[] corrected = new double[grid.mgdl.length];
		Arrays.setAll(corrected, i -> grid.mgdl[i] - dayMeans[grid.day[i]]);
		return Spread.mean(columns(corrected).sds(corrected, grid.column));
	}

	/** @return mean of the standard deviations within each hour-long window, mg/dL (Rodbard 2009, SDws h) */
	public double sdWithinHours() {
		int window = Math.max(2, Math.round(60f / grid.stepMinutes));
		double sum = 0;
		int n = 0;
		for (int i = 0; i + window <= grid.mgdl.length; i++) {
			double sd = sd(grid.mgdl, i, window);
			if (!Double.isNaN(sd)) {
				sum += sd;
				n++;
			}
		}
		return sum / n;
	}

	/** @return mean of the days' coefficients of variation, per cent */
	public double cvWithinDaysMean() {
		return Spread.mean(dayCvs());
	}

	/** @return standard deviation of the days' coefficients of variation, per cent */
	public double cvWithinDaysSd() {
		return Spread.sd(dayCvs());
	}

	private double[] dayCvs() {
		double[] cvs = new double[grid.days];
		Arrays.setAll(cvs, d -> 100 * daySds[d] / dayMeans[d]);
		return cvs;
	}

	private double[] differences(int lag) {
		double[] differences = new double[Math.max(0, grid.mgdl.length - lag)];
		for (int i = 0; i < differences.length; i++) {
			differences[i] = grid.mgdl[i + lag] - grid.mgdl[i];
		}
		return differences;
	}

	private static double meanAbsolute(double[] differences) {
		for (int i = 0; i < differences.length; i++) {
			differences[i] = Math.abs(differences[i]);
		}
		return Spread.mean(differences);
	}

	private Moments columns(double[] values) {
		Moments columns = new Moments(1440 / grid.stepMinutes);
		columns.collect(values, grid.column);
		return columns;
	}

	private static double sd(double[] values, int first, int length) {
		double sum = 0;
		int n = 0;
		for (int i = first; i < first + length; i++) {
			if (!Double.isNaN(values[i])) {
				sum += values[i];
				n++;
			}
		}
		double mean = sum / n;
		double squares = 0;
		for (int i = first; i < first + length; i++) {
			if (!Double.isNaN(values[i])) {
				squares += (values[i] - mean) * (values[i] - mean);
			}
		}
		return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
	}

	/** Mean and standard deviation of groups of values, those that are NaN left out. */
	private static final class Moments {

		private final double[] sums;
		private final int[] counts;

		Moments(int groups) {
			sums = new double[groups];
			counts = new int[groups];
		}

		void collect(double[] values, int[] group) {
			for (int i = 0; i < values.length; i++) {
				if (!Double.isNaN(values[i])) {
					sums[group[i]] += values[i];
					counts[group[i]]++;
				}
			}
		}

		double[] means() {
			double[] means = new double[sums.length];
			Arrays.setAll(means, g -> sums[g] / counts[g]);
			return means;
		}

		double[] sds(double[] values, int[] group) {
			double[] means = means();
			double[] squares = new double[sums.length];
			for (int i = 0; i < values.length; i++) {
				if (!Double.isNaN(values[i])) {
					double off = values[i] - means[group[i]];
					squares[group[i]] += off * off;
				}
			}
			double[] sds = new double[sums.length];
			Arrays.setAll(sds, g -> counts[g] < 2 ? Double.NaN : Math.sqrt(squares[g] / (counts[g] - 1)));
			return sds;
		}
	}
}
