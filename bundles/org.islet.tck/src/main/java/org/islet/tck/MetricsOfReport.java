// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.metrics.Figures;
import org.islet.model.Period;
import org.islet.model.Timeline;

/** Compares a report's figures with the metrics of the same name. */
final class MetricsOfReport {

	private static final Pattern OF_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(.+)");
	private static final double RELATIVE = 1e-9;

	private MetricsOfReport() {
	}

	static void check(String what, Timeline timeline, Map<String, Object> figures) {
		Map<String, Object> period = flat(Figures.of(timeline));
		Map<String, Map<String, Object>> days = new HashMap<>();
		for (Period day : timeline.period().eachDay()) {
			days.put(day.first().toString(), flat(Figures.of(timeline.within(day))));
		}
		figures.forEach((name, value) -> {
			Matcher ofDay = OF_DAY.matcher(name);
			if (ofDay.matches()) {
				Map<String, Object> metrics = days.get(LocalDate.parse(ofDay.group(1)).toString());
				assertTrue(metrics != null, () -> what + ": " + name + " is of a day outside the period");
				compare(what, name, metrics, ofDay.group(2), value);
			} else {
				compare(what, name, period, name, value);
			}
		});
	}

	private static void compare(String what, String shown, Map<String, Object> metrics, String name, Object value) {
		if (!metrics.containsKey(name)) {
			return;
		}
		Object metric = metrics.get(name);
		boolean equal = metric instanceof Number m && value instanceof Number v
				? Math.abs(m.doubleValue() - v.doubleValue()) <= RELATIVE * Math.max(1, Math.abs(m.doubleValue()))
				: metric == null ? value == null : metric.equals(value);
		assertTrue(equal, () -> what + ": " + shown + " is " + value + ", but the metric is " + metric);
	}

	private static Map<String, Object> flat(Map<String, Object> nested) {
		Map<String, Object> flat = new HashMap<>();
		nested.forEach((name, value) -> flatten(name, value, flat));
		return flat;
	}

	private static void flatten(String name, Object value, Map<String, Object> flat) {
		if (value instanceof Map<?, ?> inner) {
			inner.forEach((key, deep) -> flatten(name + "." + key, deep, flat));
		} else {
			flat.put(name, value);
		}
	}
}
