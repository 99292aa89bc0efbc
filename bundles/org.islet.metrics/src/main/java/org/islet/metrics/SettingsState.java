// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;

/**
 * A pump's settings as far as they are known at one time: its last read-out of all settings, with what it recorded of
 * changes since.
 *
 * @param since when it is first known to have been so
 * @param until when it is last known to have been so
 * @param readOut when all settings were last read out; empty where only changes are known
 * @param settings the settings; what is empty is not known
 */
public record SettingsState(Instant since, Instant until, Optional<Instant> readOut, PumpSettings settings) {

	/** What a pump is doing, counting or measuring, which devices list among their settings. */
	private static final Set<String> NO_SETTING = Set.of("BatteryStatus", "BolusWizardSetupStatus", "ErrorStatus",
			"GlucoseHistoryPageNumber",
			"HistoryPageNumber", "PumpStatus", "SavedSettingsTime", "SensorCalFactor", "TempBasal", "TotalRemaining",
			"TotalToday",
			"TotalYesterday");

	static SettingsState first(Logged<PumpSettings> logged) {
		return new SettingsState(logged.at(), logged.at(), read(logged), withoutStates(logged.entry()));
	}

	SettingsState since(Instant earlier) {
		return new SettingsState(earlier, until, readOut, settings);
	}

	/** Only a read-out of all settings tells which pattern is active, limits, and what else there is. */
	static boolean isReadOut(PumpSettings entry) {
		return entry.activePattern().isPresent() || entry.maxBasal().isPresent() || entry.maxBolus().isPresent()
				|| !entry.other().isEmpty();
	}

	private static Optional<Instant> read(Logged<PumpSettings> logged) {
		return isReadOut(logged.entry()) ? Optional.of(logged.at()) : Optional.empty();
	}

	/** @return what is known after another record of the same pump */
	SettingsState then(Logged<PumpSettings> logged) {
		PumpSettings next = isReadOut(logged.entry()) ? withoutStates(logged.entry())
				: changed(settings, logged.entry());
		boolean same = SettingsChanges.between(settings, next).isEmpty();
		return new SettingsState(same ? since : logged.at(), logged.at(), read(logged).or(() -> readOut), next);
	}

	private static PumpSettings withoutStates(PumpSettings entry) {
		Map<String, String> other = new TreeMap<>(entry.other());
		other.keySet().removeAll(NO_SETTING);
		return copy(entry, entry, entry.basal(), other);
	}

	private static PumpSettings changed(PumpSettings had, PumpSettings change) {
		Map<String, List<Step>> basal = new LinkedHashMap<>(had.basal());
		basal.putAll(change.basal());
		return copy(inUnitOf(change, had), change, basal, had.other());
	}

	private static PumpSettings copy(PumpSettings had, PumpSettings now, Map<String, List<Step>> basal,
			Map<String, String> other) {
		return new PumpSettings(now.when(), now.activePattern().or(had::activePattern), basal,
				now.carbUnit().or(had::carbUnit), now.carbRatios().isEmpty() ? had.carbRatios() : now.carbRatios(),
				now.glucoseUnit().or(had::glucoseUnit),
				now.sensitivities().isEmpty() ? had.sensitivities() : now.sensitivities(),
				now.targets().isEmpty() ? had.targets() : now.targets(), now.insulinAction().or(had::insulinAction),
				now.maxBasal().isPresent() ? now.maxBasal() : had.maxBasal(),
				now.maxBolus().isPresent() ? now.maxBolus() : had.maxBolus(), other);
	}

	/** What was known in one unit, in that of a later record. */
	private static PumpSettings inUnitOf(PumpSettings change, PumpSettings had) {
		GlucoseUnit was = had.glucoseUnit().orElse(GlucoseUnit.MG_DL);
		GlucoseUnit is = change.glucoseUnit().orElse(was);
		return was == is ? had
				: new PumpSettings(had.when(), had.activePattern(), had.basal(), had.carbUnit(), had.carbRatios(),
						change.glucoseUnit(),
						had.sensitivities().stream()
								.map(step -> new Step(step.from(), new GlucoseValue(step.value(), was).in(is)))
								.toList(),
						had.targets().stream()
								.map(step -> new TargetStep(step.from(), new GlucoseValue(step.low(), was).in(is),
										new GlucoseValue(step.high(), was).in(is)))
								.toList(),
						had.insulinAction(), had.maxBasal(), had.maxBolus(), had.other());
	}

	/** @return the glucose unit of sensitivities and targets; mg/dL where the device does not say */
	public GlucoseUnit unit() {
		return settings.glucoseUnit().orElse(GlucoseUnit.MG_DL);
	}
}
