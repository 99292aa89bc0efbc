// SPDX-License-Identifier: EPL-2.0
package org.islet.report.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.metrics.DaySchedule;
import org.islet.metrics.SettingsChange;
import org.islet.metrics.SettingsChange.Setting;
import org.islet.metrics.SettingsHistory;
import org.islet.metrics.SettingsState;
import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.DeviceInfo;
import org.islet.model.InsulinTotal;
import org.islet.model.Logged;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.Timeline;

/** One pump, its settings at the end of the period, and what changed. */
final class Pump {

	private final int number;
	private final SettingsHistory history;
	private final Timeline timeline;
	private final List<SettingsChange> changes;

	/** A basal pattern that has rates. */
	record Pattern(String name, boolean active, List<Step> steps) {

		double dailyUnits() {
			return DaySchedule.dailyUnits(steps);
		}
	}

	/** @param number from 1, in the order of the pages */
	Pump(int number, SettingsHistory history, Timeline timeline) {
		this.number = number;
		this.history = history;
		this.timeline = timeline;
		this.changes = history.changes();
	}

	String key() {
		return String.valueOf(number);
	}

	SettingsHistory history() {
		return history;
	}

	SettingsState latest() {
		return history.latest();
	}

	PumpSettings settings() {
		return latest().settings();
	}

	List<SettingsChange> changes() {
		return changes;
	}

	Optional<DeviceInfo> info() {
		return timeline.devices().stream().filter(device -> device.id().equals(history.device())).findFirst();
	}

	ZoneId zone() {
		return timeline.period().zone();
	}

	boolean beforePeriod() {
		return latest().until().isBefore(timeline.period().from());
	}

	boolean afterPeriod() {
		return !latest().since().isBefore(timeline.period().to());
	}

	/** @return the patterns, the active one first */
	List<Pattern> patterns() {
		List<Pattern> patterns = new ArrayList<>();
		settings().basal().forEach((name, steps) -> {
			if (!steps.isEmpty()) {
				boolean active = settings().activePattern().filter(name::equals).isPresent();
				patterns.add(new Pattern(name, active, steps));
			}
		});
		patterns.sort(Comparator.comparing((Pattern pattern) -> !pattern.active()));
		return patterns;
	}

	boolean changed(Setting setting, String name) {
		return changes.stream().anyMatch(change -> change.setting() == setting && change.name().equals(name));
	}

	/** @return whether what holds from one time of day until another, midnight for the end, changed at least in part */
	boolean changed(Setting setting, String name, LocalTime from, LocalTime to) {
		return changes.stream().filter(change -> change.setting() == setting && change.name().equals(name))
				.anyMatch(change -> change.from().orElse(LocalTime.MIDNIGHT).toSecondOfDay() < end(to)
						&& from.toSecondOfDay() < end(change.to().orElse(LocalTime.MIDNIGHT)));
	}

	private static int end(LocalTime to) {
		return to.equals(LocalTime.MIDNIGHT) ? 86_400 : to.toSecondOfDay();
	}

	/** @return whether automation gave insulin in the period */
	boolean automated() {
		return timeline.entries().stream().filter(logged -> logged.device().equals(history.device()))
				.map(Logged::entry).anyMatch(entry -> switch (entry) {
				case Basal basal -> basal.mode() == Basal.Mode.AUTOMATED;
				case Bolus bolus -> bolus.source() == Bolus.Source.AUTO_BASAL
						|| bolus.source() == Bolus.Source.AUTO_CORRECTION;
				case InsulinTotal total -> total.kind() == InsulinTotal.Kind.AUTOMATIC && total.units() > 0;
				default -> false;
				});
	}

	/** @return by how much the pump's clock was ahead of the zone's (negative: behind); whole minutes */
	Duration clockAhead() {
		LocalDateTime shown = settings().when();
		Instant at = latest().until();
		Duration ahead = Duration.between(LocalDateTime.ofInstant(at, zone()), shown);
		for (var offset : zone().getRules().getValidOffsets(shown)) {
			Duration other = Duration.between(at, shown.toInstant(offset));
			ahead = other.abs().compareTo(ahead.abs()) < 0 ? other : ahead;
		}
		return Duration.ofMinutes(Math.round(ahead.toSeconds() / 60.0));
	}

	/** @return what stands on the page, unrounded */
	Map<String, Object> figures() {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("states", history.states().size());
		figures.put("changes", changes.size());
		for (Pattern pattern : patterns()) {
			String name = "pattern" + (patterns().indexOf(pattern) + 1);
			figures.put(name + ".name", pattern.name());
			figures.put(name + ".dailyU", pattern.dailyUnits());
		}
		figures.put("insulinActionHours",
				settings().insulinAction().map(action -> action.toMinutes() / 60.0).orElse(null));
		figures.put("maxBasalUPerHour", boxed(settings().maxBasal()));
		figures.put("maxBolusU", boxed(settings().maxBolus()));
		return figures;
	}

	private static Double boxed(OptionalDouble number) {
		return number.isPresent() ? (Double) number.getAsDouble() : null;
	}
}
