// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A change of the basal rate. What was delivered between two changes follows from their sequence together with
 * {@link Suspend}.
 *
 * @param when device-local time from which it holds
 * @param mode what kind of rate it is
 * @param rate U/h; empty where only a percentage is known, and for {@link Mode#TEMP_END}
 * @param percent per cent of the scheduled rate, for a temporary rate given so
 * @param over how long it holds; empty = until the next change
 * @param pattern the name of the pattern or preset, where known
 */
public record Basal(LocalDateTime when, Mode mode, OptionalDouble rate, OptionalDouble percent, Optional<Duration> over,
		Optional<String> pattern) implements Entry {

	/** What kind of rate it is. */
	public enum Mode {
		/** the programmed pattern's rate */
		SCHEDULED,
		/** a temporary rate, absolute or in per cent, for a set time */
		TEMP,
		/** a temporary rate ended before its time */
		TEMP_END,
		/** set by automation */
		AUTOMATED
	}

	public static Basal scheduled(LocalDateTime when, double rate) {
		return new Basal(when, Mode.SCHEDULED, OptionalDouble.of(rate), OptionalDouble.empty(), Optional.empty(),
				Optional.empty());
	}
}
