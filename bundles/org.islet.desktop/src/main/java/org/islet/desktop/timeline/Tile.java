// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

/**
 * Some days that are painted as one picture.
 *
 * @param pitch how close they lie
 * @param first the first one, days since 1970-01-01
 * @param days how many
 */
record Tile(Pitch pitch, long first, int days) {

	long left() {
		return pitch.x(first);
	}

	int width() {
		return (int) Math.max(1, pitch.x(first + days) - pitch.x(first));
	}

	/** @return the day after the last */
	long end() {
		return first + days;
	}
}
