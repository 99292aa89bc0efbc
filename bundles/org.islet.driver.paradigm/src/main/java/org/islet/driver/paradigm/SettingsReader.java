// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.DeviceException;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;

/** Asks a pump for its settings; what a model does not know stays empty. */
final class SettingsReader {

	/** How many steps of a basal pattern fit into one record. */
	private static final int STEPS = 21;
	private static final int RECORD = 64;

	private final Radio radio;
	private final PumpModel model;
	private final Map<String, String> other = new LinkedHashMap<>();

	SettingsReader(Radio radio, PumpModel model) {
		this.radio = radio;
		this.model = model;
	}

	/** @return the unit the pump shows, where it tells */
	Optional<GlucoseUnit> glucoseUnit() throws DeviceException {
		return first(Command.GLUCOSE_UNIT).flatMap(Units::glucose);
	}

	private Optional<Integer> first(Command command) throws DeviceException {
		return radio.askPolitely(command).filter(bytes -> bytes.length > 0).map(bytes -> bytes[0] & 0xFF);
	}

	/**
	 * @param now what the pump's clock shows
	 * @throws RecordFault if it answers what makes no sense
	 */
	PumpSettings read(LocalDateTime now, Optional<GlucoseUnit> shown) throws DeviceException {
		Optional<GeneralSettings> general = radio.askPolitely(model.early() ? Command.SETTINGS_EARLY : Command.SETTINGS)
				.flatMap(bytes -> GeneralSettings.of(bytes, model));
		general.ifPresent(settings -> settings.other(other));
		status();
		Optional<CarbUnit> carbs = first(Command.CARB_UNIT).flatMap(Units::carbs);
		Map<String, List<Step>> basal = basal();
		Ratios ratios = ratios(carbs);
		List<Step> falls = sensitivities(shown);
		List<TargetStep> targets = targets(shown);
		return new PumpSettings(now, general.flatMap(GeneralSettings::pattern), basal, ratios.unit(), ratios.steps(),
				shown, falls, targets, general.flatMap(GeneralSettings::insulinAction),
				general.map(GeneralSettings::maxBasal).orElse(OptionalDouble.empty()),
				general.map(GeneralSettings::maxBolus).orElse(OptionalDouble.empty()), other);
	}

	private record Ratios(Optional<CarbUnit> unit, List<Step> steps) {
	}

	private Map<String, List<Step>> basal() throws DeviceException {
		Map<String, List<Step>> basal = new LinkedHashMap<>();
		for (Command command : List.of(Command.BASAL_STANDARD, Command.BASAL_A, Command.BASAL_B)) {
			Optional<byte[]> answer = radio.askPolitely(command);
			if (answer.isPresent()) {
				List<Step> steps = Schedules.basal(answer.get());
				if (steps.size() == STEPS && answer.get().length <= RECORD) {
					steps = Schedules.basal(radio.ask(command, 2));
				}
				basal.put(Told.pattern(command.ordinal() - Command.BASAL_STANDARD.ordinal()).orElseThrow(), steps);
			}
		}
		return basal;
	}

	private Ratios ratios(Optional<CarbUnit> shown) throws DeviceException {
		Optional<byte[]> answer = radio.askPolitely(Command.RATIOS).filter(bytes -> bytes.length > 2);
		if (answer.isEmpty()) {
			return new Ratios(shown, List.of());
		}
		byte[] bytes = answer.get();
		Optional<CarbUnit> unit = Units.carbs(bytes[0]).or(() -> shown);
		return new Ratios(unit, unit.map(known -> model.fine() ? Schedules.fineRatios(bytes, 2, known)
				: Schedules.ratios(bytes, 1, known)).orElse(List.of()));
	}

	private List<Step> sensitivities(Optional<GlucoseUnit> shown) throws DeviceException {
		Optional<byte[]> answer = radio.askPolitely(Command.SENSITIVITIES).filter(bytes -> bytes.length > 2);
		return answer.isEmpty() || !sameUnit(answer.get(), shown) ? List.of()
				: Schedules.sensitivities(answer.get(), 1, shown.get());
	}

	private List<TargetStep> targets(Optional<GlucoseUnit> shown) throws DeviceException {
		Command command = model.early() ? Command.TARGETS_EARLY : Command.TARGETS;
		Optional<byte[]> answer = radio.askPolitely(command).filter(bytes -> bytes.length > 2);
		if (answer.isEmpty() || !sameUnit(answer.get(), shown)) {
			return List.of();
		}
		return model.early() ? Schedules.earlyTargets(answer.get(), 1, shown.get())
				: Schedules.targets(answer.get(), 1, shown.get());
	}

	/** A model has one unit for all; a schedule in another one is none. */
	private static boolean sameUnit(byte[] bytes, Optional<GlucoseUnit> shown) {
		return shown.isPresent() && Units.glucose(bytes[0]).equals(shown);
	}

	private void status() throws DeviceException {
		radio.askPolitely(Command.BATTERY).filter(bytes -> bytes.length > 2)
				.ifPresent(bytes -> put("BatteryStatus", "STATUS=" + (bytes[0] == 0 ? "normal" : "low") + ", VOLTAGE="
						+ ((bytes[1] & 0xFF) << 8 | bytes[2] & 0xFF)));
		radio.askPolitely(Command.RESERVOIR).filter(bytes -> bytes.length > 3)
				.ifPresent(bytes -> put("TotalRemaining", Amounts.reservoir(bytes, model)));
		radio.askPolitely(Command.TOTALS).filter(bytes -> bytes.length > 7).ifPresent(bytes -> {
			put("TotalToday", Amounts.today(bytes, model));
			put("TotalYesterday", Amounts.yesterday(bytes, model));
		});
		radio.askPolitely(Command.REMOTES).filter(bytes -> bytes.length > 17).ifPresent(bytes -> {
			for (int i = 0; i < 3; i++) {
				put("RemoteControlID " + (i + 1), new String(Arrays.copyOfRange(bytes, 6 * i, 6 * i + 6),
						StandardCharsets.ISO_8859_1).replaceAll("[^0-9A-Za-z]", "-"));
			}
		});
		put("PumpModelNumber", model.number());
	}

	private void put(String name, String value) {
		other.put(name, value);
	}
}
