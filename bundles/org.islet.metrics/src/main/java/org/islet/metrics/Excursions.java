// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.util.Arrays;

/**
 * The rises and falls of one stretch of glucose that reach its standard deviation.
 *
 * @param rise their mean height, NaN if there are none
 * @param fall their mean depth, NaN if there are none
 * @param risesFirst whether the first to be found is a rise
 * @param length the stretch's length in steps
 */
record Excursions(double rise, double fall, boolean risesFirst, int length) {

	private static final int SHORT = 5;
	private static final int LONG = 32;

	double larger() {
		return rise >= fall ? rise : fall >= rise ? fall : Double.NaN;
	}

	/** @return null where there are too few points, too little variation, or no excursion */
	static Excursions between(double[] mgdl, int first, int last) {
		double[] glucose = Arrays.copyOfRange(mgdl, first, last + 1);
		double sd = Spread.sd(glucose);
		if (glucose.length < LONG || !(sd >= 1)) {
			return null;
		}
		double[] turns = turns(glucose);
		Pass rises = new Pass(turns, sd, 1);
		Pass falls = new Pass(turns, sd, -1);
		if (rises.count == 0 && falls.count == 0) {
			return null;
		}
		boolean risesFirst = rises.count > 0 && (falls.count == 0 || rises.firstTop <= falls.firstFoot);
		return new Excursions(rises.sum / rises.count, falls.sum / falls.count, risesFirst, glucose.length - 1);
	}

	/**
	 * The extreme values between consecutive crossings of the two moving averages, each looked for from the extreme
	 * before it on: a maximum while the short average is above the long one, else a minimum.
	 */
	private static double[] turns(double[] glucose) {
		double[] lead = lead(glucose);
		double[] turns = new double[glucose.length + 1];
		int count = 0;
		int turn = 0;
		int crossing = 0;
		boolean up = lead[0] > 0;
		for (int i = 1; i < glucose.length; i++) {
			boolean crosses = crosses(glucose, lead, i, crossing);
			if (crosses || i == glucose.length - 1) {
				turn = extreme(glucose, turn, i, up);
				turns[count++] = glucose[turn];
				up = lead[i] > 0;
				if (crosses && i == glucose.length - 1) {
					turns[count++] = glucose[extreme(glucose, turn, i, up)];
				}
				crossing = i;
			}
		}
		return Arrays.copyOf(turns, count);
	}

	private static boolean crosses(double[] glucose, double[] lead, int i, int crossing) {
		return !Double.isNaN(glucose[i]) && !Double.isNaN(glucose[i - 1])
				&& (lead[i] * lead[i - 1] < 0 || lead[i] * lead[crossing] < 0);
	}

	private static int extreme(double[] glucose, int from, int to, boolean max) {
		int found = -1;
		for (int i = from; i <= to; i++) {
			if (!Double.isNaN(glucose[i])
					&& (found < 0 || (max ? glucose[i] > glucose[found] : glucose[i] < glucose[found]))) {
				found = i;
			}
		}
		return found;
	}

	/** How far the short moving average is above the long one; the first full window stands for what is before it. */
	private static double[] lead(double[] glucose) {
		double[] lead = new double[glucose.length];
		for (int i = 0; i < lead.length; i++) {
			lead[i] = mean(glucose, Math.max(i, SHORT - 1), SHORT) - mean(glucose, Math.max(i, LONG - 1), LONG);
		}
		return lead;
	}

	private static double mean(double[] values, int last, int length) {
		double sum = 0;
		int n = 0;
		for (int i = last - length + 1; i <= last; i++) {
			if (!Double.isNaN(values[i])) {
				sum += values[i];
				n++;
			}
		}
		return sum / n;
	}

	/** One pass over the turning points in one direction: 1 looks for rises, -1 for falls. */
	private static final class Pass {

		double sum;
		int count;
		/** the turning points between which the first excursion lies */
		int firstFoot = -1;
		int firstTop = -1;

		Pass(double[] turns, double sd, int direction) {
			int start = 0;
			int foot = 0;
			int at = 0;
			while (at < turns.length) {
				foot = direction * (turns[at] - turns[foot]) < 0 || foot < start ? at : foot;
				if (direction * (turns[at] - turns[foot]) < sd) {
					at++;
					continue;
				}
				int top = at;
				int end = at;
				for (; end < turns.length; end++) {
					if (direction * (turns[end] - turns[top]) > 0) {
						top = end;
					}
					if (direction * (turns[top] - turns[end]) > sd || end == turns.length - 1) {
						break;
					}
				}
				sum += Math.abs(turns[top] - turns[foot]);
				if (count++ == 0) {
					firstFoot = foot;
					firstTop = top;
				}
				at = end;
				start = direction > 0 ? end : top;
				foot = start;
				if (end == turns.length - 1) {
					break;
				}
			}
		}
	}
}
