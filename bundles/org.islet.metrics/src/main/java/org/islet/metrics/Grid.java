// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * Glucose at equal steps, interpolated linearly between neighbouring readings that are at most 45 minutes apart; NaN
 * elsewhere. For what compares glucose with itself some time later, never for time in range, mean or the like.
 */
public final class Grid {

	private static final long LONGEST_BRIDGE_MS = 45 * 60_000;
	private static final int DAY_MINUTES = 1440;

	final int stepMinutes;
	final long firstMillis;
	/** mg/dL */
	final double[] mgdl;
	/** mg/dL as {@link GlucoseSeries#judged} */
	final double[] judged;
	/** whether no reading lies within a step and a half */
	final boolean[] filled;
	/** the day each point belongs to, from 0 */
	final int[] day;
	/** the time of day each point belongs to, in steps from the first column */
	final int[] column;
	final int days;

	private Grid(GlucoseSeries series, int stepMinutes, long firstMillis, int points, int[] day, int[] column) {
		this.stepMinutes = stepMinutes;
		this.firstMillis = firstMillis;
		this.mgdl = new double[points];
		this.judged = series.mmol == null ? mgdl : new double[points];
		this.filled = new boolean[points];
		this.day = day;
		this.column = column;
		this.days = points == 0 ? 0 : day[points - 1] + 1;
		interpolate(series);
	}

	/**
	 * Days are calendar days of the series' zone, 23, 24 or 25 hours long; the first column is midnight, and columns are
	 * wall-clock times, so that a repeated hour falls into the columns of the first.
	 */
	public static Grid calendarDays(GlucoseSeries series) {
		return calendarDays(series, step(series.intervalMinutes()));
	}

	static Grid calendarDays(GlucoseSeries series, int stepMinutes) {
		if (series.isEmpty()) {
			return new Grid(series, stepMinutes, 0, 0, new int[0], new int[0]);
		}
		LocalDate first = day(series, 0);
		long from = LocalDays.startOf(first, series.zone);
		LocalDate last = day(series, series.size() - 1);
		long step = stepMinutes * 60_000L;
		int points = (int) Math.ceilDiv(LocalDays.startOf(last.plusDays(1), series.zone) - from, step);
		int[] day = new int[points];
		int[] column = new int[points];
		LocalDays days = new LocalDays(series.zone);
		int index = -1;
		boolean plain = false;
		for (int k = 0; k < points; k++) {
			long at = from + k * step;
			if (days.moveTo(at)) {
				index++;
				plain = isPlain(days, series.zone);
			}
			day[k] = index;
			column[k] = plain ? (int) ((at - days.start()) / step) : wallClock(at, series.zone) / stepMinutes;
		}
		return new Grid(series, stepMinutes, from, points, day, column);
	}

	/**
	 * Days are 24 hours long, counted from the first reading's local midnight; the first column is one step after
	 * midnight and the last is the next midnight. This is the grid of the R package iglu, for comparison with it.
	 */
	public static Grid elapsedDays(GlucoseSeries series) {
		return elapsedDays(series, step(series.intervalMinutes()));
	}

	static Grid elapsedDays(GlucoseSeries series, int stepMinutes) {
		if (series.isEmpty()) {
			return new Grid(series, stepMinutes, 0, 0, new int[0], new int[0]);
		}
		long first = series.millis[0];
		long last = series.millis[series.size() - 1];
		int days = (int) Math.ceil((last - first) / 86_400_000.0 + 1);
		int perDay = DAY_MINUTES / stepMinutes;
		int[] day = new int[days * perDay];
		int[] column = new int[days * perDay];
		Arrays.setAll(day, k -> k / perDay);
		Arrays.setAll(column, k -> k % perDay);
		long midnight = LocalDays.startOf(day(series, 0), series.zone);
		return new Grid(series, stepMinutes, midnight + stepMinutes * 60_000L, days * perDay, day, column);
	}

	/** The readings' interval, changed so that a day is a whole number of steps. */
	static int step(double intervalMinutes) {
		int step = (int) Math.max(1, Math.min(45, intervalMinutes));
		if (DAY_MINUTES % step == 0) {
			return step;
		}
		return step > 20 ? 20 : Math.max(5, step % 5 > 2 ? step + 5 - step % 5 : step - step % 5);
	}

	private static LocalDate day(GlucoseSeries series, int index) {
		return series.at(index).atZone(series.zone).toLocalDate();
	}

	private static boolean isPlain(LocalDays days, ZoneId zone) {
		return days.end() - days.start() == 86_400_000 && wallClock(days.start(), zone) == 0;
	}

	private static int wallClock(long millis, ZoneId zone) {
		return Instant.ofEpochMilli(millis).atZone(zone).toLocalTime().toSecondOfDay() / 60;
	}

	private void interpolate(GlucoseSeries series) {
		Arrays.fill(mgdl, Double.NaN);
		Arrays.fill(judged, Double.NaN);
		long step = stepMinutes * 60_000L;
		int left = 0;
		for (int k = 0; k < mgdl.length; k++) {
			long at = firstMillis + k * step;
			while (left + 1 < series.size() && series.millis[left + 1] <= at) {
				left++;
			}
			fill(series, k, at, left);
		}
	}

	private void fill(GlucoseSeries series, int k, long at, int left) {
		long before = series.millis[left];
		if (before == at) {
			mgdl[k] = series.mgdl[left];
			judged[k] = series.judged[left];
		} else if (before < at && left + 1 < series.size()) {
			long span = series.millis[left + 1] - before;
			if (span <= LONGEST_BRIDGE_MS) {
				mgdl[k] = between(series.mgdl, left, at - before, span);
				judged[k] = between(series.judged, left, at - before, span);
				filled[k] = 2 * span > 3 * stepMinutes * 60_000L;
			}
		}
	}

	private static double between(double[] values, int left, long at, long span) {
		return values[left] + (values[left + 1] - values[left]) * ((double) at / span);
	}

	/** @return minutes between two points */
	public int stepMinutes() {
		return stepMinutes;
	}

	/** @return how many points there are */
	public int size() {
		return mgdl.length;
	}

	public Instant at(int index) {
		return Instant.ofEpochMilli(firstMillis + index * (stepMinutes * 60_000L));
	}

	/** @return mg/dL, NaN where readings are too far apart */
	public double mgdl(int index) {
		return mgdl[index];
	}

	/** @return how many days the grid has, including days without a value */
	public int days() {
		return days;
	}

	/** @return points with a value */
	public int known() {
		int known = 0;
		for (double value : mgdl) {
			known += Double.isNaN(value) ? 0 : 1;
		}
		return known;
	}
}
