// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.islet.face.InputException;
import org.islet.face.Moment;
import org.islet.model.Logged;

/** The day that is shown, and what a time typed there means. */
final class When {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

	private final ZoneId zone;
	private final InstantSource clock;
	private LocalDate day;

	/** @param zone the patient's */
	When(ZoneId zone, InstantSource clock) {
		this.zone = zone;
		this.clock = clock;
		this.day = now();
	}

	LocalDate day() {
		return day;
	}

	void go(LocalDate to) {
		day = to;
	}

	/** @return the day it is there */
	LocalDate now() {
		return LocalDate.ofInstant(clock.instant(), zone);
	}

	boolean today() {
		return day.equals(now());
	}

	/** @return some time of the day, for what is not kept */
	LocalDateTime example() {
		return day.atTime(LocalTime.NOON);
	}

	/** @param typed a time of the day that is shown, or with a date; nothing is now if that day is today */
	Moment at(String typed) throws InputException {
		Instant now = clock.instant();
		return typed.isBlank() && today() ? Moment.of(now, zone) : Moment.of(typed, day, now, zone);
	}

	/** @return the time of a record as it is typed, told from the other one of that name where clocks are put back */
	String typed(Logged<?> record) {
		LocalDateTime local = LocalDateTime.ofInstant(record.at(), zone);
		String time = (local.getSecond() == 0 ? MINUTE : SECOND).format(local);
		ZoneOffset offset = zone.getRules().getOffset(record.at());
		return zone.getRules().getValidOffsets(local).size() > 1 ? time + offset.getId() : time;
	}
}
