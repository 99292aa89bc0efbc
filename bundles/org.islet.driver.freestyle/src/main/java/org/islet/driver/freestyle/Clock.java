// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.UploadSession;

/** What the device's clock shows: month, day, year and hour, minute, each a command of its own. */
final class Clock {

	static final int CENTURY = 2000;
	static final int LAST_YEAR = 99;

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
		if (shows.isPresent()) {
			session.clock(shows.get());
		} else {
			session.warn(Texts.of("noClock"));
		}
		return shows;
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
