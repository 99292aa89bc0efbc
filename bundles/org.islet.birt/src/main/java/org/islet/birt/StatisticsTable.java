// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.islet.birt.StandardTables.Rows;
import org.islet.metrics.Figures;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.Table;
import org.islet.report.page.Wording;

/** Every figure of the metrics catalogue, a row each, so that a template can print one by its name. */
final class StatisticsTable {

	/** What figures of glucose are counted in besides the unit of glucose itself. */
	private static final Map<Pattern, String> GLUCOSE = new LinkedHashMap<>();
	private static final Map<Pattern, String> UNITS = new LinkedHashMap<>();

	static {
		GLUCOSE.put(Pattern.compile(".*Mgdl|quantile_.*|conga.*|modd|MAGE_.*|SD[a-z]+|.*avg_ep_gl"), "");
		GLUCOSE.put(Pattern.compile("magSampling|mag60min|magMgdlPerHour"), "/h");
		GLUCOSE.put(Pattern.compile("sdRoc15"), "/min");
		UNITS.put(Pattern.compile(".*Pct|pct_.*|gradePct.*|cvWithinDay(Mean|Sd)"), "%");
		UNITS.put(Pattern.compile(".*MmolPerMol"), "mmol/mol");
		UNITS.put(Pattern.compile(".*(Minutes|MinutesPerDay)|.*avg_ep_duration|.*interpolated_minutes"), "min");
		UNITS.put(Pattern.compile(".*Hours"), "h");
		UNITS.put(Pattern.compile(".*U"), "U");
		UNITS.put(Pattern.compile(".*G"), "g");
	}

	private final Timeline timeline;
	private final ReportRequest request;
	private final Wording wording;
	private final Rows rows = new Rows(
			"name TEXT, label TEXT, value NUMBER, unit TEXT, shown TEXT, catalogue NUMBER, text TEXT");

	StatisticsTable(Timeline timeline, ReportRequest request) {
		this.timeline = timeline;
		this.request = request;
		wording = wording(timeline, request);
	}

	/** @return what figures and their units are called */
	static Wording wording(Timeline timeline, ReportRequest request) {
		return new Wording(StatisticsTable.class, "statistics", request, timeline.period().zone());
	}

	/** @return figures by name, those within figures under {@code outer.inner} */
	static Map<String, Object> flat(Map<String, ?> figures) {
		Map<String, Object> flat = new LinkedHashMap<>();
		figures.forEach((name, value) -> {
			if (value instanceof Map<?, ?> inner) {
				Map<String, Object> named = new LinkedHashMap<>();
				inner.forEach((part, figure) -> named.put(name + "." + part, figure));
				flat.putAll(flat(named));
			} else {
				flat.put(name, value);
			}
		});
		return flat;
	}

	Table table() {
		flat(Figures.of(timeline)).forEach(this::add);
		return rows.table();
	}

	private void add(String name, Object figure) {
		String label = wording.or("label." + name, null);
		String unit = unit(name);
		String printed = wording.or("unit." + unit, unit);
		if (figure instanceof Number number) {
			double value = ofGlucose(name) == null ? number.doubleValue()
					: request.unit().fromMgdl(number.doubleValue());
			String shown = figure instanceof Integer ? wording.number(value, 0, 0) : shown(value, unit);
			rows.add(name, label, value, printed, printed.isEmpty() ? shown : shown + "\u00a0" + printed,
					number.doubleValue(), null);
		} else {
			String text = figure == null ? null : figure.toString();
			rows.add(name, label, null, printed, text == null ? "–" : wording.or("value." + text, text), null, text);
		}
	}

	private String unit(String name) {
		String per = ofGlucose(name);
		if (per != null) {
			return request.unit().symbol() + per;
		}
		String unit = matching(UNITS, name);
		return unit == null ? "" : unit;
	}

	private static String ofGlucose(String name) {
		return matching(GLUCOSE, name);
	}

	private static String matching(Map<Pattern, String> patterns, String name) {
		return patterns.entrySet().stream().filter(e -> e.getKey().matcher(name).matches()).map(Map.Entry::getValue)
				.findFirst().orElse(null);
	}

	private String shown(double value, String unit) {
		return switch (unit) {
		case "mg/dL", "mmol/L" -> wording.shown(value);
		case "g", "min", "mmol/mol" -> wording.number(value, 0, 0);
		case "U" -> wording.sum(value);
		default -> wording.number(value, 1, 1);
		};
	}
}
