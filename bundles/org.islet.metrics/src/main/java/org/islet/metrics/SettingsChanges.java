// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

import org.islet.metrics.SettingValue.Amount;
import org.islet.metrics.SettingValue.Concentration;
import org.islet.metrics.SettingValue.Length;
import org.islet.metrics.SettingValue.Word;
import org.islet.metrics.SettingsChange.Setting;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;

/** Compares settings. What one side does not know is no change. */
final class SettingsChanges {

	private final List<SettingsChange> changes = new ArrayList<>();

	private SettingsChanges() {
	}

	static List<SettingsChange> between(PumpSettings before, PumpSettings after) {
		SettingsChanges all = new SettingsChanges();
		all.value(Setting.ACTIVE_PATTERN, before.activePattern().map(Word::new), after.activePattern().map(Word::new));
		all.patterns(before, after);
		all.value(Setting.CARB_UNIT, before.carbUnit().map(unit -> new Word(unit.name())),
				after.carbUnit().map(unit -> new Word(unit.name())));
		all.schedule(Setting.CARB_RATIO, "", amounts(before.carbRatios()), amounts(after.carbRatios()));
		all.schedule(Setting.SENSITIVITY, "", falls(before), falls(after));
		all.schedule(Setting.TARGET, "", targets(before), targets(after));
		all.value(Setting.INSULIN_ACTION, before.insulinAction().map(Length::new),
				after.insulinAction().map(Length::new));
		all.value(Setting.MAX_BASAL, amount(before.maxBasal()), amount(after.maxBasal()));
		all.value(Setting.MAX_BOLUS, amount(before.maxBolus()), amount(after.maxBolus()));
		all.others(before, after);
		return all.changes;
	}

	private void patterns(PumpSettings before, PumpSettings after) {
		if (before.basal().isEmpty() || after.basal().isEmpty()) {
			return;
		}
		TreeSet<String> names = new TreeSet<>(before.basal().keySet());
		names.addAll(after.basal().keySet());
		for (String name : names) {
			differences(Setting.BASAL, name, amounts(before.basal().getOrDefault(name, List.of())),
					amounts(after.basal().getOrDefault(name, List.of())));
		}
	}

	private void others(PumpSettings before, PumpSettings after) {
		if (before.other().isEmpty() || after.other().isEmpty()) {
			return;
		}
		TreeMap<String, String> names = new TreeMap<>(before.other());
		names.putAll(after.other());
		for (String name : names.keySet()) {
			Optional<SettingValue> was = Optional.ofNullable(before.other().get(name)).map(Word::new);
			Optional<SettingValue> is = Optional.ofNullable(after.other().get(name)).map(Word::new);
			if (!was.equals(is)) {
				changes.add(new SettingsChange(Setting.OTHER, name, Optional.empty(), Optional.empty(), was, is));
			}
		}
	}

	private void value(Setting setting, Optional<? extends SettingValue> before,
			Optional<? extends SettingValue> after) {
		if (before.isPresent() && after.isPresent() && !before.get().equals(after.get())) {
			changes.add(new SettingsChange(setting, "", Optional.empty(), Optional.empty(),
					Optional.of(before.get()), Optional.of(after.get())));
		}
	}

	private void schedule(Setting setting, String name, DaySchedule<SettingValue> before,
			DaySchedule<SettingValue> after) {
		if (!before.isEmpty() && !after.isEmpty()) {
			differences(setting, name, before, after);
		}
	}

	private void differences(Setting setting, String name, DaySchedule<SettingValue> before,
			DaySchedule<SettingValue> after) {
		before.differences(after).stream().filter(difference -> !same(difference)).forEach(
				difference -> changes.add(new SettingsChange(setting, name, Optional.of(difference.from()),
						Optional.of(difference.to()), difference.before(), difference.after())));
	}

	private static boolean same(DaySchedule.Difference<SettingValue> difference) {
		return difference.before().orElse(null) instanceof Concentration was
				&& difference.after().orElse(null) instanceof Concentration is && was.same(is);
	}

	private static Optional<Amount> amount(OptionalDouble number) {
		return number.isPresent() ? Optional.of(new Amount(number.getAsDouble())) : Optional.empty();
	}

	private static DaySchedule<SettingValue> amounts(List<Step> steps) {
		return DaySchedule.of(steps, Step::from, step -> new Amount(step.value()));
	}

	private static DaySchedule<SettingValue> falls(PumpSettings settings) {
		GlucoseUnit unit = settings.glucoseUnit().orElse(GlucoseUnit.MG_DL);
		return DaySchedule.of(settings.sensitivities(), Step::from,
				step -> new Concentration(new GlucoseValue(step.value(), unit), Optional.empty()));
	}

	private static DaySchedule<SettingValue> targets(PumpSettings settings) {
		GlucoseUnit unit = settings.glucoseUnit().orElse(GlucoseUnit.MG_DL);
		return DaySchedule.of(settings.targets(), TargetStep::from,
				step -> new Concentration(new GlucoseValue(step.low(), unit),
						Optional.of(new GlucoseValue(step.high(), unit))));
	}
}
