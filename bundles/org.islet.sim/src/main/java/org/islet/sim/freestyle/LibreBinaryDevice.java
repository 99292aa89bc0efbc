// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.freestyle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.islet.sim.SimulatedDevice;

/**
 * A Libre reader that takes commands in the binary protocol only, and says nothing to those of the text protocol. It
 * tells its tables newest record first and says every third report that it is still there.
 */
public final class LibreBinaryDevice implements SimulatedDevice {

	private static final int REPORT = 64;
	private static final int DATA = 62;
	private static final byte PADDING = (byte) 0xCD;
	private static final int CONFIGURATION = 233;

	private final String serial;
	private final String version;
	private final LocalDateTime now;
	private final Map<Integer, List<byte[]>> tables = new HashMap<>();
	private final BinaryFrames frames = new BinaryFrames();
	private int said;

	/**
	 * @param serial serial number
	 * @param version software version
	 * @param now what the clock shows
	 */
	public LibreBinaryDevice(String serial, String version, LocalDateTime now) {
		this.serial = serial;
		this.version = version;
		this.now = now;
	}

	/**
	 * @param table its number
	 * @param records its records, oldest first
	 */
	public LibreBinaryDevice keeps(int table, List<byte[]> records) {
		tables.put(table, records);
		return this;
	}

	@Override
	public void hears(byte[] frame, Consumer<byte[]> says) {
		if (frame.length != REPORT || frame[1] < 0 || frame[1] > DATA) {
			return;
		}
		byte[] data = Arrays.copyOfRange(frame, 2, 2 + frame[1]);
		switch (frame[0]) {
		case 0x04 -> {
			frames.restart();
			says.accept(report(0x34, (byte) 0x60));
		}
		case 0x05 -> says.accept(report(0x06, text(serial)));
		case 0x15 -> says.accept(report(0x35, text(version)));
		case 0x01 -> says.accept(report(0x71, (byte) 1));
		case 0x0A -> frames.heard(data).ifPresent(packet -> command(packet, says));
		case 0x0D -> frames.acknowledged(data, frame(says));
		case 0x21 -> {
			// turned off
		}
		default -> says.accept(report(0x30, (byte) 0x85));
		}
	}

	private void command(byte[] packet, Consumer<byte[]> says) {
		says.accept(report(0x0C, frames.acknowledgement()));
		int code = packet[0] > 0 ? packet[0] : packet[1];
		int what = packet[packet.length - 1];
		switch (code) {
		case 0x31 -> {
			if (tables.containsKey(what)) {
				tables.get(what).reversed().forEach(record -> frames.tell(code, joined(what, record)));
				frames.tell(code);
			} else {
				frames.tell(0x7E, (byte) code, (byte) 5);
			}
		}
		case 0x41 -> frames.tell(code, (byte) now.getSecond(), (byte) now.getMinute(), (byte) now.getHour(),
				(byte) now.getDayOfMonth(), (byte) now.getMonthValue(), (byte) now.getYear(),
				(byte) (now.getYear() >> 8), (byte) 1);
		case 0x51 -> frames.tell(code, joined(what, configuration()));
		case 0x7D -> frames.flush(frame(says));
		default -> frames.tell(0x7E, (byte) code, (byte) 1);
		}
	}

	private Consumer<byte[]> frame(Consumer<byte[]> says) {
		return frame -> {
			says.accept(report(0x0B, frame));
			if (++said % 3 == 0) {
				says.accept(report(0x22, (byte) 5));
			}
		};
	}

	/** It shows mg/dL. */
	private static byte[] configuration() {
		ByteBuffer fields = ByteBuffer.allocate(CONFIGURATION).order(ByteOrder.LITTLE_ENDIAN);
		fields.put(36, "FreeStyle Libre".getBytes(StandardCharsets.US_ASCII)).put(133, (byte) 1);
		return fields.putInt(156, (int) LibreRecords.FACTORY).array();
	}

	private static byte[] joined(int first, byte... rest) {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.write(first);
		both.writeBytes(rest);
		return both.toByteArray();
	}

	private static byte[] text(String text) {
		return (text + '\0').getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] report(int type, byte... data) {
		byte[] report = new byte[REPORT];
		Arrays.fill(report, PADDING);
		report[0] = (byte) type;
		report[1] = (byte) data.length;
		System.arraycopy(data, 0, report, 2, data.length);
		return report;
	}
}
