// SPDX-License-Identifier: EPL-2.0
package org.islet.report.dashboard;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.islet.metrics.DaySchedule;
import org.islet.metrics.SettingsState;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.report.page.Wording;

/** The headline of the settings: what a day of basal is, ratios, sensitivities, targets. */
final class SettingsTile {

	private static final int STEPS_SHOWN = 3;

	private final Wording wording;

	/** What holds from a time of day on. */
	private record Value(LocalTime from, String text) {

		static Value always(String text) {
			return new Value(LocalTime.MIDNIGHT, text);
		}
	}

	SettingsTile(Wording wording) {
		this.wording = wording;
	}

	List<List<Object>> rows(Optional<SettingsState> now, Optional<SettingsState> before, boolean compared) {
		Comparison tile = new Comparison("H", compared, wording);
		if (now.isPresent()) {
			String unit = wording.unit().symbol();
			row(tile, wording.text("row.pattern"), now, before, state -> state.settings().activePattern().stream()
					.map(Value::always).toList());
			tile.words(wording.text("row.daily"), daily(now), daily(before),
					!basal(now).equals(basal(before)));
			row(tile, wording.text(exchanges(now.get()) ? "row.ratio.exchanges" : "row.ratio.grams"), now, before,
					state -> values(state.settings().carbRatios(), ratio -> wording.number(ratio, 0, 2)));
			row(tile, wording.text("row.sensitivity", unit), now, before,
					state -> values(state.settings().sensitivities(), fall -> glucose(fall, state)));
			row(tile, wording.text("row.target", unit), now, before, this::targets);
			row(tile, wording.text("row.action"), now, before, state -> state.settings().insulinAction().stream()
					.map(wording::length).map(Value::always).toList());
		}
		return tile.rows();
	}

	private void row(Comparison tile, String label, Optional<SettingsState> now, Optional<SettingsState> before,
			Function<SettingsState, List<Value>> values) {
		List<Value> is = now.map(values).orElse(List.of());
		List<Value> was = before.map(values).orElse(List.of());
		tile.words(label, written(is), written(was), !is.equals(was));
	}

	/** Few values with their times, many by how many they are. */
	private String written(List<Value> values) {
		List<String> different = values.stream().map(Value::text).distinct().toList();
		if (different.size() == 1) {
			return different.getFirst();
		}
		return values.size() > STEPS_SHOWN
				? wording.text("steps", String.join(", ", different), String.valueOf(values.size()))
				: values.stream().map(value -> wording.text("since", value.text(), value.from().toString()))
						.collect(Collectors.joining(", "));
	}

	private static List<Value> values(List<Step> steps, DoubleFunction<String> format) {
		return steps.stream().map(step -> new Value(step.from(), format.apply(step.value()))).toList();
	}

	private List<Value> targets(SettingsState state) {
		return state.settings().targets().stream().map(target -> {
			String low = glucose(target.low(), state);
			String high = glucose(target.high(), state);
			return new Value(target.from(), low.equals(high) ? low : low + "\u2013" + high);
		}).toList();
	}

	private String glucose(double number, SettingsState state) {
		return wording.glucose(new GlucoseValue(number, state.unit()));
	}

	private String daily(Optional<SettingsState> state) {
		List<Step> steps = basal(state);
		return steps.isEmpty() ? "" : wording.sum(DaySchedule.dailyUnits(steps));
	}

	/** The pattern in use, or the only one. */
	private static List<Step> basal(Optional<SettingsState> state) {
		if (state.isEmpty()) {
			return List.of();
		}
		PumpSettings settings = state.get().settings();
		return settings.activePattern().map(settings.basal()::get)
				.or(() -> settings.basal().size() == 1 ? settings.basal().values().stream().findFirst()
						: Optional.empty())
				.orElse(List.of());
	}

	private static boolean exchanges(SettingsState state) {
		return state.settings().carbUnit().filter(unit -> unit == CarbUnit.EXCHANGES).isPresent();
	}
}
