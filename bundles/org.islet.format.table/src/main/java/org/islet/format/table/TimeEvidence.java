// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Optional;

import org.islet.device.FormatException;

/** What a file's times look like, gathered over all rows, and which order of day and month follows from it. */
final class TimeEvidence {

	/** So many changes of date must agree before the sequence of days counts as evidence. */
	private static final int ENOUGH_STEPS = 3;
	private static final Duration NEAR = Duration.ofDays(4);
	private static final Duration FAR = Duration.ofDays(20);

	private int written;
	private int epochs;
	private int spreadsheets;
	private int offsets;
	private int utc;
	private int ambiguous;
	private long dayFirst;
	private long monthFirst;
	private final BitSet firstsOfShort = new BitSet();
	private final BitSet lastsOfShort = new BitSet();
	private Written before;
	private final Sequence dmy = new Sequence();
	private final Sequence mdy = new Sequence();

	/** How dates follow each other if they are read in one order. */
	private static final class Sequence {

		private int near;
		private int far;
		private int other;

		void step(Optional<LocalDateTime> from, Optional<LocalDateTime> to) {
			if (from.isEmpty() || to.isEmpty()) {
				other++;
				return;
			}
			Duration step = Duration.between(from.get(), to.get()).abs();
			if (step.compareTo(NEAR) <= 0) {
				near++;
			} else if (step.compareTo(FAR) >= 0) {
				far++;
			} else {
				other++;
			}
		}

		boolean natural() {
			return near >= ENOUGH_STEPS && far == 0 && other == 0;
		}

		boolean absurd() {
			return near == 0 && far >= ENOUGH_STEPS;
		}
	}

	/**
	 * Takes one row's time into account.
	 *
	 * @return whether it may be a time
	 */
	boolean add(String text, long line) {
		Optional<Written> found = Written.of(text);
		if (found.isEmpty()) {
			boolean epoch = Times.isEpoch(text);
			boolean spreadsheet = Times.isSpreadsheet(text);
			epochs += epoch ? 1 : 0;
			spreadsheets += spreadsheet ? 1 : 0;
			return epoch || spreadsheet;
		}
		Written time = found.get();
		if (!time.fits(DateOrder.DMY) && !time.fits(DateOrder.MDY) && !time.fits(DateOrder.YMD)) {
			return false;
		}
		written++;
		time.offset().ifPresent(offset -> {
			offsets++;
			utc += offset.equals(ZoneOffset.UTC) ? 1 : 0;
		});
		if (time.order().isEmpty()) {
			weigh(time, line);
		}
		return true;
	}

	private void weigh(Written time, long line) {
		if (time.shortYear()) {
			firstsOfShort.set(time.first());
			lastsOfShort.set(time.third());
		}
		boolean day = time.fits(DateOrder.DMY);
		boolean month = time.fits(DateOrder.MDY);
		if (day && (time.dots() || !month)) {
			dayFirst = dayFirst == 0 ? line : dayFirst;
		} else if (month && !day) {
			monthFirst = monthFirst == 0 ? line : monthFirst;
		} else if (day && time.first() != time.second()) {
			ambiguous++;
		}
		if (before != null && (before.first() != time.first() || before.second() != time.second())) {
			dmy.step(before.in(DateOrder.DMY), time.in(DateOrder.DMY));
			mdy.step(before.in(DateOrder.MDY), time.in(DateOrder.MDY));
		}
		before = time;
	}

	/** @return how many times are dates with a time of day */
	int written() {
		return written;
	}

	/** @return how many are seconds or milliseconds since 1970 */
	int epochs() {
		return epochs;
	}

	/** @return how many are numbers of days */
	int spreadsheets() {
		return spreadsheets;
	}

	/** @return how many have an offset from UTC */
	int offsets() {
		return offsets;
	}

	/** @return whether all are in UTC, which hardly any device's own clock shows */
	boolean utcOnly() {
		return written > 0 && utc == written;
	}

	/** @return whether only the sequence of days tells the order */
	boolean bySequence() {
		return dayFirst == 0 && monthFirst == 0 && ambiguous > 0;
	}

	/** @throws FormatException if the user must say which order it is */
	DateOrder order() throws FormatException {
		if (dayFirst > 0 && monthFirst > 0) {
			throw Texts.undecided("datesContradict", dayFirst, monthFirst);
		}
		if (lastsOfShort.cardinality() > 2 && lastsOfShort.cardinality() > firstsOfShort.cardinality()) {
			throw Texts.undecided("datesShortYear");
		}
		if (dayFirst > 0) {
			return DateOrder.DMY;
		}
		if (monthFirst > 0) {
			return DateOrder.MDY;
		}
		if (ambiguous == 0) {
			return written > 0 && before == null ? DateOrder.YMD : DateOrder.DMY;
		}
		if (dmy.natural() && mdy.absurd()) {
			return DateOrder.DMY;
		}
		if (mdy.natural() && dmy.absurd()) {
			return DateOrder.MDY;
		}
		throw Texts.undecided("datesUndecided");
	}
}
