// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.islet.birt.StandardTables.Rows;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.Table;

/** Snapshots of pump settings, a row per value. */
final class SettingsTable {

	private final Timeline timeline;
	private final GlucoseUnit unit;
	private final String insulin;
	private final Rows rows = new Rows(
			"at TIME, day DATE, setting TEXT, name TEXT, from TEXT, value NUMBER, high NUMBER, unit TEXT, text TEXT, device TEXT");

	SettingsTable(Timeline timeline, ReportRequest request) {
		this.timeline = timeline;
		unit = request.unit();
		insulin = StatisticsTable.wording(timeline, request).text("unit.U");
	}

	/** @return every snapshot of the period */
	Table all() {
		timeline.of(PumpSettings.class).forEach(this::add);
		return rows.table();
	}

	/** @return of each device the last snapshot, even if from before the period, or read out just after it */
	Table latest() {
		Map<String, Logged<PumpSettings>> last = new LinkedHashMap<>();
		Stream<Logged<PumpSettings>> after = new Timeline(timeline.patient(), timeline.period(), List.of(), List.of(),
				timeline.after()).of(PumpSettings.class);
		Stream.concat(timeline.withBefore(PumpSettings.class), after)
				.forEach(logged -> last.put(logged.device(), logged));
		last.values().forEach(this::add);
		return rows.table();
	}

	private void add(Logged<PumpSettings> logged) {
		PumpSettings pump = logged.entry();
		pump.activePattern().ifPresent(name -> row(logged, "ACTIVE_PATTERN", "", null, null, null, "", name));
		pump.basal().forEach((name, steps) -> steps(logged, "BASAL", name, steps, insulin + "/h"));
		String counted = pump.carbUnit().map(Enum::name).orElse("");
		steps(logged, "CARB_RATIO", counted, pump.carbRatios(),
				pump.carbUnit().map(counting -> counting == CarbUnit.GRAMS ? "g/" + insulin : insulin).orElse(""));
		Optional<GlucoseUnit> own = pump.glucoseUnit();
		String symbol = own.isPresent() ? unit.symbol() : "";
		pump.sensitivities().forEach(step -> row(logged, "SENSITIVITY", "", step.from(), shown(step.value(), own), null,
				symbol.isEmpty() ? "" : symbol + "/" + insulin, null));
		pump.targets().forEach(step -> row(logged, "TARGET", "", step.from(), shown(step.low(), own),
				shown(step.high(), own), symbol, null));
		pump.insulinAction().ifPresent(
				time -> row(logged, "INSULIN_ACTION_HOURS", "", null, time.toMinutes() / 60d, null, "h", null));
		limit(logged, "MAX_BASAL", pump.maxBasal(), insulin + "/h");
		limit(logged, "MAX_BOLUS", pump.maxBolus(), insulin);
		pump.other().forEach((name, value) -> row(logged, "OTHER", name, null, null, null, "", value));
	}

	private void steps(Logged<PumpSettings> logged, String setting, String name, List<Step> steps, String symbol) {
		steps.forEach(step -> row(logged, setting, name, step.from(), step.value(), null, symbol, null));
	}

	private void limit(Logged<PumpSettings> logged, String setting, OptionalDouble value, String symbol) {
		if (value.isPresent()) {
			row(logged, setting, "", null, value.getAsDouble(), null, symbol, null);
		}
	}

	/** A number whose unit the device did not tell stays as it is, and has none. */
	private Double shown(double number, Optional<GlucoseUnit> own) {
		return own.map(its -> new GlucoseValue(number, its).in(unit)).orElse(number);
	}

	private void row(Logged<PumpSettings> logged, String setting, String name, LocalTime from, Double value,
			Double high, String symbol, String text) {
		LocalDateTime at = LocalDateTime.ofInstant(logged.at(), timeline.period().zone());
		rows.add(at, at.toLocalDate(), setting, name, from == null ? null : from.toString(), value, high, symbol, text,
				logged.device());
	}
}
