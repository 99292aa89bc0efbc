// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Mean amplitude of glycaemic excursions, found with two moving averages (5 and 32 points on a 5-minute grid; Fernandes
 * 2022, doi 10.1177/19322968211061165) in each stretch without a gap of more than 180 minutes, weighted by the
 * stretches' lengths. Print it as "MAGE (MA 5/32, Service)". All in mg/dL; NaN where no excursion reaches one standard
 * deviation.
 *
 * @param service rises or falls, whichever comes first, as Service 1970 counts
 * @param average rises and falls
 * @param largest rises or falls, whichever are larger
 * @param rises rises only; NaN also where one stretch has falls only
 * @param falls falls only; NaN also where one stretch has rises only
 */
public record Mage(double service, double average, double largest, double rises, double falls) {

	private static final int STEP_MINUTES = 5;
	private static final int LONGEST_GAP_POINTS = 180 / STEP_MINUTES;

	public static Mage of(GlucoseSeries series) {
		List<Excursions> stretches = stretches(Grid.elapsedDays(series, STEP_MINUTES));
		return new Mage(weigh(stretches, e -> e.risesFirst() ? e.rise() : e.fall()),
				weigh(stretches, Excursions::rise, Excursions::fall), weigh(stretches, Excursions::larger),
				strict(stretches, Excursions::rise), strict(stretches, Excursions::fall));
	}

	/**
	 * The mean distance from the mean of the readings more than one standard deviation away from it: what is called MAGE
	 * in older software, in mg/dL. No excursions are looked for.
	 */
	public static double naive(GlucoseSeries series) {
		double mean = Spread.mean(series.mgdl);
		double sd = Spread.sd(series.mgdl);
		double sum = 0;
		int n = 0;
		for (double value : series.mgdl) {
			double off = Math.abs(value - mean);
			if (off > sd) {
				sum += off;
				n++;
			}
		}
		return sum / n;
	}

	private static List<Excursions> stretches(Grid grid) {
		List<Excursions> stretches = new ArrayList<>();
		int first = -1;
		int last = -1;
		for (int i = 0; i < grid.mgdl.length; i++) {
			if (Double.isNaN(grid.mgdl[i])) {
				continue;
			}
			if (first < 0 || i - last - 1 > LONGEST_GAP_POINTS) {
				add(stretches, grid.mgdl, first, last);
				first = i;
			}
			last = i;
		}
		add(stretches, grid.mgdl, first, last);
		return stretches;
	}

	private static void add(List<Excursions> stretches, double[] mgdl, int first, int last) {
		if (first >= 0) {
			Excursions found = Excursions.between(mgdl, first, last);
			if (found != null) {
				stretches.add(found);
			}
		}
	}

	@SafeVarargs
	private static double weigh(List<Excursions> stretches, ToDoubleFunction<Excursions>... heights) {
		double sum = 0;
		double weights = 0;
		for (Excursions stretch : stretches) {
			for (ToDoubleFunction<Excursions> height : heights) {
				double value = height.applyAsDouble(stretch);
				if (!Double.isNaN(value)) {
					sum += value * stretch.length();
					weights += stretch.length();
				}
			}
		}
		return sum / weights;
	}

	private static double strict(List<Excursions> stretches, ToDoubleFunction<Excursions> height) {
		return stretches.stream().mapToDouble(height).anyMatch(Double::isNaN) ? Double.NaN : weigh(stretches, height);
	}
}
