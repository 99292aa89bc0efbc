// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.Logged;
import org.islet.model.Timeline;

/** Sorts out which readings count, and counts what it leaves out. */
final class Readings {

	private static final long OVERLAP_SLACK_MS = 10_000;
	private static final long ECHO_MS = 500;
	private static final int ECHOES = 10;
	private static final double LEAST_MGDL = 1;
	private static final long HOUR_MS = 3_600_000;

	long[] millis;
	double[] mgdl;
	double[] mmol;
	double[] minutes;
	double interval = Double.NaN;
	private int sources;
	private int duplicates;
	private int replaced;
	private int overlapping;
	private int echoes;
	private int unusable;
	private int below;
	private int above;

	private Readings() {
	}

	static Readings of(long[] millis, double[] mgdl) {
		Readings readings = new Readings();
		readings.sources = millis.length == 0 ? 0 : 1;
		Integer[] order = new Integer[millis.length];
		Arrays.setAll(order, i -> i);
		if (!sorted(millis)) {
			Arrays.sort(order, Comparator.comparingLong(i -> millis[i]));
		}
		readings.millis = new long[millis.length];
		readings.mgdl = new double[millis.length];
		int n = 0;
		for (int i : order) {
			if (!(mgdl[i] >= LEAST_MGDL)) {
				readings.unusable++;
				continue;
			}
			if (n > 0 && readings.millis[n - 1] == millis[i]) {
				n--;
				if (readings.mgdl[n] == mgdl[i]) {
					readings.duplicates++;
				} else {
					readings.replaced++;
				}
			}
			readings.millis[n] = millis[i];
			readings.mgdl[n++] = mgdl[i];
		}
		readings.millis = Arrays.copyOf(readings.millis, n);
		readings.mgdl = Arrays.copyOf(readings.mgdl, n);
		return readings;
	}

	private static boolean sorted(long[] millis) {
		for (int i = 1; i < millis.length; i++) {
			if (millis[i - 1] > millis[i]) {
				return false;
			}
		}
		return true;
	}

	static Readings part(GlucoseSeries whole, int first, int end) {
		Readings readings = ofSource(whole);
		readings.millis = Arrays.copyOfRange(whole.millis, first, end);
		readings.mgdl = Arrays.copyOfRange(whole.mgdl, first, end);
		readings.mmol = whole.mmol == null ? null : Arrays.copyOfRange(whole.mmol, first, end);
		readings.minutes = whole.minutes == null ? null : Arrays.copyOfRange(whole.minutes, first, end);
		return readings;
	}

	/** @param chosen which readings, in order */
	static Readings part(GlucoseSeries whole, int[] chosen) {
		Readings readings = ofSource(whole);
		readings.millis = Arrays.stream(chosen).mapToLong(i -> whole.millis[i]).toArray();
		readings.mgdl = chosen(whole.mgdl, chosen);
		readings.mmol = whole.mmol == null ? null : chosen(whole.mmol, chosen);
		readings.minutes = whole.minutes == null ? null : chosen(whole.minutes, chosen);
		return readings;
	}

	private static double[] chosen(double[] all, int[] chosen) {
		return Arrays.stream(chosen).mapToDouble(i -> all[i]).toArray();
	}

	private static Readings ofSource(GlucoseSeries whole) {
		Readings readings = new Readings();
		readings.interval = whole.intervalMinutes();
		Quality all = whole.quality();
		readings.sources = all.sources();
		readings.duplicates = all.duplicates();
		readings.replaced = all.replaced();
		readings.overlapping = all.overlapping();
		readings.echoes = all.echoes();
		readings.unusable = all.unusable();
		readings.below = all.belowRange();
		readings.above = all.aboveRange();
		return readings;
	}

	static Readings sensor(Timeline timeline) {
		Readings readings = new Readings();
		List<Logged<Glucose>> kept = readings.oncePerInstant(pick(timeline, true));
		Map<String, Double> intervals = intervals(kept);
		readings.sources = intervals.size();
		if (intervals.size() > 1) {
			kept = readings.withoutOverlaps(kept, intervals);
		}
		readings.fill(kept);
		if (intervals.values().stream().distinct().count() > 1) {
			readings.minutes = kept.stream().mapToDouble(logged -> intervals.get(logged.device())).toArray();
		} else {
			readings.interval = intervals.values().stream().findFirst().orElse(Double.NaN);
		}
		return readings;
	}

	static Readings meter(Timeline timeline) {
		Readings readings = new Readings();
		List<Logged<Glucose>> kept = readings.withoutEchoes(readings.oncePerInstant(pick(timeline, false)), timeline);
		readings.sources = (int) kept.stream().map(Logged::device).distinct().count();
		readings.fill(kept);
		return readings;
	}

	private static List<Logged<Glucose>> pick(Timeline timeline, boolean sensor) {
		List<Logged<Glucose>> picked = new ArrayList<>();
		timeline.of(Glucose.class)
				.filter(logged -> sensor ? logged.entry().origin() == Origin.SENSOR
						: GlucoseSeries.isMeter(logged.entry()))
				.forEach(picked::add);
		picked.sort(Comparator.comparing(Logged::at));
		return picked;
	}

