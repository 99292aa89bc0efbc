// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.minimed600;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the pump and the sensor recorded, by the pump's counter. */
public final class Memory {

	private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);
	private static final int HEAD = 11;

	private record Kept(long rtc, byte[] event) {
	}

	private final List<Kept> pump = new ArrayList<>();
	private final List<Kept> sensor = new ArrayList<>();
	private int offset;

	/** @param offset what the pump adds to its counter to show local time, seconds */
	public Memory(int offset) {
		this.offset = offset;
	}

	/** @return the counter at a local time */
	long rtc(LocalDateTime local) {
		return ChronoUnit.SECONDS.between(EPOCH, local) - offset;
	}

	int offset() {
		return offset;
	}

	/**
	 * The user sets the clock.
	 *
	 * @param before what it showed
	 * @param after what it shows then
	 * @param reset whether it was reset before, after a loss of power
	 */
	public void setClock(LocalDateTime before, LocalDateTime after, boolean reset) {
		long rtc = rtc(before);
		int shift = (int) ChronoUnit.SECONDS.between(before, after);
		if (reset) {
			pump.add(new Kept(rtc - 60,
					event(0x02, 0, rtc - 60, ByteBuffer.allocate(8).putInt((int) (rtc - 60)).putInt(0).array())));
			pump.add(new Kept(rtc - 30, event(0x07, 0, rtc - 30, new byte[0])));
		}
		pump.add(new Kept(rtc,
				event(0x03, 0, rtc, ByteBuffer.allocate(8).putInt((int) rtc).putInt(offset + shift).array())));
		offset += shift;
	}

	/**
	 * The pump records something.
	 *
	 * @param type the event's type
	 * @param when local time
	 * @param data what follows the head
	 */
	public void pump(int type, LocalDateTime when, byte... data) {
		pump.add(new Kept(rtc(when), event(type, 0, rtc(when), data)));
	}

	/** The sensor records something. */
	public void sensor(int type, LocalDateTime when, byte... data) {
		sensor.add(new Kept(rtc(when), event(type, 0, rtc(when), data)));
	}

	private byte[] event(int type, int source, long rtc, byte[] data) {
		return ByteBuffer.allocate(HEAD + data.length).put((byte) type).put((byte) source)
				.put((byte) (HEAD + data.length)).putInt((int) rtc).putInt(offset).put(data).array();
	}

	/**
	 * @param type 2 for the pump's history, 3 for the sensor's
	 * @return the events of that time, in order
	 */
	List<byte[]> events(int type, long from, long to) {
		return (type == 2 ? pump : sensor).stream().filter(kept -> kept.rtc >= from && kept.rtc <= to)
				.sorted((a, b) -> Long.compare(a.rtc, b.rtc)).map(Kept::event).toList();
	}
}
