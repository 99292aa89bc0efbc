// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.DeviceEvent;
import org.islet.model.InsulinTotal;
import org.islet.model.Logged;
import org.islet.model.Suspend;
import org.islet.model.Timeline;

/** Follows the sets from one filling of the cannula to the next, as long as the pump is heard of. */
final class SetWears {

	/** What lies closer together is one change. */
	static final Duration TOGETHER = Duration.ofHours(1);
	/** A pump that logs nothing for longer than a day of any length may not have been worn. */
	private static final Duration SILENCE = Duration.ofHours(26);

	private final List<SetWear> wears = new ArrayList<>();
	private Instant on;
	private Instant filled = Instant.MIN;
	private Instant heard = Instant.MIN;

	static List<SetWear> of(Timeline timeline) {
		SetWears walk = new SetWears();
		timeline.before().forEach(walk::take);
		timeline.entries().forEach(walk::take);
		walk.end();
		Instant from = timeline.period().from();
		return walk.wears.stream().filter(wear -> wear.to().isAfter(from)).toList();
	}

	/** @return whether a pump in use records such a thing */
	static boolean ofPump(Logged<?> logged) {
		return switch (logged.entry()) {
		case Basal basal -> true;
		case Suspend suspend -> true;
		case InsulinTotal total -> true;
		case Bolus bolus -> bolus.source() != Bolus.Source.PEN;
		case DeviceEvent event -> switch (event.kind()) {
		case PRIME_CANNULA, PRIME_TUBING, REWIND, PUMP_ALARM -> true;
		default -> false;
		};
		default -> false;
		};
	}

	private void take(Logged<?> logged) {
		if (!ofPump(logged)) {
			return;
		}
		Instant at = logged.at();
		if (on != null && Duration.between(heard, at).compareTo(SILENCE) > 0) {
			end();
		}
		heard = at;
		if (logged.entry() instanceof DeviceEvent event && event.kind() == DeviceEvent.Kind.PRIME_CANNULA
				&& at.isAfter(hourAfter(filled))) {
			if (on != null) {
				wears.add(new SetWear(on, at, true));
			}
			on = at;
			filled = at;
		}
	}

	private void end() {
		if (on != null && heard.isAfter(on)) {
			wears.add(new SetWear(on, heard, false));
		}
		on = null;
	}

	static Instant hourAfter(Instant at) {
		return at.equals(Instant.MIN) ? at : at.plus(TOGETHER);
	}

	/** @return how long the set worn longest in a day had been worn when it was changed or the day ended */
	static Optional<Duration> worn(List<SetWear> wears, Instant from, Instant to) {
		return wears.stream().filter(wear -> wear.from().isBefore(to) && wear.to().isAfter(from))
				.map(wear -> Duration.between(wear.from(), wear.to().isAfter(to) ? to : wear.to()))
				.max(Duration::compareTo);
	}
}
