// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalDouble;

import org.islet.birt.StandardTables.Rows;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.Timeline;
import org.islet.report.Table;

/** Each snapshot of pump settings, a row per value. */
final class SettingsTable {

	private final Timeline timeline;
	private final GlucoseUnit unit;
	private final Rows rows = new Rows(
			"at TIME, setting TEXT, name TEXT, from TEXT, value NUMBER, high NUMBER, text TEXT, device TEXT");

	SettingsTable(Timeline timeline, GlucoseUnit unit) {
		this.timeline = timeline;
		this.unit = unit;
	}

	Table table() {
		timeline.of(PumpSettings.class).forEach(this::add);
		return rows.table();
	}

	private void add(Logged<PumpSettings> logged) {
		PumpSettings pump = logged.entry();
		pump.activePattern().ifPresent(name -> row(logged, "ACTIVE_PATTERN", "", null, null, null, name));
		pump.basal().forEach((name, steps) -> steps(logged, "BASAL", name, steps));
		String counted = pump.carbUnit().map(Enum::name).orElse("");
		steps(logged, "CARB_RATIO", counted, pump.carbRatios());
		GlucoseUnit own = pump.glucoseUnit().orElse(unit);
		pump.sensitivities().forEach(step -> row(logged, "SENSITIVITY", "", step.from(), shown(step.value(), own), null,
				null));
		pump.targets().forEach(step -> row(logged, "TARGET", "", step.from(), shown(step.low(), own),
				shown(step.high(), own), null));
		pump.insulinAction().ifPresent(
				time -> row(logged, "INSULIN_ACTION_HOURS", "", null, time.toMinutes() / 60d, null, null));
		limit(logged, "MAX_BASAL", pump.maxBasal());
		limit(logged, "MAX_BOLUS", pump.maxBolus());
		pump.other().forEach((name, value) -> row(logged, "OTHER", name, null, null, null, value));
	}

	private void steps(Logged<PumpSettings> logged, String setting, String name, List<Step> steps) {
		steps.forEach(step -> row(logged, setting, name, step.from(), step.value(), null, null));
	}

	private void limit(Logged<PumpSettings> logged, String setting, OptionalDouble value) {
		if (value.isPresent()) {
			row(logged, setting, "", null, value.getAsDouble(), null, null);
		}
	}

	private Double shown(double number, GlucoseUnit own) {
		return new GlucoseValue(number, own).in(unit);
	}

	private void row(Logged<PumpSettings> logged, String setting, String name, LocalTime from, Double value,
			Double high, String text) {
		rows.add(LocalDateTime.ofInstant(logged.at(), timeline.period().zone()), setting, name,
				from == null ? null : from.toString(), value, high, text, logged.device());
	}
}
