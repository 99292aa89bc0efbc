// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.freestyle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.islet.device.codec.Crc;

/**
 * The records of a Libre reader as its binary protocol has them. Its counter began in the last minute of 2012 and was
 * never set; what it shows is ahead of it by seconds that change when somebody sets the clock.
 */
final class LibreRecords {

	static final long FACTORY = 1_356_998_340L;
	private static final int WINTER = 3_617;
	private static final int HOUR = 3_600;
	private static final int CLOCK_CHANGE = 5;
	private static final int RESULT = 26;
	private static final int VALUE = 20;
	private static final int TIME_VALID = 0x80;
	private static final int FIRST = 0x1000;
	private static final int TIME_CHANGED = 0x2000;
	private static final Crc CRC = new Crc(16, 0x1021, 0xFFFF, true, 0);

	/** Each setting of the clock: what it showed, and what it was set to. */
	private record Setting(LocalDateTime before, LocalDateTime after) {

		boolean isPast(LocalDateTime last, LocalDateTime time) {
			return after.isAfter(before) ? !time.isBefore(after) : time.isBefore(last) || !time.isBefore(before);
		}
	}

	private final List<Setting> settings;

	/** @param results as the text protocol has them */
	LibreRecords(List<String> results) {
		settings = results.stream().map(line -> line.split(",")).filter(f -> number(f, 1) == CLOCK_CHANGE)
				.map(f -> new Setting(time(f, 9), time(f, 2))).toList();
	}

	/** @param line as the text protocol has it */
	byte[] result(String line) {
		String[] fields = line.split(",");
		LocalDateTime shown = time(fields, 2);
		boolean set = number(fields, 1) == CLOCK_CHANGE;
		ByteBuffer record = head(RESULT, fields, shown, offset(shown, set));
		if (set) {
			int before = other(offset(shown, true));
			record.putInt((int) counter(time(fields, 9), before)).putInt(before).putShort((short) 1);
		} else {
			record.putShort((short) (number(fields, 12) | number(fields, 9) << 14));
			record.putShort(22, (short) number(fields, 28));
		}
		return sealed(record);
	}

	/** On the mornings on which a clock is set, no result is made in the hour that there is not, or twice. */
	private static int offset(LocalDateTime shown, boolean set) {
		LocalDate day = shown.toLocalDate();
		boolean summer = Invented.clockSet(day).isEmpty() ? isSummer(day)
				: Invented.isSpringForward(day) == (set || shown.getHour() > Invented.HOUR);
		return summer ? WINTER + HOUR : WINTER;
	}

	private static int other(int offset) {
		return offset == WINTER ? WINTER + HOUR : WINTER;
	}

	private static boolean isSummer(LocalDate day) {
		LocalDate first = LocalDate.of(day.getYear(), Month.MARCH, 25);
		while (!Invented.isSpringForward(first)) {
			first = first.plusDays(1);
		}
		LocalDate last = LocalDate.of(day.getYear(), Month.OCTOBER, 25);
		while (!Invented.isAutumnBack(last)) {
			last = last.plusDays(1);
		}
		return day.isAfter(first) && day.isBefore(last);
	}

	/** @param lines as the text protocol has them, oldest first */
	List<byte[]> history(List<String> lines) {
		List<byte[]> records = new ArrayList<>();
		LocalDateTime last = LocalDateTime.MIN;
		int offset = 0;
		int next = 0;
		for (String line : lines) {
			String[] fields = line.split(",");
			LocalDateTime shown = time(fields, 2);
			if (last == LocalDateTime.MIN) {
				offset = offset(shown, false);
			}
			boolean set = next < settings.size() && settings.get(next).isPast(last, shown);
			if (set) {
				offset = other(offset);
				next++;
			}
			ByteBuffer record = head(VALUE, fields, shown, offset);
			int flags = (number(fields, 12) == 1 ? FIRST : 0) | (set ? TIME_CHANGED : 0);
			record.putShort((short) (number(fields, 13) | flags)).putShort((short) number(fields, 14))
					.putShort((short) number(fields, 15));
			records.add(sealed(record));
			last = shown;
		}
		return records;
	}

	private static ByteBuffer head(int size, String[] fields, LocalDateTime shown, int offset) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putShort((short) Long.parseLong(fields[0]))
				.put((byte) number(fields, 1)).put((byte) TIME_VALID).putInt((int) counter(shown, offset))
				.putInt(offset);
	}

	private static long counter(LocalDateTime shown, int offset) {
		return shown.toEpochSecond(ZoneOffset.UTC) - FACTORY - offset;
	}

	private static byte[] sealed(ByteBuffer record) {
		byte[] bytes = record.array();
		int end = bytes.length - 2;
		int sum = Integer.reverse(CRC.of(Arrays.copyOf(bytes, end))) >>> 16;
		record.putShort(end, (short) sum);
		return bytes;
	}

	private static LocalDateTime time(String[] fields, int at) {
		return LocalDateTime.of(2000 + number(fields, at + 2), number(fields, at), number(fields, at + 1),
				number(fields, at + 3), number(fields, at + 4), number(fields, at + 5));
	}

	private static int number(String[] fields, int at) {
		return Integer.parseInt(fields[at]);
	}
}
