// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.islet.metrics.DeviceUseDay.Exit;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Logged;
import org.islet.model.Timeline;

/**
 * The ends of automation: where a rate set by hand takes over, and where the device says so, because some tell no single
 * rates of automation. What an alarm said shortly before is given as the reason.
 */
final class AutomationExits {

	/** Devices say that automation ended in these words. */
	private static final Pattern SAID = Pattern.compile("(?i).*\\b(smartguard|auto ?mode)\\b.*\\bexit\\b.*");
	private static final Duration NEAR = Duration.ofMinutes(10);

	private AutomationExits() {
	}

	static List<Exit> of(Timeline timeline, BasalDelivery basal) {
		List<Logged<DeviceEvent>> alarms = timeline.of(DeviceEvent.class).filter(AutomationExits::alarm).toList();
		Stream<Instant> said = alarms.stream().filter(alarm -> said(alarm.entry())).map(Logged::at);
		List<Instant> instants = new ArrayList<>();
		Stream.concat(basal.automationExits().stream(), said).sorted().forEach(at -> {
			if (instants.isEmpty() || instants.getLast().plus(NEAR).isBefore(at)) {
				instants.add(at);
			}
		});
		return instants.stream().map(at -> new Exit(at, reason(at, alarms))).toList();
	}

	private static Optional<String> reason(Instant exit, List<Logged<DeviceEvent>> alarms) {
		return alarms.stream()
				.filter(alarm -> Duration.between(alarm.at(), exit).abs().compareTo(NEAR) <= 0)
				.filter(alarm -> !text(alarm.entry()).isEmpty())
				.min(Comparator.comparing((Logged<DeviceEvent> alarm) -> said(alarm.entry()))
						.thenComparing(alarm -> Duration.between(alarm.at(), exit).abs()))
				.map(alarm -> text(alarm.entry()));
	}

	private static boolean alarm(Logged<DeviceEvent> logged) {
		return logged.entry().kind() == Kind.PUMP_ALARM;
	}

	private static boolean said(DeviceEvent event) {
		return SAID.matcher(text(event)).matches();
	}

	private static String text(DeviceEvent event) {
		return event.text().isBlank() ? event.code().strip() : event.text().strip();
	}
}
