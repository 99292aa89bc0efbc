// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;
import org.islet.model.GlucoseUnit;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;

/**
 * The pump's settings as it answers them.
 *
 * @param patterns the basal patterns there are, by number
 * @param ratios carbohydrate ratios
 * @param sensitivities insulin sensitivities
 * @param targets the calculator's targets
 * @param parameters limits and switches
 */
record SettingsAnswers(Map<Integer, Bytes> patterns, Bytes ratios, Bytes sensitivities, Bytes targets,
		Bytes parameters) {

	private static final int LONGEST_ACTION = 24 * 60;

	static SettingsAnswers ask(PumpLink pump) throws DeviceException {
		Map<Integer, Bytes> patterns = new TreeMap<>();
		for (int number = 1; number <= Patterns.COUNT; number++) {
			Optional<Bytes> pattern = pump.askForAny(Command.BASAL_PATTERN, (byte) number);
			if (pattern.isPresent()) {
				patterns.put(number, pattern.get());
			}
		}
		return new SettingsAnswers(patterns, pump.ask(Command.CARB_RATIOS), pump.ask(Command.SENSITIVITIES),
				pump.ask(Command.TARGETS), pump.ask(Command.PARAMETERS));
	}

	/** @return the settings; empty if they make no sense */
	Optional<PumpSettings> settings(PumpTime now, PumpStatus status, GlucoseUnit unit) {
		try {
			return Optional.of(read(now, status, unit));
		} catch (DeviceException e) {
			// another version of the pump may have them in another form
			return Optional.empty();
		}
	}

	private PumpSettings read(PumpTime now, PumpStatus status, GlucoseUnit unit) throws DeviceException {
		Schedules.Ratios carbs = Schedules.ratios(ratios);
		int action = (int) Check.within(parameters.u16be(0x24), 0, LONGEST_ACTION);
		return new PumpSettings(now.local(), Optional.of(Patterns.name(status.pattern())), basal(),
				carbs.steps().isEmpty() ? Optional.empty() : Optional.of(carbs.unit()), carbs.steps(),
				Optional.of(unit),
				Schedules.sensitivities(sensitivities, unit), Schedules.targets(targets, unit),
				action == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(action)),
				OptionalDouble.of(Check.units(parameters.u32be(0x18) / 10_000.0)),
				OptionalDouble.of(Check.units(parameters.u32be(0x14) / 10_000.0)),
				Map.of("bolus wizard", parameters.u8(0x37) == 0 ? "off" : "on", "temporary basal in",
						parameters.u8(0x30) == 0 ? "U/h" : "%"));
	}

	private Map<String, List<Step>> basal() throws DeviceException {
		Map<String, List<Step>> named = new TreeMap<>();
		for (Map.Entry<Integer, Bytes> pattern : patterns.entrySet()) {
			List<Step> steps = Schedules.basal(pattern.getValue());
			if (!steps.isEmpty()) {
				named.put(Patterns.name(pattern.getKey()), steps);
			}
		}
		return named;
	}
}
