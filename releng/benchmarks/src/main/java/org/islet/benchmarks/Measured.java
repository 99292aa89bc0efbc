// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the result.
 *
 * @param what what was measured
 * @param millis how long it took; NaN if it could not be measured
 * @param floor how long the least imaginable work for it took in the same run; NaN where there is none
 * @param limit the most it may take, ms; NaN where the target is about the floor
 * @param share the least share of the floor's speed it must reach; NaN where the target is about time
 * @param note why it could not be measured, or how much was done
 */
record Measured(String what, double millis, double floor, double limit, double share, String note) {

	static Measured against(String what, double millis, double floor, double share, String note) {
		return new Measured(what, millis, floor, Double.NaN, share, note);
	}

	static Measured within(String what, double millis, double limit, String note) {
		return new Measured(what, millis, Double.NaN, limit, Double.NaN, note);
	}

	/** The target is about time; the floor is told for comparison. */
	static Measured beside(String what, double millis, double floor, double limit, String note) {
		return new Measured(what, millis, floor, limit, Double.NaN, note);
	}

	static Measured not(String what, String why) {
		return new Measured(what, Double.NaN, Double.NaN, Double.NaN, Double.NaN, why);
	}

	boolean done() {
		return !Double.isNaN(millis);
	}

	/** Its share of the floor's speed. */
	double ratio() {
		return floor / millis;
	}

	boolean met() {
		return Double.isNaN(limit) ? ratio() >= share : millis < limit;
	}

	String line() {
		if (!done()) {
			return String.format("%-44s not measured: %s", what, note);
		}
		String target = Double.isNaN(limit) ? String.format("at least %.2f of the floor's speed", share)
				: String.format(limit < 1 ? "under %,.1f ms" : "under %,.0f ms", limit);
		return String.format("%-44s %s ms  %12s  %6s  %s: %s  (%s)", what,
				String.format(millis < 1 ? "%,9.3f" : "%,9.1f", millis),
				Double.isNaN(floor) ? "" : String.format("%,.1f ms", floor),
				Double.isNaN(floor) ? "" : String.format("%.2f", ratio()), target, met() ? "met" : "MISSED", note);
	}

	static String heading() {
		return String.format("%-44s %12s  %12s  %6s  %s", "", "median", "floor", "ratio", "target");
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("what", what);
		json.put("note", note);
		if (done()) {
			json.put("medianMs", rounded(millis));
			json.put("floorMs", rounded(floor));
			json.put("ratio", rounded(ratio()));
			json.put("targetMs", rounded(limit));
			json.put("targetRatio", rounded(share));
			json.put("met", met());
		}
		return json;
	}

	private static Double rounded(double value) {
		return Double.isNaN(value) ? null : Double.valueOf(String.format(Locale.ROOT, "%.3f", value));
	}
}
