// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.islet.model.Suspend;

/**
 * A time without insulin delivery. What an upload suspends for seconds is none.
 *
 * @param from when delivery stopped
 * @param to when it went on; empty where that is not recorded
 * @param reason why it stopped
 * @param answered whether the user is known to have answered the alarm and stayed suspended
 * @param ending how it ended
 */
public record Suspension(Instant from, Optional<Instant> to, Suspend.Reason reason, boolean answered, Ending ending) {

	private static final Duration TWO_HOURS_LEAST = Duration.ofMinutes(115);
	private static final Duration TWO_HOURS_MOST = Duration.ofMinutes(125);

	/** How a suspension ended. */
	public enum Ending {
		BY_USER,
		/** the pump went on without anybody's doing, such as two hours after an unanswered low-glucose suspend */
		BY_ITSELF,
		/** it went on, by whose doing is not recorded */
		UNKNOWN,
		/** there is no record of its end */
		OPEN
	}

	static Suspension open(Instant from, Suspend.Reason reason) {
		return new Suspension(from, Optional.empty(), reason, reason == Suspend.Reason.LOW_GLUCOSE_ANSWERED,
				Ending.OPEN);
	}

	/** The pump reports on a suspension that goes on. */
	Suspension still(Suspend.Reason now) {
		return new Suspension(from, to, reason, answered || now == Suspend.Reason.LOW_GLUCOSE_ANSWERED, ending);
	}

	Suspension ended(Instant at, Suspend.State state) {
		return new Suspension(from, Optional.of(at), reason, answered, ending(at, state));
	}

	private Ending ending(Instant at, Suspend.State state) {
		return switch (state) {
		case RESUMED_BY_USER -> Ending.BY_USER;
		case RESUMED_BY_ITSELF -> Ending.BY_ITSELF;
		case RESUMED, STOPPED ->
			reason.lowGlucose() && !answered && tookTwoHours(at) ? Ending.BY_ITSELF : Ending.UNKNOWN;
		};
	}

	private boolean tookTwoHours(Instant at) {
		Duration took = Duration.between(from, at);
		return took.compareTo(TWO_HOURS_LEAST) >= 0 && took.compareTo(TWO_HOURS_MOST) <= 0;
	}

	/** @return whether any of it lies from {@code start} until before {@code end} */
	public boolean meets(Instant start, Instant end) {
		return from.isBefore(end) && to.map(start::isBefore).orElse(true);
	}
}
