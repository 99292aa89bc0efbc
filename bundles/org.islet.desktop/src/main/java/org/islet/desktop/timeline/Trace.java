// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import org.islet.chart.TimeAxis;
import org.islet.metrics.GlucoseSeries;

/** A day's readings as a line, small enough to be kept for years of days. */
final class Trace {

	private final float[] hours;
	private final float[] mgdl;
	private final boolean[] begins;

	private Trace(int size) {
		hours = new float[size];
		mgdl = new float[size];
		begins = new boolean[size];
	}

	/** @param axis the day's */
	static Trace of(GlucoseSeries series, TimeAxis axis) {
		Trace trace = new Trace(series.size());
		for (int i = 0; i < series.size(); i++) {
			trace.hours[i] = (float) axis.at(series.at(i));
			trace.mgdl[i] = (float) series.mgdl(i);
			trace.begins[i] = !series.joined(i) || !axis.joined(series.at(i - 1), series.at(i));
		}
		return trace;
	}

	int size() {
		return hours.length;
	}

	/** @return where on the day's clock */
	double at(int index) {
		return hours[index];
	}

	double mgdl(int index) {
		return mgdl[index];
	}

	/** @return whether no line leads to that reading from the one before: time was left out, or the clocks changed */
	boolean begins(int index) {
		return begins[index];
	}
}
