// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.islet.device.Disguise;

/** Other dates and serial numbers on the pages of a pump's memory. A date that is none stays. */
final class DisguisedPages {

	private static final int LAST_YEAR = 2127;
	private static final int BODY = 7;
	/** Of these nothing is known but their length and time. */
	private static final Set<Integer> UNKNOWN = Set.of(0x29, 0x2E, 0x69);

	private final Disguise how;
	private final PumpModel model;
	private final Set<LocalDate> resets;
	private final DisguisedNumbers numbers;

	/** @param resets dates at which the clock stood before it was set */
	DisguisedPages(Disguise how, PumpModel model, Set<LocalDate> resets) {
		this.how = how;
		this.model = model;
		this.resets = Set.copyOf(resets);
		numbers = new DisguisedNumbers(how);
	}

	/**
	 * @param page of the history, without its check; or the beginning of one
	 * @return whether nothing on it is unknown
	 */
	boolean history(byte[] page) {
		HistoryPage read = HistoryPage.of(page, model, 0);
		for (HistoryRecord record : read.records()) {
			date(record);
			numbers(record);
		}
		return read.unknown().isEmpty() && read.records().stream().noneMatch(one -> UNKNOWN.contains(one.code()));
	}

	private void date(HistoryRecord record) {
		try {
			switch (record.code()) {
			case 0x07 -> day(record.page(), record.at() + 5);
			case 0x6C, 0x6D, 0x6E -> day(record.page(), record.at() + 1);
			default -> {
				if (record.timed()) {
					int at = record.at() + record.timeAt(model);
					LocalDate date = PumpTime.of(record.page(), at).toLocalDate();
					PumpTime.put(record.page(), at, at + PumpTime.DAY, moved(date));
				}
			}
			}
		} catch (RecordFault none) {
			// no date is there
		}
	}

	private void day(byte[] page, int at) {
		PumpTime.putDay(page, at, moved(PumpTime.day(page, at)));
	}

	private LocalDate moved(LocalDate date) {
		LocalDate moved = how.moved(date.atStartOfDay()).toLocalDate();
		if (moved.getYear() > LAST_YEAR) {
			throw RecordFault.because("fault.time");
		}
		return resets.contains(date) ? date : moved;
	}

	private void numbers(HistoryRecord record) {
		byte[] page = record.page();
		int body = record.at() + BODY;
		int half = (record.size() - BODY) / 2;
		switch (record.code()) {
		case 0x39, 0x3F -> numbers.hex(page, body);
		case 0x81, 0x82 -> numbers.hex(page, body + 2);
		case 0x26 -> List.of(1, 4, 8, 11).forEach(at -> numbers.decimal(page, body + at));
		case 0x36, 0x3C -> List.of(1, 4, 8, 11).forEach(at -> numbers.hex(page, body + at));
		case 0x7D -> List.of(2, 7, 12, 17, 22, 27).forEach(at -> numbers.hex(page, body + at));
		case 0x4F -> List.of(13, half + 13).forEach(at -> numbers.decimal(page, body + at));
		case 0x50 -> List.of(9, half + 9).forEach(at -> numbers.decimal(page, body + at));
		default -> {
			// names no other device
		}
		}
	}

	/**
	 * @param page of the sensor, without its check
	 * @return whether nothing on it is unknown
	 */
	boolean sensor(byte[] page) {
		SensorPage.Walk walk = new SensorPage(page, new byte[0]).walk(Optional.empty());
		for (SensorPage.Record record : walk.records()) {
			if (SensorPage.own(record.code()) && record.when().isPresent()) {
				moveBackwards(page, record, record.when().get());
			}
		}
		return walk.broken() < 0;
	}

	private void moveBackwards(byte[] page, SensorPage.Record record, LocalDateTime when) {
		byte[] bytes = record.bytes().clone();
		try {
			PumpTime.put(bytes, 1, 3, moved(when.toLocalDate()));
		} catch (RecordFault none) {
			return;
		}
		for (int i = 0; i < bytes.length; i++) {
			page[record.at() - i] = bytes[i];
		}
	}
}
