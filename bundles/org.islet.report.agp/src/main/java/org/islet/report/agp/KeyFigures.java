// SPDX-License-Identifier: EPL-2.0
package org.islet.report.agp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.metrics.Agp;
import org.islet.metrics.Figures;
import org.islet.metrics.GlucoseStatistics;
import org.islet.metrics.SensorUse;
import org.islet.model.TargetSet;
import org.islet.report.page.Wording;

/** The figures beside the ranges, with their goals, and all of the page's figures by name. */
final class KeyFigures {

	private static final double GOAL_MEAN = 154;
	private static final double GOAL_GMI = 7;
	private static final double GOAL_CV = 36;

	private final Data data;
	private final Wording wording;
	private final List<List<Object>> rows = new ArrayList<>();

	KeyFigures(Data data, Wording wording) {
		this.data = data;
		this.wording = wording;
	}

	/** @return label, value, goal of each */
	List<List<Object>> rows() {
		GlucoseStatistics statistics = data.statistics();
		String unit = " " + wording.unit().symbol();
		boolean standard = data.ofSensor() && data.preferences().targetSet() == TargetSet.STANDARD;
		if (data.ofSensor()) {
			row("active", wording.percent(Math.floor(data.use().ofPeriod()), 0),
					"\u2265\u00a0" + wording.percent(SensorUse.ENOUGH_PERCENT, 0));
		}
		row("mean", wording.glucose(statistics.mean()) + unit,
				standard ? "<\u00a0" + wording.glucose(GOAL_MEAN) + unit : "");
		if (data.ofSensor()) {
			row("gmi", gmi(), standard ? "<\u00a0" + wording.percent(GOAL_GMI, 0) : "");
		} else {
			row("ea1c", wording.percent(statistics.ea1c(), 1) + " (" + wording.number(statistics.ea1cMmolPerMol(), 0, 0)
					+ " mmol/mol)", "");
		}
		if (statistics.readings() > 1) {
			row("cv", wording.percent(statistics.cv(), 1),
					data.ofSensor() ? "\u2264\u00a0" + wording.percent(GOAL_CV, 0) : "");
			row("sd", wording.glucose(statistics.sd()) + unit, "");
		}
		row("median", wording.glucose(statistics.median()) + unit, "");
		row("extremes", wording.glucose(statistics.min()) + " / " + wording.glucose(statistics.max()) + unit, "");
		row("readings", wording.number(statistics.readings(), 0, 0), "");
		return rows;
	}

	private String gmi() {
		return data.use().enoughForGmi()
				? wording.percent(data.statistics().gmi(), 1) + " ("
						+ wording.number(data.statistics().gmiMmolPerMol(), 0, 0) + " mmol/mol)"
				: wording.text("insufficient");
	}

	private void row(String label, String value, String goal) {
		rows.add(List.of(wording.text("figure." + label), value, goal));
	}

	/** @return every figure on the page, unrounded, under the names of the metrics */
	static Map<String, Object> named(Data data) {
		Map<String, Object> figures = new LinkedHashMap<>();
		Map<String, Object> all = Figures.of(data.timeline());
		all.forEach((name, value) -> {
			if (!(value instanceof Map) && !(value instanceof Boolean)) {
				figures.put(name, value);
			}
		});
		for (Agp.Hour hour : data.profile().hours()) {
			String prefix = "profile.%02d.".formatted(hour.hour());
			figures.put(prefix + "readings", hour.readings());
			hour.smooth().ifPresent(smooth -> {
				for (int i = 0; i < smooth.size(); i++) {
					figures.put(prefix + "quantile_" + Math.round(100 * Agp.QUANTILES.get(i)), smooth.get(i));
				}
			});
		}
		for (Data.Day day : data.days()) {
			if (!day.glucose().isEmpty()) {
				figures.put(day.date() + ".meanMgdl", GlucoseStatistics.of(day.glucose()).mean());
			}
		}
		return figures;
	}
}
