// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;

/**
 * Which days are in sight.
 *
 * @param first the first day there is
 * @param last the last day there is
 * @param from the left edge, days since 1970-01-01
 * @param days how many are in sight
 */
record Reach(LocalDate first, LocalDate last, double from, double days) {

	static final double FEWEST = 1;
	private static final double USUAL = 28;

	static Reach around(LocalDate first, LocalDate last, LocalDate date) {
		return new Reach(first, last, date.toEpochDay() - USUAL / 2, USUAL).kept();
	}

	private double most() {
		return Math.max(FEWEST, last.toEpochDay() - first.toEpochDay() + 1.0);
	}

	/** Never so far that nothing is in sight. */
	private Reach kept() {
		double in = Math.clamp(days, FEWEST, most());
		double highest = last.toEpochDay() + 1 - in;
		double lowest = Math.min(first.toEpochDay(), highest);
		return new Reach(first, last, Math.clamp(from, lowest, Math.max(lowest, highest)), in);
	}

	Reach moved(double by) {
		return new Reach(first, last, from + by, days).kept();
	}

	/** @param share where the day that stays in its place lies, 0 at the left edge, 1 at the right one */
	Reach zoomed(double factor, double share) {
		return about(from + days * share, share, days * factor);
	}

	/** @return so many days that {@code day} lies at that share of them, 0 at the left edge, 1 at the right one */
	Reach about(double day, double share, double wanted) {
		double in = Math.clamp(wanted, FEWEST, most());
		return new Reach(first, last, day - in * share, in).kept();
	}

	/** @return on the way to another: 0 is here, 1 is there */
	Reach towards(Reach other, double part) {
		return new Reach(first, last, from + (other.from - from) * part, days + (other.days - days) * part);
	}

	/** Moved just so far that a day is in sight. */
	Reach with(LocalDate date) {
		double day = date.toEpochDay();
		double to = day < from ? day : day + 1 > from + days ? day + 1 - days : from;
		return new Reach(first, last, to, days).kept();
	}

	/** @return the last day of which something is in sight */
	LocalDate lastDay() {
		return at((Math.ceil(from + days) - 0.5 - from) / days);
	}

	/** @param share 0 at the left edge, 1 at the right one */
	LocalDate at(double share) {
		LocalDate date = LocalDate.ofEpochDay((long) Math.floor(from + share * days));
		return date.isBefore(first) ? first : date.isAfter(last) ? last : date;
	}
}
