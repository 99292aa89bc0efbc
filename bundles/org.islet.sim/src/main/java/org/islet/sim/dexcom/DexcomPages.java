// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.dexcom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.TreeMap;

import org.islet.device.codec.Crc;

/** One part of a receiver's memory: records of one size, as many to a page as fit. */
public final class DexcomPages {

	private static final int PAGE = 528;
	private static final int HEAD = 28;
	private static final int TIMES = 8;
	private static final int CRC = 2;

	private final int type;
	private final int revision;
	private final TreeMap<Long, byte[]> records = new TreeMap<>();
	private int size = PAGE - HEAD;

	DexcomPages(int type, int revision) {
		this.type = type;
		this.revision = revision;
	}

	/**
	 * @param index number of the record, one more than that of the record before it
	 * @param system seconds of the clock that nobody sets
	 * @param display seconds of the clock on the screen
	 * @param body what follows, without the checksum; always of the same size
	 */
	public DexcomPages add(long index, long system, long display, byte... body) {
		size = TIMES + body.length + CRC;
		ByteBuffer record = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
		record.putInt((int) system).putInt((int) display).put(body);
		records.put(index, record.putShort((short) Crc.XMODEM.of(record.array(), 0, size - CRC)).array());
		return this;
	}

	/** Overwrites whole pages, as many as lie before the one with that record. */
	void forgetBefore(long index) {
		records.headMap(index / perPage() * perPage()).clear();
	}

	private long perPage() {
		return (PAGE - HEAD) / size;
	}

	boolean isEmpty() {
		return records.isEmpty();
	}

	long first() {
		return records.firstKey() / perPage();
	}

	long last() {
		return records.lastKey() / perPage();
	}

	byte[] page(long number) {
		var kept = records.subMap(number * perPage(), (number + 1) * perPage());
		ByteBuffer page = ByteBuffer.allocate(PAGE).order(ByteOrder.LITTLE_ENDIAN);
		Arrays.fill(page.array(), (byte) 0xFF);
		page.putInt(kept.firstKey().intValue()).putInt(kept.size()).put((byte) type).put((byte) revision)
				.putInt((int) number);
		page.put(new byte[HEAD - CRC - page.position()]);
		page.putShort((short) Crc.XMODEM.of(page.array(), 0, HEAD - CRC));
		kept.values().forEach(page::put);
		return page.array();
	}
}
