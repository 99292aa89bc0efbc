// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

/**
 * Figures that weigh each raw reading by how dangerous it is. Each is NaN without readings.
 *
 * @param lbgi low blood glucose index, with the factor 22.77 in common use for 10 x 1.509 squared (Kovatchev 1997)
 * @param hbgi high blood glucose index, likewise
 * @param grade mean GRADE score, each at most 50 (Hill 2007)
 * @param gradeHypo share of GRADE from readings below 70 mg/dL, per cent
 * @param gradeHypoBelow80 the same below 80 mg/dL, as the R package iglu splits it
 * @param gradeEu share of GRADE from 70 to 140 mg/dL, per cent
 * @param gradeHyper share of GRADE above 140 mg/dL, per cent
 * @param hyperIndex sum of (x - 140)^1.1 over 30 n (Rodbard 2009)
 * @param hypoIndex sum of (80 - x)^2 over 30 n (Rodbard 2009)
 * @param griHypo hypoglycaemia component of the GRI: very low + 0.8 low, per cent of time
 * @param griHyper hyperglycaemia component of the GRI: very high + 0.5 high, per cent of time
 * @param gri glycaemia risk index, 0 to 100 (Klonoff 2022, doi 10.1177/19322968221085273)
 * @param cogi continuous glucose monitoring index, 0 to 100 (Leelarathna 2020)
 */
public record RiskIndices(double lbgi, double hbgi, double grade, double gradeHypo, double gradeHypoBelow80,
		double gradeEu, double gradeHyper, double hyperIndex, double hypoIndex, double griHypo, double griHyper,
		double gri, double cogi) {

	private static final double RISK = 22.77;

	public static RiskIndices of(GlucoseSeries series) {
		Sums sums = new Sums();
		for (double value : series.mgdl) {
			sums.add(value);
		}
		int n = series.size();
		double veryLow = series.percentBelow(Limit.VERY_LOW);
		double low = series.percentBelow(Limit.LOW) - veryLow;
		double veryHigh = series.percentAbove(Limit.VERY_HIGH);
		double high = series.percentAbove(Limit.HIGH) - veryHigh;
		double gri = Math.min(100, 3 * veryLow + 2.4 * low + 1.6 * veryHigh + 0.8 * high);
		return new RiskIndices(sums.low / n, sums.high / n, sums.grade / n, 100 * sums.below70 / sums.grade,
				100 * sums.below80 / sums.grade, 100 * sums.middle / sums.grade, 100 * sums.above140 / sums.grade,
				sums.hyper / (30.0 * n), sums.hypo / (30.0 * n), veryLow + 0.8 * low, veryHigh + 0.5 * high, gri,
				cogi(series, veryLow + low));
	}

	/** @return the sum of {@link #hyperIndex} and {@link #hypoIndex} (Rodbard 2009) */
	public double igc() {
		return hyperIndex + hypoIndex;
	}

	/** @return the zone of the GRI grid, {@code A} (least risk) to {@code E} */
	public char griZone() {
		return (char) ('A' + Math.max(0, Math.min(4, (int) Math.ceil(gri / 20) - 1)));
	}

	/**
	 * M-value without the range term (Schlichtkrull 1965): mean of 1000 abs(log10(x / reference))^3.
	 *
	 * @param reference mg/dL; the paper's is 120
	 */
	public static double mValue(GlucoseSeries series, double reference) {
		double sum = 0;
		for (double value : series.mgdl) {
			double log = Math.abs(Math.log10(value / reference));
			sum += 1000 * log * log * log;
		}
		return sum / series.size();
	}

	/**
	 * Average daily risk range: mean over calendar days of the largest low plus the largest high risk (Kovatchev 2006,
	 * doi 10.2337/dc06-1085).
	 *
	 * @param series readings
	 * @param atLeast days with fewer readings do not count; the paper asks for 3
	 */
	public static DailyRisk dailyRisk(GlucoseSeries series, int atLeast) {
		LocalDays days = new LocalDays(series.zone);
		double sum = 0;
		int counted = 0;
		int first = 0;
		for (int i = 1; i <= series.size(); i++) {
			days.moveTo(series.millis[first]);
			if (i == series.size() || series.millis[i] >= days.end()) {
				if (i - first >= atLeast) {
					sum += range(series.mgdl, first, i);
					counted++;
				}
				first = i;
			}
		}
		return new DailyRisk(sum / counted, counted);
	}

	/**
	 * @param adrr average daily risk range; NaN without a day
	 * @param days the days it averages; the paper asks for 14
	 */
	public record DailyRisk(double adrr, int days) {
	}

	private static double range(double[] mgdl, int first, int end) {
		double least = mgdl[first];
		double most = mgdl[first];
		for (int i = first; i < end; i++) {
			least = Math.min(least, mgdl[i]);
			most = Math.max(most, mgdl[i]);
		}
		double low = Math.min(0, symmetric(least));
		double high = Math.max(0, symmetric(most));
		return RISK * low * low + RISK * high * high;
	}

	/** Negative for low, positive for high glucose (Kovatchev 1997), without the factor 1.509. */
	private static double symmetric(double mgdl) {
		return Math.pow(Math.log(mgdl), 1.084) - 5.381;
	}

	private static double cogi(GlucoseSeries series, double belowRange) {
		double inRange = series.percentWithin(Limit.LOW, Limit.HIGH) / 100;
		double low = (15 - belowRange) / 15;
		double spread = (108 - Spread.sd(series.mgdl)) / 90;
		return 100 * (0.5 * inRange + 0.35 * clip(low) + 0.15 * clip(spread));
	}

	private static double clip(double share) {
		return Double.isNaN(share) ? share : Math.max(0, Math.min(1, share));
	}

	private static final class Sums {
		double low;
		double high;
		double grade;
		double below70;
		double below80;
		double middle;
		double above140;
		double hyper;
		double hypo;

		void add(double mgdl) {
			double f = symmetric(mgdl);
			double risk = RISK * f * f;
			if (f < 0) {
				low += risk;
			} else {
				high += risk;
			}
			double score = grade(mgdl);
			grade += score;
			below70 += mgdl < 70 ? score : 0;
			below80 += mgdl < 80 ? score : 0;
			middle += mgdl >= 70 && mgdl <= 140 ? score : 0;
			above140 += mgdl > 140 ? score : 0;
			hyper += mgdl > 140 ? Math.pow(mgdl - 140, 1.1) : 0;
			hypo += mgdl < 80 ? (80 - mgdl) * (80 - mgdl) : 0;
		}

		/** The score rises beyond all bounds as glucose falls to 18 mg/dL, and stops at 50. */
		private static double grade(double mgdl) {
			if (mgdl <= 18) {
				return 50;
			}
			double log = Math.log10(Math.log10(mgdl / 18)) + 0.16;
			return Math.min(50, 425 * log * log);
		}
	}
}
