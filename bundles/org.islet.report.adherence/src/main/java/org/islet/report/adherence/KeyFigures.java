// SPDX-License-Identifier: EPL-2.0
package org.islet.report.adherence;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import org.islet.metrics.DeviceUse;
import org.islet.metrics.DeviceUseDay;
import org.islet.metrics.SensorUse;
import org.islet.report.Table;
import org.islet.report.page.Wording;

/** The figures of the whole period, two to a row. */
final class KeyFigures {

	private final Use use;
	private final DeviceUse counts;
	private final Wording wording;
	private final List<List<Object>> rows = new ArrayList<>();

	KeyFigures(Use use, Wording wording) {
		this.use = use;
		this.counts = use.counts();
		this.wording = wording;
	}

	Table table() {
		if (!counts.recorded().isEmpty()) {
			collect();
		}
		int half = Math.ceilDiv(rows.size(), 2);
		List<List<Object>> pairs = new ArrayList<>();
		for (int i = 0; i < half; i++) {
			List<Object> pair = new ArrayList<>(rows.get(i));
			pair.addAll(i + half < rows.size() ? rows.get(i + half) : List.of("", ""));
			pairs.add(pair);
		}
		return new Table(
				List.of(Table.text("label"), Table.text("value"), Table.text("label2"), Table.text("value2")), pairs);
	}

	private void collect() {
		row("recorded", wording.text("of", String.valueOf(counts.recorded().size()),
				String.valueOf(counts.period().days())));
		row("meter", perDay(DeviceUseDay::meterReadings));
		row("meterdays", percent(counts.percentOfDays(DeviceUseDay::enoughReadings)));
		if (counts.sensor()) {
			row("active", wording.percent(Math.floor(use.sensorUse().ofPeriod()), 0));
			row("sensordays", percent(counts.percentOfDays(DeviceUseDay::enoughSensor)),
					wording.percent(SensorUse.ENOUGH_PERCENT, 0));
		}
		row("carbs", perDay(DeviceUseDay::carbEntries));
		double pens = counts.sum(day -> day.boluses().pens());
		if (pens > 0) {
			row("pens", perDay(day -> day.boluses().pens()));
		}
		if (counts.pump()) {
			pump();
		}
		row("alarms", perDay(DeviceUseDay::alarms));
	}

	private void pump() {
		row("boluses", perDay(day -> day.boluses().all()));
		double all = counts.sum(day -> day.boluses().all());
		if (all > 0) {
			double calculator = counts.sum(day -> day.boluses().calculator());
			row("calculator", wording.percent(100 * calculator / all, 0));
		}
		use.missedMeals().ifPresent(meals -> row("missed", String.valueOf(meals)));
		row("sets", wear());
		if (counts.automation()) {
			counts.automatedHoursPerDay().ifPresent(
					hours -> row("automated", wording.text("hours", wording.number(hours, 1, 1))));
		}
	}

	private String wear() {
		OptionalDouble longest = counts.longestWearHours();
		if (longest.isEmpty()) {
			return wording.text("sets.none");
		}
		String most = (counts.longestWearOpen() ? "\u2265\u00a0" : "") + wording.number(longest.getAsDouble(), 0, 0);
		OptionalDouble median = counts.medianWearHours();
		return median.isPresent() ? wording.text("sets.both", wording.number(median.getAsDouble(), 0, 0), most)
				: wording.text("sets.longest", most);
	}

	private String perDay(ToDoubleFunction<DeviceUseDay> count) {
		return wording.number(counts.perDay(count).orElse(0), 1, 1);
	}

	private String percent(OptionalDouble percent) {
		return wording.percent(percent.orElse(0), 0);
	}

	private void row(String label, String value, Object... values) {
		rows.add(List.of(wording.text("figure." + label, values), value));
	}
}
