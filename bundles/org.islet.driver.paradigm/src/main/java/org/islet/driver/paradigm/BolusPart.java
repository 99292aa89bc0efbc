// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.Duration;
import java.time.LocalDateTime;

import org.islet.model.Dose;

/**
 * A record of insulin given at once or over time; a dual bolus has two.
 *
 * @param told the record
 * @param square whether it was given over time
 * @param dual whether it is one of two parts
 * @param dose units asked for and given
 * @param length over how long it was to be given
 */
record BolusPart(Told told, boolean square, boolean dual, Dose dose, Duration length) {

	private static final int HALF_HOUR = 30;
	/** No pump gives more. */
	private static final double MOST = 100;

	/** @throws RecordFault if it makes no sense */
	static BolusPart of(Told told) {
		HistoryRecord record = told.record();
		boolean fine = told.model().fine();
		double programmed = fine ? record.u16be(1) / 40.0 : record.u8(1) / 10.0;
		double delivered = fine ? record.u16be(3) / 40.0 : record.u8(2) / 10.0;
		int length = record.u8(fine ? 7 : 3) * HALF_HOUR;
		if (programmed > MOST || delivered > MOST || length > Duration.ofDays(1).toMinutes()) {
			throw RecordFault.because("fault.absurd");
		}
		int type = told.besideHour();
		boolean square = switch (type) {
		case 3, 5 -> true;
		case 1, 2, 4 -> false;
		default -> throw RecordFault.because("fault.bolus");
		};
		if (!square && length > 0) {
			throw RecordFault.because("fault.bolus");
		}
		return new BolusPart(told, square, type > 3, Dose.of(programmed, delivered), Duration.ofMinutes(length));
	}

	int row() {
		return told.row();
	}

	LocalDateTime when() {
		return told.when();
	}
}
