// SPDX-License-Identifier: EPL-2.0
package org.islet.report.dashboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

import org.islet.report.page.Wording;

/**
 * Rows of a tile: what it is, this period, the period before, the change. A change that may be chance is marked, to be
 * printed grey.
 */
final class Comparison {

	/** What a share of time changes by at least before it says something, percentage points (Battelino 2019). */
	static final double NOISE = 5;

	private static final String NONE = "\u2013";
	private static final String MARK = "\u25c6";

	private final String tile;
	private final boolean compared;
	private final Wording wording;
	private final List<List<Object>> rows = new ArrayList<>();

	/** @param compared whether there is a period before */
	Comparison(String tile, boolean compared, Wording wording) {
		this.tile = tile;
		this.compared = compared;
		this.wording = wording;
	}

	/** @param noise a change smaller than this may be chance */
	Comparison number(String label, double now, double before, int decimals, double noise) {
		return figure(label, now, before, decimals, noise, number -> wording.number(number, decimals, decimals));
	}

	Comparison number(String label, double now, double before, int decimals) {
		return number(label, now, before, decimals, 0);
	}

	Comparison glucose(String label, double now, double before) {
		return number(label, wording.unit().fromMgdl(now), wording.unit().fromMgdl(before),
				wording.glucoseDecimals());
	}

	/** Both in minutes. */
	Comparison length(String label, double now, double before) {
		return figure(label, now, before, 0, 0,
				minutes -> wording.length(Duration.ofMinutes(Math.round(minutes))));
	}

	private Comparison figure(String label, double now, double before, int decimals, double noise,
			DoubleFunction<String> format) {
		if (!Double.isNaN(now) || !Double.isNaN(before)) {
			double by = Wording.change(now, before, decimals);
			row(label, written(now, format), written(before, format), change(by, format),
					by == 0 || Math.abs(by) < noise);
		}
		return this;
	}

	/** What is no number, or changes without looking so. */
	Comparison words(String label, String now, String before, boolean changed) {
		if (!now.isEmpty() || !before.isEmpty()) {
			boolean known = !now.isEmpty() && !before.isEmpty();
			row(label, now.isEmpty() ? NONE : now, before.isEmpty() ? NONE : before, known && changed ? MARK : "",
					false);
		}
		return this;
	}

	private void row(String label, String now, String before, String change, boolean noise) {
		rows.add(List.of(tile, label, now, compared ? before : "", compared ? change : "", noise ? 1 : 0));
	}

	private static String written(double figure, DoubleFunction<String> format) {
		return Double.isNaN(figure) ? NONE : format.apply(figure);
	}

	private static String change(double by, DoubleFunction<String> format) {
		return Double.isNaN(by) ? ""
				: by == 0 ? "=" : (by > 0 ? "\u25b2\u00a0+" : "\u25bc\u00a0\u2212") + format.apply(Math.abs(by));
	}

	List<List<Object>> rows() {
		return rows;
	}
}
