// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.onetouch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.islet.sim.SimulatedDevice;
import org.islet.sim.diary.Reading;
import org.islet.sim.onetouch.LifeScanFrames.Said;

/** A OneTouch UltraMini: binary frames that are acknowledged and counted; knows neither meals nor control solution. */
public final class UltraMiniMeter implements SimulatedDevice {

	private static final int ACK = 4;
	private static final int DISCONNECT = 8;
	private static final int NO_RECORD = 501;

	private final LifeScanFrames frames = new LifeScanFrames();
	private final String serial;
	private final List<Reading> readings;
	private final LocalDateTime now;
	/** the counters of the link: next to be sent, and expected */
	private int sent;
	private int expected;

	/**
	 * @param serial nine letters and digits
	 * @param newestFirst its memory, at most 500
	 * @param now what its clock shows
	 */
	public UltraMiniMeter(String serial, List<Reading> newestFirst, LocalDateTime now) {
		this.serial = serial;
		readings = List.copyOf(newestFirst);
		this.now = now;
	}

	@Override
	public void hears(byte[] frame, Consumer<byte[]> says) {
		frames.hear(frame);
		for (Optional<Said> said = frames.next(); said.isPresent(); said = frames.next()) {
			hears(said.get(), says);
		}
	}

	private void hears(Said said, Consumer<byte[]> says) {
		if ((said.link() & DISCONNECT) != 0) {
			sent = 0;
			expected = 0;
			says.accept(LifeScanFrames.framed(DISCONNECT | ACK));
		} else if ((said.link() & ACK) != 0) {
			sent = (said.link() >> 1) & 1;
		} else if ((said.link() & 1) == expected) {
			expected ^= 1;
			says.accept(LifeScanFrames.framed(ACK | counters()));
			says.accept(LifeScanFrames.framed(counters(), answer(said)));
		}
	}

	private int counters() {
		return sent | expected << 1;
	}

	private byte[] answer(Said said) {
		if (said.begins(5, 0x0D, 2)) {
			return text((char) 17 + "P02.00.0025/05/09");
		}
		if (said.begins(5, 0x0B, 2)) {
			return text(serial);
		}
		if (said.begins(5, 0x20, 2)) {
			return good(4).putInt(seconds(now)).array();
		}
		if (said.begins(5, 0x1F) && said.number() == NO_RECORD) {
			return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).put((byte) 5).put((byte) 0x0F)
					.putShort((short) readings.size()).array();
		}
		if (said.begins(5, 0x1F) && said.number() < readings.size()) {
			Reading reading = readings.get(said.number());
			return good(8).putInt(seconds(reading.when())).putInt(reading.mgdl() > 600 ? 0xFFFF : reading.mgdl())
					.array();
		}
		return new byte[] { 5, 7 };
	}

	private static byte[] text(String text) {
		return good(text.length()).put(text.getBytes(StandardCharsets.US_ASCII)).array();
	}

	private static ByteBuffer good(int size) {
		return ByteBuffer.allocate(2 + size).order(ByteOrder.LITTLE_ENDIAN).put((byte) 5).put((byte) 6);
	}

	private static int seconds(LocalDateTime time) {
		return (int) time.toEpochSecond(ZoneOffset.UTC);
	}
}