	private List<Logged<Glucose>> oncePerInstant(List<Logged<Glucose>> sorted) {
		List<Logged<Glucose>> kept = new ArrayList<>(sorted.size());
		for (Logged<Glucose> logged : sorted) {
			if (logged.entry().value().mgdl() < LEAST_MGDL) {
				unusable++;
				continue;
			}
			int twin = twin(kept, logged);
			if (twin < 0) {
				kept.add(logged);
			} else if (kept.get(twin).entry().value().equals(logged.entry().value())) {
				duplicates++;
			} else {
				replaced++;
				if (logged.source() >= kept.get(twin).source()) {
					kept.set(twin, logged);
				}
			}
		}
		return kept;
	}

	private static int twin(List<Logged<Glucose>> kept, Logged<Glucose> logged) {
		for (int i = kept.size() - 1; i >= 0 && kept.get(i).at().equals(logged.at()); i--) {
			if (kept.get(i).device().equals(logged.device())) {
				return i;
			}
		}
		return -1;
	}

	private static Map<String, Double> intervals(List<Logged<Glucose>> kept) {
		Map<String, List<Long>> instants = new HashMap<>();
		for (Logged<Glucose> logged : kept) {
			instants.computeIfAbsent(logged.device(), device -> new ArrayList<>()).add(logged.at().toEpochMilli());
		}
		Map<String, Double> intervals = new HashMap<>();
		instants.forEach((device, at) -> intervals.put(device, GlucoseSeries
				.interval(GlucoseSeries.medianStep(at.stream().mapToLong(Long::longValue).toArray()))));
		return intervals;
	}

	private List<Logged<Glucose>> withoutOverlaps(List<Logged<Glucose>> sorted, Map<String, Double> intervals) {
		List<Logged<Glucose>> kept = new ArrayList<>(sorted.size());
		String device = "";
		long free = Long.MIN_VALUE;
		for (Logged<Glucose> logged : sorted) {
			long at = logged.at().toEpochMilli();
			if (at < free && !logged.device().equals(device)) {
				overlapping++;
				continue;
			}
			kept.add(logged);
			device = logged.device();
			free = at + Math.round(intervals.get(device) * 60_000) - OVERLAP_SLACK_MS;
		}
		return kept;
	}

	private List<Logged<Glucose>> withoutEchoes(List<Logged<Glucose>> meter, Timeline timeline) {
		List<Logged<Glucose>> sensor = meter.size() > ECHOES ? pick(timeline, true) : List.of();
		List<Logged<Glucose>> kept = new ArrayList<>();
		int from = 0;
		for (Logged<Glucose> logged : meter) {
			long at = logged.at().toEpochMilli();
			while (from < sensor.size() && sensor.get(from).at().toEpochMilli() < at - ECHO_MS) {
				from++;
			}
			if (!repeats(logged, sensor, from)) {
				kept.add(logged);
			}
		}
		int found = meter.size() - kept.size();
		echoes = found > ECHOES ? found : 0;
		return echoes == 0 ? meter : kept;
	}

	private static boolean repeats(Logged<Glucose> logged, List<Logged<Glucose>> sensor, int from) {
		long last = logged.at().toEpochMilli() + ECHO_MS;
		for (int i = from; i < sensor.size() && sensor.get(i).at().toEpochMilli() <= last; i++) {
			if (sensor.get(i).entry().value().equals(logged.entry().value())) {
				return true;
			}
		}
		return false;
	}

	private void fill(List<Logged<Glucose>> kept) {
		millis = new long[kept.size()];
		mgdl = new double[kept.size()];
		for (int i = 0; i < millis.length; i++) {
			Glucose reading = kept.get(i).entry();
			millis[i] = kept.get(i).at().toEpochMilli();
			mgdl[i] = atLimit(reading);
			below += reading.bound() == Bound.BELOW ? 1 : 0;
			above += reading.bound() == Bound.ABOVE ? 1 : 0;
			if (reading.value().unit() == GlucoseUnit.MMOL_L) {
				if (mmol == null) {
					mmol = new double[millis.length];
					Arrays.fill(mmol, Double.NaN);
				}
				mmol[i] = reading.value().number();
			}
		}
	}

	/** Some sensors write "LOW" and "HIGH" as one step beyond their limit: 39 and 401 mean 40 and 400. */
	private static double atLimit(Glucose reading) {
		double value = reading.value().mgdl();
		return reading.bound() == Bound.BELOW && value == 39 ? 40
				: reading.bound() == Bound.ABOVE && value == 401 ? 400 : value;
	}

	Quality quality() {
		int gaps = 0;
		long longest = 0;
		for (int i = 1; i < millis.length; i++) {
			long step = millis[i] - millis[i - 1];
			gaps += step > HOUR_MS ? 1 : 0;
			longest = Math.max(longest, step);
		}
		return new Quality(sources, duplicates, replaced, overlapping, echoes, unusable, below, above, gaps,
				Duration.ofMillis(longest));
	}
}
