// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.util.List;
import java.util.Optional;

import org.islet.device.FormatException;
import org.islet.device.ImportSession;

/** What all dates of a file together say about the order of day and month. */
final class DateEvidence {

	private long dayFirst;
	private long monthFirst;
	private boolean halfDays;
	private Written either;

	/** Takes a row's time into account. */
	void add(Written time, long line) {
		boolean day = time.fits(DateOrder.DMY);
		boolean month = time.fits(DateOrder.MDY);
		if (time.yearFirst() || time.first() == time.second()) {
			return;
		}
		if (day && (time.dots() || !month)) {
			dayFirst = dayFirst == 0 ? line : dayFirst;
		} else if (month && !day) {
			monthFirst = monthFirst == 0 ? line : monthFirst;
		} else {
			either = either == null ? time : either;
		}
		halfDays |= time.halfDays();
	}

	/**
	 * @param options what the user decided
	 * @param title cells above the header
	 * @param session told what was concluded from less than a date
	 * @throws FormatException if the user must say which it is
	 */
	DateOrder decide(Options options, List<String> title, ImportSession session) throws FormatException {
		Optional<DateOrder> told = options.dateOrder();
		if (told.isPresent()) {
			return told.get();
		}
		if (dayFirst > 0 && monthFirst > 0) {
			throw Texts.undecided("datesContradict", String.valueOf(dayFirst), String.valueOf(monthFirst));
		}
		if (dayFirst > 0 || monthFirst > 0 || either == null) {
			return monthFirst > 0 ? DateOrder.MDY : DateOrder.DMY;
		}
		DateEvidence made = new DateEvidence();
		title.stream().flatMap(cell -> Written.of(cell).stream()).forEach(time -> made.add(time, 1));
		if (made.dayFirst > 0 != made.monthFirst > 0) {
			return made.dayFirst > 0 ? DateOrder.DMY : DateOrder.MDY;
		}
		if (!halfDays) {
			throw Texts.undecided("datesUndecided", either.text());
		}
		session.warn(Texts.get("warn.halfDays", either.text()));
		return DateOrder.MDY;
	}
}
