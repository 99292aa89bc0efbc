// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a device's clock showed, and when by this computer's clock.
 *
 * @param shows the device's local time
 * @param at the instant at which it showed that
 */
record DeviceClock(LocalDateTime shows, Instant at) {

	/** A clock this far off is only inaccurate: its times are taken as they are. */
	private static final Duration INACCURATE = Duration.ofMinutes(15);
	/** Further off than any zone: the date was never set. */
	private static final Duration ANOTHER_DAY = Duration.ofHours(26);
	private static final long QUARTER_SECONDS = 900;
	private static final long NEAR_SECONDS = 240;

	/** @return how far it is ahead of the wall clock in a zone, negative where behind */
	Duration ahead(ZoneId zone) {
		return Duration.between(at.atZone(zone).toLocalDateTime(), shows);
	}

	/**
	 * The zone in which the device's latest times are to be read. A clock about right shows the wall clock of the patient's
	 * zone, daylight saving included. One that is hours off was in another zone, or nobody put it forward or back; its
	 * offset, to a quarter of an hour where it is near one, holds as far back as no change of it is known. One that is days
	 * off was never set: nothing can be told, and its times stay as they are.
	 *
	 * @param zone the patient's
	 */
	ZoneId zone(ZoneId zone) {
		Duration ahead = ahead(zone).abs();
		return ahead.compareTo(INACCURATE) < 0 || ahead.compareTo(ANOTHER_DAY) > 0 ? zone
				: offset().map(o -> (ZoneId) o).orElse(zone);
	}

	private Optional<ZoneOffset> offset() {
		long seconds = Duration.between(LocalDateTime.ofInstant(at, ZoneOffset.UTC), shows).toSeconds();
		long quarter = Math.round(seconds / (double) QUARTER_SECONDS) * QUARTER_SECONDS;
		long offset = Math.abs(seconds - quarter) <= NEAR_SECONDS ? quarter : Math.round(seconds / 60.0) * 60;
		return Math.abs(offset) > ZoneOffset.MAX.getTotalSeconds() ? Optional.empty()
				: Optional.of(ZoneOffset.ofTotalSeconds((int) offset));
	}

	/** @return whether its times are moved to where they belong */
	boolean isMoved(ZoneId zone) {
		return !zone(zone).equals(zone);
	}
}
