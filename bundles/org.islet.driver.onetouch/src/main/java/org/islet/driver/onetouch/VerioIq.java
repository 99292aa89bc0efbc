// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.FramePattern;
import org.islet.device.codec.Bytes;
import org.islet.driver.onetouch.Result.Mark;
import org.islet.model.DeviceInfo;

/** OneTouch Verio IQ: times count seconds since 2000 by the meter's own clock. */
record VerioIq(Dialogue dialogue) implements Meter {

	static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);
	private static final int ASKS = 3;
	private static final int OK = 6;
	private static final int VALUE = 4;
	private static final int KIND = 6;
	private static final int MEAL = 7;

	static List<FramePattern> sends() {
		return List.of(FramePattern.of("02 09 00 03 0D 01 03 .. .."), FramePattern.of("02 0A 00 03 0B 01 02 03 .. .."),
				FramePattern.of("02 09 00 03 20 02 03 .. .."), FramePattern.of("02 09 00 03 27 00 03 .. .."),
				FramePattern.of("02 0A 00 03 21 .. .. 03 .. .."));
	}

	@Override
	public DeviceInfo device() throws DeviceException {
		Bytes version = dialogue.ask(ASKS, OK, (byte) ASKS, (byte) 0x0D, (byte) 1);
		Bytes serial = dialogue.ask(ASKS, OK, (byte) ASKS, (byte) 0x0B, (byte) 1, (byte) 2);
		String number = serial.text(0, serial.size()).replaceFirst("\0.*", "").strip();
		if (!number.matches("[0-9A-Z]{6,16}")) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		return new DeviceInfo("LifeScan", "OneTouch Verio IQ", number, DeviceInfo.Kind.METER,
				version.text(1, version.u8(0)).strip());
	}

	@Override
	public LocalDateTime clock() throws DeviceException {
		return time(dialogue.ask(ASKS, OK, (byte) ASKS, (byte) 0x20, (byte) 2));
	}

	@Override
	public int count() throws DeviceException {
		return dialogue.ask(ASKS, OK, (byte) ASKS, (byte) 0x27, (byte) 0).u16le(0);
	}

	@Override
	public Result result(int index) throws DeviceException {
		Bytes answer = dialogue.ask(ASKS, OK, (byte) ASKS, (byte) 0x21, (byte) index, (byte) (index >> 8));
		return new Result(time(answer), answer.u16le(VALUE), answer.u8(KIND), marks(answer.u8(MEAL)));
	}

	private static List<Mark> marks(int meal) {
		return switch (meal) {
		case 0 -> List.of();
		case 1 -> List.of(Mark.BEFORE_MEAL);
		case 2 -> List.of(Mark.AFTER_MEAL);
		default -> List.of(new Mark("meal", Map.of("code", Integer.toString(meal))));
		};
	}

	private static LocalDateTime time(Bytes answer) throws DeviceException {
		return EPOCH.plusSeconds(answer.u32le(0));
	}
}
