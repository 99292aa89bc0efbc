// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.util.List;
import java.util.stream.LongStream;

/**
 * How close days lie together. Pixels are counted from 1970-01-01 on, so that those of a day stay the same while days are
 * moved past.
 *
 * @param perDay pixels
 */
record Pitch(double perDay) {

	/** From so many pixels a day on its readings are drawn, below that what the metrics make of them. */
	private static final double READINGS = 36;
	private static final int TILE = 256;
	private static final int MOST_DAYS = 64;

	static Pitch of(Reach reach, int width) {
		return new Pitch(width / reach.days());
	}

	/** @return the pixel at which a day begins */
	long x(double day) {
		return Math.round(day * perDay);
	}

	boolean readings() {
		return perDay >= READINGS;
	}

	/** @return how many days are painted as one picture */
	int tileDays() {
		int days = 1;
		while (days < MOST_DAYS && 2 * days * perDay <= TILE) {
			days *= 2;
		}
		return days;
	}

	/** @return the pictures that show all from one day to another */
	List<Tile> tiles(double from, double to) {
		int days = tileDays();
		long first = Math.floorDiv((long) Math.floor(from), days);
		long last = Math.floorDiv((long) Math.ceil(to) - 1, days);
		return LongStream.rangeClosed(first, last).mapToObj(i -> new Tile(this, i * days, days)).toList();
	}
}
