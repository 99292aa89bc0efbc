// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.util.Arrays;

import org.islet.model.GlucoseUnit;

/**
 * Mean, spread and what follows from them, of raw readings, never interpolated ones. Each figure is NaN where there are
 * too few readings for it.
 */
public final class GlucoseStatistics {

	/** Makes the median absolute deviation comparable to a standard deviation. */
	private static final double MAD_SCALE = 1.4826;

	private final double[] sorted;
	private final double mean;
	private final double sd;

	private GlucoseStatistics(double[] sorted, double mean, double sd) {
		this.sorted = sorted;
		this.mean = mean;
		this.sd = sd;
	}

	public static GlucoseStatistics of(GlucoseSeries series) {
		double[] sorted = series.mgdl.clone();
		Arrays.sort(sorted);
		return new GlucoseStatistics(sorted, Spread.mean(series.mgdl), Spread.sd(series.mgdl));
	}

	public int readings() {
		return sorted.length;
	}

	/** @return mean, mg/dL */
	public double mean() {
		return mean;
	}

	/** @return standard deviation with n - 1, mg/dL */
	public double sd() {
		return sd;
	}

	/** @return the smallest reading, mg/dL */
	public double min() {
		return quantile(0);
	}

	/** @return the largest reading, mg/dL */
	public double max() {
		return quantile(1);
	}

	/** @return median, mg/dL */
	public double median() {
		return quantile(0.5);
	}

	/**
	 * @param p from 0 to 1
	 * @return the quantile by linear interpolation (type 7 of Hyndman and Fan), mg/dL
	 */
	public double quantile(double p) {
		return Spread.quantile(sorted, sorted.length, p);
	}

	/** @return the middle half's width, mg/dL */
	public double iqr() {
		return quantile(0.75) - quantile(0.25);
	}

	/** @return from smallest to largest, mg/dL */
	public double range() {
		return max() - min();
	}

	/** @return median absolute deviation from the median times 1.4826, mg/dL */
	public double mad() {
		double median = median();
		double[] off = new double[sorted.length];
		for (int i = 0; i < off.length; i++) {
			off[i] = Math.abs(sorted[i] - median);
		}
		Arrays.sort(off);
		return MAD_SCALE * Spread.quantile(off, off.length, 0.5);
	}

	/** @return coefficient of variation, per cent; the goal is at most 36 (Battelino 2019, doi 10.2337/dci19-0028) */
	public double cv() {
		return 100 * sd / mean;
	}

	/** @return glucose management indicator, per cent (Bergenstal 2018, doi 10.2337/dc18-1581) */
	public double gmi() {
		return 3.31 + 0.02392 * mean;
	}

	/** @return glucose management indicator, mmol/mol (Bergenstal 2018, doi 10.2337/dc18-1581) */
	public double gmiMmolPerMol() {
		return 12.71 + 4.70587 * GlucoseUnit.MMOL_L.fromMgdl(mean);
	}

	/** @return estimated A1c, per cent (Nathan 2008, ADAG); for meter readings only, CGM has {@link #gmi()} */
	public double ea1c() {
		return (mean + 46.7) / 28.7;
	}

	/** @return estimated A1c, mmol/mol (Nathan 2008, ADAG) */
	public double ea1cMmolPerMol() {
		return (ea1c() - 2.15) * 10.929;
	}

	/** @return J-index (Wojcicki 1995) */
	public double jIndex() {
		return 0.001 * (mean + sd) * (mean + sd);
	}
}
