// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

import java.util.ArrayList;
import java.util.List;

import org.islet.chart.Mark.Point;
import org.islet.chart.Mark.Span;
import org.islet.metrics.Agp;

/** The quantiles of a profile as lines over 24 hours, joined over midnight, with a gap where an hour has no readings. */
final class ProfileCurves {

	static final int Q05 = 0;
	static final int Q25 = 1;
	static final int MEDIAN = 2;
	static final int Q75 = 3;
	static final int Q95 = 4;

	private static final double STEP = 0.125;
	private static final double LONE = 0.25;

	private final List<List<Double>> hours;

	ProfileCurves(Agp profile) {
		this.hours = profile.hours().stream().map(hour -> hour.smooth().orElse(List.of())).toList();
	}

	List<List<Point>> line(int quantile) {
		List<List<Point>> runs = new ArrayList<>();
		for (int[] run : runs()) {
			runs.add(positions(run).stream().map(at -> new Point(at, value(run, quantile, at))).toList());
		}
		return runs;
	}

	List<List<Span>> between(int low, int high) {
		List<List<Span>> runs = new ArrayList<>();
		for (int[] run : runs()) {
			runs.add(positions(run).stream().map(at -> new Span(at, value(run, low, at), value(run, high, at)))
					.toList());
		}
		return runs;
	}

	private boolean known(int hour) {
		return !hours.get(Math.floorMod(hour, 24)).isEmpty();
	}

	/**
	 * First and last hour of each run. One that goes on over midnight takes up to two hours from beyond, so that it has
	 * the same height and slope on both ends of the day.
	 */
	private List<int[]> runs() {
		List<int[]> runs = new ArrayList<>();
		int hour = 0;
		while (hour < 24) {
			int first = hour;
			while (hour < 24 && known(hour)) {
				hour++;
			}
			if (hour > first) {
				runs.add(
						new int[] { first == 0 ? -beyond(-1, -1) : first, hour - 1 + (hour == 24 ? beyond(0, 1) : 0) });
			}
			hour++;
		}
		return runs;
	}

	private int beyond(int hour, int step) {
		return !known(hour) ? 0 : known(hour + step) ? 2 : 1;
	}

	private static List<Double> positions(int[] run) {
		List<Double> positions = new ArrayList<>();
		boolean lone = run[0] == run[1];
		double from = Math.max(0, run[0] + 0.5 - (lone ? LONE : 0));
		double to = Math.min(24, run[1] + 0.5 + (lone ? LONE : 0));
		for (double at = from; at <= to + 1e-9; at += STEP) {
			positions.add(at);
		}
		return positions;
	}

	private double value(int[] run, int quantile, double at) {
		if (run[0] == run[1]) {
			return hours.get(run[0]).get(quantile);
		}
		int points = run[1] - run[0] + 1;
		double[] x = new double[points];
		double[] y = new double[points];
		for (int i = 0; i < points; i++) {
			x[i] = run[0] + i + 0.5;
			y[i] = hours.get(Math.floorMod(run[0] + i, 24)).get(quantile);
		}
		return new Smooth(x, y).at(at);
	}
}
