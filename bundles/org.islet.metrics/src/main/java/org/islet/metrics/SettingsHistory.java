// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.model.Logged;
import org.islet.model.PumpSettings;
import org.islet.model.Timeline;

/**
 * How one pump's settings changed, as far as a timeline reaches. A record of all settings stands for itself; one of some
 * settings changes what was known before. Changes within an hour of each other are one.
 *
 * @param device {@link org.islet.model.DeviceInfo#id()}
 * @param states in time order, each different from the one before; at least one
 */
public record SettingsHistory(String device, List<SettingsState> states) {

	private static final Duration ONE_CHANGE = Duration.ofHours(1);

	public SettingsHistory {
		states = List.copyOf(states);
	}

	/**
	 * @return each pump of which settings are known until the end of the period, the one heard last first; empty where
	 *         there is none. Of a pump first read out within two days after it, as people do, that counts
	 */
	public static List<SettingsHistory> of(Timeline timeline) {
		Map<String, List<Logged<PumpSettings>>> byDevice = new LinkedHashMap<>();
		timeline.withBefore(PumpSettings.class)
				.forEach(logged -> byDevice.computeIfAbsent(logged.device(), id -> new ArrayList<>()).add(logged));
		for (Logged<?> logged : timeline.after()) {
			if (logged.entry() instanceof PumpSettings settings) {
				byDevice.putIfAbsent(logged.device(), List.of(new Logged<>(settings, logged.at(), logged.key(),
						logged.device(), logged.source())));
			}
		}
		return byDevice.entrySet().stream().map(pump -> new SettingsHistory(pump.getKey(), states(pump.getValue())))
				.sorted(Comparator.comparing((SettingsHistory pump) -> pump.latest().until()).reversed()
						.thenComparing(SettingsHistory::device))
				.toList();
	}

	private static List<SettingsState> states(List<Logged<PumpSettings>> entries) {
		List<SettingsState> states = new ArrayList<>();
		Instant changed = Instant.MIN;
		for (Logged<PumpSettings> logged : entries) {
			boolean readOut = SettingsState.isReadOut(logged.entry());
			if (states.isEmpty()) {
				states.add(SettingsState.first(logged));
			} else {
				SettingsState had = states.getLast();
				SettingsState next = had.then(logged);
				boolean goesOn = !readOut && had.since().equals(changed)
						&& !logged.at().isAfter(changed.plus(ONE_CHANGE));
				if (goesOn || next.since().equals(had.since())) {
					states.removeLast();
				}
				states.add(goesOn ? next.since(had.since()) : next);
			}
			changed = readOut ? Instant.MIN : states.getLast().since();
		}
		return states;
	}

	/** @return the settings at the end of the period */
	public SettingsState latest() {
		return states.getLast();
	}

	/** @return the last settings before these that differ from them; empty where none are known */
	public Optional<SettingsState> previous() {
		return states.reversed().stream().skip(1)
				.filter(state -> !SettingsChanges.between(state.settings(), latest().settings()).isEmpty()).findFirst();
	}

	/** @return what changed from {@link #previous()} to {@link #latest()}; empty where nothing is known to have */
	public List<SettingsChange> changes() {
		return previous().map(state -> SettingsChanges.between(state.settings(), latest().settings()))
				.orElse(List.of());
	}
}
