// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.dexcom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.islet.device.codec.Crc;
import org.islet.sim.SimulatedDevice;

/** A Dexcom receiver on its USB serial line: packets with a checksum, a memory of pages with checksums of their own. */
public final class DexcomReceiver implements SimulatedDevice {

	private static final int ACK = 1;
	private static final int NAK = 2;
	private static final int INVALID_COMMAND = 3;
	private static final int INVALID_PARAMETER = 4;
	private static final int LONGEST = 1590;
	private static final int FRAME = 6;
	private static final byte[] NOTHING = {};

	private final String firmware;
	private final long systemTime;
	private final long displayOffset;
	private final Map<Integer, DexcomPages> tables = new HashMap<>();
	private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

	/**
	 * @param product what it calls itself
	 * @param name what it is called
	 * @param serial serial number
	 * @param systemTime seconds since 2009 of the clock that nobody sets
	 * @param displayOffset by how many seconds the clock on the screen is ahead
	 */
	public DexcomReceiver(String product, String name, String serial, long systemTime, long displayOffset) {
		firmware = "<FirmwareHeader SchemaVersion='1' ProductId='" + product + "' ProductName='" + name
				+ "' SoftwareNumber='SW10050' FirmwareVersion='2.0.1.104' PortVersion='4.6.4.45'/>";
		this.systemTime = systemTime;
		this.displayOffset = displayOffset;
		String text = "<ManufacturingParameters SerialNumber=\"" + serial + "\" HardwarePartNumber=\"MT20649\" />\0";
		table(0, 1).add(0, 1000, 1000, Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 490));
	}

	/**
	 * @param type part of the memory
	 * @param revision layout of its records
	 * @return that part
	 */
	public DexcomPages table(int type, int revision) {
		return tables.computeIfAbsent(type, t -> new DexcomPages(t, revision));
	}

	@Override
	public void hears(byte[] frame, Consumer<byte[]> says) {
		heard.writeBytes(frame);
		byte[] all = heard.toByteArray();
		int length = all.length < 3 ? FRAME : all[1] & 0xFF | (all[2] & 0xFF) << 8;
		if (all[0] != 1 || length < FRAME || length > LONGEST) {
			heard.reset();
		} else if (all.length >= length) {
			heard.reset();
			boolean sound = (all[length - 2] & 0xFF | (all[length - 1] & 0xFF) << 8) == Crc.XMODEM.of(all, 0,
					length - 2);
			says.accept(sound
					? answer(all[3] & 0xFF, ByteBuffer.wrap(all, 4, length - FRAME).order(ByteOrder.LITTLE_ENDIAN))
					: packet(NAK, NOTHING));
		}
	}

	private byte[] answer(int command, ByteBuffer payload) {
		return switch (command) {
		case 10 -> packet(ACK, NOTHING);
		case 11 -> packet(ACK, firmware.getBytes(StandardCharsets.US_ASCII));
		case 16 -> payload.remaining() == 1 ? range(payload.get()) : packet(INVALID_PARAMETER, NOTHING);
		case 17 -> payload.remaining() == 6 ? pages(payload.get(), payload.getInt(), payload.get())
				: packet(INVALID_PARAMETER, NOTHING);
		case 29 -> packet(ACK, number(displayOffset));
		case 34 -> packet(ACK, number(systemTime));
		case 35 -> packet(ACK, number(0));
		case 37 -> packet(ACK, new byte[] { 1 });
		default -> packet(INVALID_COMMAND, NOTHING);
		};
	}

	private byte[] range(int type) {
		DexcomPages pages = tables.get(type);
		if (pages == null) {
			return packet(INVALID_PARAMETER, NOTHING);
		}
		return packet(ACK, pages.isEmpty() ? new byte[] { -1, -1, -1, -1, -1, -1, -1, -1 }
				: ByteBuffer.allocate(8).put(number(pages.first())).put(number(pages.last())).array());
	}

	private byte[] pages(int type, int first, int count) {
		DexcomPages pages = tables.get(type);
		if (pages == null || pages.isEmpty() || first < pages.first() || first + count - 1 > pages.last() || count < 1
				|| count > 3) {
			return packet(INVALID_PARAMETER, NOTHING);
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (int page = first; page < first + count; page++) {
			all.writeBytes(pages.page(page));
		}
		return packet(ACK, all.toByteArray());
	}

	private static byte[] number(long number) {
		return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) number).array();
	}

	private static byte[] packet(int status, byte[] payload) {
		ByteBuffer packet = ByteBuffer.allocate(payload.length + FRAME).order(ByteOrder.LITTLE_ENDIAN);
		packet.put((byte) 1).putShort((short) packet.capacity()).put((byte) status).put(payload);
		return packet.putShort((short) Crc.XMODEM.of(packet.array(), 0, payload.length + 4)).array();
	}
}
