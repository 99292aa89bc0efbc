// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.time.LocalDateTime;
import java.util.List;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.FramePattern;
import org.islet.device.codec.Bytes;
import org.islet.model.DeviceInfo;

/** OneTouch UltraMini and UltraEasy, LifeScan's RS-232 protocol: times count seconds since 1970 by the meter's own clock. */
record UltraMini(Dialogue dialogue) implements Meter {

	static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);
	private static final int ASKS = 5;
	private static final int OK = 6;
	/** What the answer begins with that tells the number of records. */
	private static final int COUNT = 0x0F;
	private static final int MOST = 500;
	private static final byte[] VERSION = { 5, 0x0D, 2 };
	private static final byte[] SERIAL = { 5, 0x0B, 2, 0, 0, 0, 0, (byte) 0x84, 0x6A, (byte) 0xE8, 0x73, 0 };
	private static final byte[] CLOCK = { 5, 0x20, 2, 0, 0, 0, 0 };

	static List<FramePattern> sends() {
		return List.of(FramePattern.of("02 06 .. 03 .. .."), FramePattern.of("02 09 .. 05 0D 02 03 .. .."),
				FramePattern.of("02 12 .. 05 0B 02 00 00 00 00 84 6A E8 73 00 03 .. .."),
				FramePattern.of("02 0D .. 05 20 02 00 00 00 00 03 .. .."),
				FramePattern.of("02 0A .. 05 1F .. .. 03 .. .."));
	}

	@Override
	public DeviceInfo device() throws DeviceException {
		Bytes version = dialogue.ask(ASKS, OK, VERSION);
		String serial = dialogue.ask(ASKS, OK, SERIAL).text(0, 9);
		if (!serial.matches("[0-9A-Z]{9}")) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		return new DeviceInfo("LifeScan", "OneTouch UltraMini", serial, DeviceInfo.Kind.METER,
				version.text(1, version.u8(0)).strip());
	}

	@Override
	public LocalDateTime clock() throws DeviceException {
		return time(dialogue.ask(ASKS, OK, CLOCK));
	}

	/** A record beyond the last possible one tells how many there are. */
	@Override
	public int count() throws DeviceException {
		int count = dialogue.ask(ASKS, COUNT, record(MOST + 1)).u16le(0);
		if (count > MOST) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		return count;
	}

	@Override
	public Result result(int index) throws DeviceException {
		Bytes answer = dialogue.ask(ASKS, OK, record(index));
		return new Result(time(answer), answer.u32le(4), Result.BLOOD, List.of());
	}

	private static byte[] record(int number) {
		return new byte[] { 5, 0x1F, (byte) number, (byte) (number >> 8) };
	}

	private static LocalDateTime time(Bytes answer) throws DeviceException {
		return EPOCH.plusSeconds(answer.u32le(0));
	}
}
