// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;

/**
 * Basal insulin at one rate.
 *
 * @param from first instant
 * @param to the instant it ends
 * @param rate U/h
 * @param kind why it was this rate
 */
public record Segment(Instant from, Instant to, double rate, Kind kind) {

	private static final double HOUR_MS = 3_600_000;

	/** Why a rate was in force. */
	public enum Kind {
		SCHEDULED, TEMP, SUSPENDED,
		/** a rate set by automation */
		AUTOMATED,
		/** automation's single micro doses, each spread over the five minutes it was meant for */
		MICRO_DOSES;

		public boolean automated() {
			return this == AUTOMATED || this == MICRO_DOSES;
		}
	}

	public Duration length() {
		return Duration.between(from, to);
	}

	/** @return insulin given, U */
	public double units() {
		return rate * (to.toEpochMilli() - from.toEpochMilli()) / HOUR_MS;
	}

	/** @return the part from {@code start} until {@code end}; not longer than zero where they do not meet */
	Segment clip(Instant start, Instant end) {
		return new Segment(from.isBefore(start) ? start : from, to.isAfter(end) ? end : to, rate, kind);
	}

	boolean exists() {
		return from.isBefore(to);
	}
}
