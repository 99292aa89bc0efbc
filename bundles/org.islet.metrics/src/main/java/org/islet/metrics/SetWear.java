// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an infusion set was worn: from one filling of the cannula to the next. Fillings within an hour are one
 * change.
 *
 * @param from when it was put on
 * @param to when it was changed, or until when it is known to have been worn
 * @param changed whether it is known to have been changed then; else it was worn at least so long
 */
public record SetWear(Instant from, Instant to, boolean changed) {

	/** A set is worn too long after this time, as makers of soft cannulas say. */
	public static final Duration LONGEST = Duration.ofHours(72);

	/** @return how long it was worn, at least */
	public Duration length() {
		return Duration.between(from, to);
	}

	/** @return how long it was worn, at least, hours */
	public double hours() {
		return length().toMillis() / 3_600_000.0;
	}
}
