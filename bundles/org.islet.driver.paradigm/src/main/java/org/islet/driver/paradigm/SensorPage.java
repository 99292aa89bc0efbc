// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of what the sensor told, read backwards from its newest byte. Only some records have a time; each reading was
 * taken five minutes before the next newer one.
 *
 * @param glucose its bytes
 * @param current the sensor's current for each of them; empty if not read
 */
record SensorPage(byte[] glucose, byte[] current) {

	private static final int MINUTES = 5;
	private static final int TIMESTAMP = 0x08;
	private static final int FIRST_READING = 0x14;
	private static final int LAST_READING = 0xC8;

	/**
	 * One record, its bytes from its code on.
	 *
	 * @param when its time; empty if it has none
	 * @param at where its code is on the page
	 */
	record Record(byte[] bytes, Optional<LocalDateTime> when, int at) {

		int code() {
			return bytes[0] & 0xFF;
		}

		int u8(int index) {
			return bytes[index] & 0xFF;
		}
	}

	/**
	 * What a page tells.
	 *
	 * @param records newest first
	 * @param older the time of the reading before the oldest one; empty if not known
	 * @param broken where a record begins that is not known, so that what is older was not read; negative if none
	 */
	record Walk(List<Record> records, Optional<LocalDateTime> older, int broken) {
	}

	/**
	 * @param newest the time of its newest reading, for a page that does not tell; from the page after it
	 */
	Walk walk(Optional<LocalDateTime> newest) {
		List<Record> plain = new ArrayList<>();
		int broken = split(plain);
		Optional<LocalDateTime> time = start(plain, newest);
		List<Record> timed = new ArrayList<>(plain.size());
		for (Record record : plain) {
			if (own(record.code())) {
				Optional<LocalDateTime> when = when(record);
				if (record.code() == TIMESTAMP) {
					time = when;
				}
				timed.add(new Record(record.bytes(), when, record.at()));
			} else if (relative(record.code())) {
				timed.add(new Record(record.bytes(), time, record.at()));
				time = time.map(t -> t.minusMinutes(MINUTES));
			} else {
				timed.add(record);
			}
		}
		return new Walk(timed, time, broken);
	}

	private int split(List<Record> records) {
		int at = glucose.length - 1;
		while (at >= 0 && glucose[at] == 0) {
			at--;
		}
		while (at >= 0) {
			int size = size(glucose[at] & 0xFF);
			if (size == 0 || at - size + 1 < 0) {
				return at;
			}
			byte[] bytes = new byte[size];
			for (int i = 0; i < size; i++) {
				bytes[i] = glucose[at - i];
			}
			records.add(new Record(bytes, Optional.empty(), at));
			at -= size;
		}
		return -1;
	}

	private static int size(int code) {
		return switch (code) {
		case 0x01, 0x02, 0x06, 0x13 -> 1;
		case 0x03, 0x04, 0x05, 0x07 -> 2;
		case TIMESTAMP, 0x0A, 0x0B, 0x0C, 0x0D -> 5;
		case 0x0E -> 6;
		case 0x0F -> 7;
		case 0x10 -> 8;
		default -> code >= FIRST_READING && code <= LAST_READING ? 1 : 0;
		};
	}

	/** @return whether such a record has a time of its own */
	static boolean own(int code) {
		return code == TIMESTAMP || code >= 0x0A && code <= 0x10;
	}

	private static boolean relative(int code) {
		return code >= 0x02 && code <= 0x07 || code >= FIRST_READING;
	}

	/** A timestamp of the last reading or of the end of the page tells the readings after it as well; that of a gap does not. */
	private static Optional<LocalDateTime> start(List<Record> records, Optional<LocalDateTime> newest) {
		int count = 0;
		for (Record record : records) {
			if (record.code() == TIMESTAMP) {
				boolean tells = count == 0 || (record.u8(3) >> 5 & 3) <= 1;
				int ahead = count;
				return tells ? when(record).map(time -> time.plusMinutes((long) MINUTES * ahead)) : newest;
			}
			count += relative(record.code()) ? 1 : 0;
		}
		return newest;
	}

	private static Optional<LocalDateTime> when(Record record) {
		try {
			return Optional.of(PumpTime.toTheMinute(record.bytes(), 1));
		} catch (RecordFault fault) {
			return Optional.empty();
		}
	}

	/** @return what the sensor's current is told in for the byte at that place; 0 if not */
	int currentAt(int at) {
		return 2 * at + 1 < current.length ? current[2 * at] & 0xFF | (current[2 * at + 1] & 0xFF) << 8 : 0;
	}
}
