// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.UploadSession;
import org.islet.device.codec.Bytes;

/** What the device's clock shows. In the text protocol its date and its time are each a command of their own. */
final class Clock {

	static final int CENTURY = 2000;
	static final int LAST_YEAR = 99;

	/** Places in an answer of the binary protocol. */
	private static final int SECOND = 0;
	private static final int MINUTE = 1;
	private static final int HOUR = 2;
	static final int DAY = 3;
	static final int MONTH = 4;
	static final int YEAR = 5;
	private static final int VALID = 7;
	static final int SIZE = 8;

	private Clock() {
	}

	/** @return what the clock shows, to the minute; empty if it was never set */
	static Optional<LocalDateTime> read(TextLine line, UploadSession session) throws DeviceException {
		String date = line.ask(Command.DATE).orElse("");
		String time = line.ask(Command.TIME).orElse("");
		if (time.matches("0+,0+")) {
			// midnight may have passed between the two
			date = line.ask(Command.DATE).orElse("");
		}
		Optional<LocalDateTime> shows = Row.of(date + "," + time).flatMap(row -> row.time(0, false));
		tell(shows, session);
		return shows;
	}

	static void tell(Optional<LocalDateTime> shows, UploadSession session) {
		shows.ifPresentOrElse(session::clock, () -> session.warn(Texts.of("noClock")));
	}

	/** @return what the clock shows by an answer of the binary protocol; empty if it was never set */
	static Optional<LocalDateTime> of(Bytes answer) throws DeviceException {
		Optional<LocalDateTime> time = time(answer.u8(MONTH), answer.u8(DAY), answer.u16le(YEAR) - CENTURY,
				answer.u8(HOUR), answer.u8(MINUTE), answer.u8(SECOND));
		return answer.u8(VALID) == 1 ? time : Optional.empty();
	}

	/** @return the time; empty if there is none such, as where the device says 255 */
	static Optional<LocalDateTime> time(int month, int day, int year, int hour, int minute, int second) {
		return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 ? Optional.empty()
				: date(month, day, year).map(date -> date.atTime(hour, minute, second));
	}

	/** @return the date; empty if there is none such */
	static Optional<LocalDate> date(int month, int day, int year) {
		try {
			return year < 0 || year > LAST_YEAR ? Optional.empty()
					: Optional.of(LocalDate.of(CENTURY + year, month, day));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
