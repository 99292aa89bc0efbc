// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;

/** What the pump says to a command. */
final class PumpAnswers {

	private static final int NO_SUCH_PAGE = 0x0D;
	private static final byte[] NOTHING = {};

	private final Pump pump;
	private final Trouble trouble;
	private int pages;
	private boolean noPage;
	private boolean wrongOnce;

	PumpAnswers(Pump pump, Trouble trouble) {
		this.pump = pump;
		this.trouble = trouble;
	}

	/** @return the answer; empty if it refuses */
	byte[] to(int code, byte[] parameters) {
		noPage = false;
		return switch (code) {
		case 0x70 -> clock(pump.now());
		case 0x71 -> pump.serial().getBytes(StandardCharsets.US_ASCII);
		case 0x80 -> page(pump.history(), pump.history().size() - 1 - (parameters[0] & 0xFF));
		case 0x9A -> page(pump.sensor(), number(parameters) - pump.firstSensorPage());
		case 0x9B -> page(pump.currents(), number(parameters) - pump.firstSensorPage());
		case 0x9D -> number(pump.newestPage(), 4);
		case 0xCD -> pump.sensor().isEmpty() ? NOTHING : number(pump.newestSensorPage(), 8);
		default -> pump.answers().getOrDefault(code, NOTHING);
		};
	}

	int why(int otherwise) {
		return noPage ? NO_SUCH_PAGE : otherwise;
	}

	private byte[] page(List<byte[]> all, int index) {
		if (index < 0 || index >= all.size()) {
			noPage = true;
			return NOTHING;
		}
		byte[] page = all.get(index);
		if (!wrongOnce && trouble.pages() > 0 && ++pages % trouble.pages() == 0) {
			wrongOnce = true;
			byte[] wrong = page.clone();
			wrong[300] ^= 0x40;
			return wrong;
		}
		wrongOnce = false;
		return page;
	}

	private static byte[] clock(LocalDateTime now) {
		return new byte[] { (byte) now.getHour(), (byte) now.getMinute(), (byte) now.getSecond(),
				(byte) (now.getYear() >> 8), (byte) now.getYear(), (byte) now.getMonthValue(),
				(byte) now.getDayOfMonth() };
	}

	private static int number(byte[] parameters) {
		return (parameters[0] & 0xFF) << 24 | (parameters[1] & 0xFF) << 16 | (parameters[2] & 0xFF) << 8
				| parameters[3] & 0xFF;
	}

	private static byte[] number(int number, int size) {
		byte[] bytes = new byte[size];
		for (int i = 0; i < 4; i++) {
			bytes[i] = (byte) (number >> 24 - 8 * i);
		}
		return bytes;
	}
}
