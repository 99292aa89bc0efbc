// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.UploadSession;

/** What the device's clock shows: month, day, year and hour, minute, each a command of its own. */
final class Clock {

	private static final int CENTURY = 2000;

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
		try {
			return year < 0 || year > 99 ? Optional.empty()
					: Optional.of(LocalDateTime.of(CENTURY + year, month, day, hour, minute, second));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
