// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;
import org.islet.device.codec.Crc;

/**
 * A page of the memory: a head with a checksum of its own, then records with one each.
 *
 * @param bytes all of it
 */
record Page(Bytes bytes) {

	static final int SIZE = 528;
	static final int HEAD = 28;
	private static final int COUNT = 4;
	static final int TYPE = 8;
	private static final int REVISION = 9;
	private static final int NUMBER = 10;
	static final int TIMES = 8;
	static final int CRC = 2;

	static Page of(Bytes bytes) {
		return new Page(bytes);
	}

	/** @return whether the head's checksum is right */
	boolean isSound() throws DeviceException {
		return isSound(bytes.part(0, HEAD));
	}

	/** @return whether the checksum at the end of a head or a record is right */
	static boolean isSound(Bytes checked) throws DeviceException {
		int end = checked.size() - CRC;
		return checked.u16le(end) == Crc.XMODEM.of(checked.array(), 0, end);
	}

	/** Sets the checksum of a record right. */
	static void sign(byte[] page, int from, int size) {
		int end = from + size - CRC;
		int crc = Crc.XMODEM.of(page, from, end);
		page[end] = (byte) crc;
		page[end + 1] = (byte) (crc >> 8);
	}

	/** @return whether nothing was ever written to a byte, or nothing but zero */
	static boolean isEmpty(byte stored) {
		return stored == 0 || stored == -1;
	}

	/** @return whether nothing follows the records */
	boolean isRestEmpty(Table table) throws DeviceException {
		long end = HEAD + bytes.u32le(COUNT) * table.size(revision()).orElse(0);
		byte[] all = bytes.array();
		return IntStream.range((int) Math.min(end, SIZE), SIZE).allMatch(at -> isEmpty(all[at]));
	}

	/** @return false if it is surely another page */
	boolean mayBe(Table table, long number) throws DeviceException {
		return !isSound() || bytes.u8(TYPE) == table.type() && bytes.u32le(NUMBER) == number;
	}

	int revision() throws DeviceException {
		return bytes.u8(REVISION);
	}

	/** @return index of the first record, which counts all records of the table there ever were */
	long firstIndex() throws DeviceException {
		return bytes.u32le(0);
	}

	/** @return what follows the head and the times of the first record, as text */
	String text() throws DeviceException {
		return bytes.text(HEAD + TIMES, SIZE - HEAD - TIMES);
	}

	/**
	 * @param table what it is a page of
	 * @param faults takes the index of each record whose checksum is wrong, and of the first one if nothing is known of
	 *            the whole page's layout
	 * @return its records
	 */
	List<Stored> records(Table table, List<Long> faults) throws DeviceException {
		OptionalInt size = table.size(revision());
		long count = bytes.u32le(COUNT);
		if (size.isEmpty() || HEAD + count * size.getAsInt() > SIZE) {
			faults.add(firstIndex());
			return List.of();
		}
		List<Stored> records = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Bytes record = bytes.part(HEAD + i * size.getAsInt(), size.getAsInt());
			if (isSound(record)) {
				records.add(new Stored(table, revision(), bytes.u32le(NUMBER), firstIndex() + i, record));
			} else {
				faults.add(firstIndex() + i);
			}
		}
		return records;
	}
}
