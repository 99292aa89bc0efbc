// SPDX-License-Identifier: EPL-2.0
package org.islet.report.settings;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.islet.metrics.SettingsChange.Setting;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;
import org.islet.report.page.Wording;

/** A pump's settings in sections, those that are known. */
final class Sections {

	/** One line of a section. */
	record Row(String label, String value, boolean changed) {
	}

	/** The heading and lines of a section. */
	record Lines(String heading, List<Row> rows) {
	}

	private final Pump pump;
	private final PumpSettings settings;
	private final Values values;
	private final Wording wording;
	private final Map<String, Lines> sections = new LinkedHashMap<>();

	Sections(Pump pump, Values values, Wording wording) {
		this.pump = pump;
		this.settings = pump.settings();
		this.values = values;
		this.wording = wording;
	}

	/** @return the sections by name, each with at least one line */
	Map<String, Lines> all() {
		GlucoseUnit unit = pump.latest().unit();
		section("ratios", "", steps(Setting.CARB_RATIO, settings.carbRatios(), Step::from,
				step -> values.ratio(step.value())));
		section("sensitivities", values.note(), steps(Setting.SENSITIVITY, settings.sensitivities(), Step::from,
				step -> values.sensitivity(new GlucoseValue(step.value(), unit))));
		section("targets", values.note(), steps(Setting.TARGET, settings.targets(), TargetStep::from,
				step -> values.target(new GlucoseValue(step.low(), unit), new GlucoseValue(step.high(), unit))));
		section("limits", "", limits());
		settings.other().forEach((name, value) -> {
			boolean changed = pump.changed(Setting.OTHER, name);
			if (changed || !OtherValues.absent(value)) {
				values.others().label(name).ifPresent(label -> add(values.others().group(name),
						row(label, values.others().value(name, value), changed)));
			}
		});
		return sections;
	}

	private void section(String name, String note, List<Row> rows) {
		if (!rows.isEmpty()) {
			sections.put(name, new Lines(wording.text("section." + name) + note, rows));
		}
	}

	private void add(String group, Row row) {
		sections.computeIfAbsent(group, name -> new Lines(wording.text("section." + name), new ArrayList<>())).rows()
				.add(row);
	}

	private static Row row(String label, String value, boolean changed) {
		return new Row(Values.mark(changed) + label, value, changed);
	}

	private <S> List<Row> steps(Setting setting, List<S> steps, Function<S, LocalTime> from,
			Function<S, String> value) {
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < steps.size(); i++) {
			LocalTime start = from.apply(steps.get(i));
			LocalTime end = i + 1 < steps.size() ? from.apply(steps.get(i + 1)) : LocalTime.MIDNIGHT;
			rows.add(row(start.toString(), value.apply(steps.get(i)), pump.changed(setting, "", start, end)));
		}
		return rows;
	}

	private List<Row> limits() {
		List<Row> rows = new ArrayList<>();
		settings.insulinAction().ifPresent(action -> rows.add(limit(Setting.INSULIN_ACTION,
				wording.text("hours", wording.length(action)))));
		settings.maxBasal().ifPresent(
				rate -> rows.add(limit(Setting.MAX_BASAL, values.amount(Setting.MAX_BASAL, rate))));
		settings.maxBolus().ifPresent(
				units -> rows.add(limit(Setting.MAX_BOLUS, values.amount(Setting.MAX_BOLUS, units))));
		return rows;
	}

	private Row limit(Setting setting, String value) {
		return row(wording.text("setting." + setting, ""), value, pump.changed(setting, ""));
	}
}
