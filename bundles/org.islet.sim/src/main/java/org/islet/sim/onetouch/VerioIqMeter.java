// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.onetouch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.islet.sim.SimulatedDevice;
import org.islet.sim.diary.Reading;
import org.islet.sim.onetouch.LifeScanFrames.Said;

/** A OneTouch Verio IQ: binary frames without acknowledgements, times since 2000. */
public final class VerioIqMeter implements SimulatedDevice {

	private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);

	private final LifeScanFrames frames = new LifeScanFrames();
	private final String serial;
	private final List<Reading> readings;
	private final LocalDateTime now;

	/**
	 * @param serial its serial number
	 * @param newestFirst its memory, at most 750
	 * @param now what its clock shows
	 */
	public VerioIqMeter(String serial, List<Reading> newestFirst, LocalDateTime now) {
		this.serial = serial;
		readings = List.copyOf(newestFirst);
		this.now = now;
	}

	@Override
	public void hears(byte[] frame, Consumer<byte[]> says) {
		frames.hear(frame);
		for (Optional<Said> said = frames.next(); said.isPresent(); said = frames.next()) {
			says.accept(LifeScanFrames.framed(0, answer(said.get())));
		}
	}

	private byte[] answer(Said said) {
		if (said.begins(3, 0x0D, 1)) {
			return good(12).put((byte) 10).put("VI_0200_00".getBytes(StandardCharsets.US_ASCII)).array();
		}
		if (said.begins(3, 0x0B, 1, 2)) {
			return good(serial.length() + 1).put(serial.getBytes(StandardCharsets.US_ASCII)).array();
		}
		if (said.begins(3, 0x20, 2)) {
			return good(4).putInt(seconds(now)).array();
		}
		if (said.begins(3, 0x27, 0)) {
			return good(2).putShort((short) readings.size()).array();
		}
		if (said.begins(3, 0x21) && said.number() < readings.size()) {
			Reading reading = readings.get(said.number());
			return good(10).putInt(seconds(reading.when())).putShort((short) reading.mgdl())
					.put((byte) (reading.control() ? 1 : 0)).put((byte) reading.meal().ordinal()).array();
		}
		return new byte[] { 3, 8 };
	}

	private static ByteBuffer good(int size) {
		return ByteBuffer.allocate(2 + size).order(ByteOrder.LITTLE_ENDIAN).put((byte) 3).put((byte) 6);
	}

	private static int seconds(LocalDateTime time) {
		return (int) Duration.between(EPOCH, time).toSeconds();
	}
}
