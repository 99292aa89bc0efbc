// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.contour;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.islet.sim.SimulatedDevice;

/** A Contour meter on USB: HID reports of 64 bytes around a session of ASTM E1381 that sends records of ASTM E1394. */
public final class ContourMeter implements SimulatedDevice {

	private static final int EOT = 0x04;
	private static final int ENQ = 0x05;
	private static final int ACK = 0x06;
	private static final int NAK = 0x15;
	private static final int REPORT = 64;
	private static final int PAYLOAD = 60;

	private final List<String> records;
	/** index of the record sent last; -1 before the header was asked for */
	private int sent = -1;
	private boolean over;

	/**
	 * @param make model code, version and serial number, as {@code Bayer7390^01.24^7390-1234567}
	 * @param results the R records without {@code R|number|}
	 * @param now what the clock shows
	 * @param seconds whether times have seconds
	 */
	public ContourMeter(String make, List<String> results, LocalDateTime now, boolean seconds) {
		String time = DateTimeFormatter.ofPattern(seconds ? "uuuuMMddHHmmss" : "uuuuMMddHHmm").format(now);
		String head = "H|\\^&||abc123|" + make
				+ "|A=1^C=63^G=1^I=0200^R=0^S=1^U=0^V=10600^X=070070070070180130150250^Z=1|"
				+ results.size() + "||||||1|" + time;
		records = Stream.of(Stream.of(head, "P|1"),
				IntStream.range(0, results.size()).mapToObj(i -> "R|" + (i + 1) + "|" + results.get(i)),
				Stream.of("L|1||N"))
				.flatMap(s -> s).toList();
	}

	@Override
	public void hears(byte[] frame, Consumer<byte[]> says) {
		if (frame.length < REPORT || frame[3] != 1) {
			return;
		}
		switch (frame[4]) {
		case ACK -> acknowledged(says);
		case NAK -> repeat(says);
		default -> {
			sent = 0;
			over = false;
			say(says, (char) EOT + framed(0) + (char) ENQ);
		}
		}
	}

	private void acknowledged(Consumer<byte[]> says) {
		if (sent < 0 || over) {
			return;
		}
		if (++sent == records.size()) {
			over = true;
			say(says, String.valueOf((char) EOT));
		} else {
			say(says, framed(sent));
		}
	}

	private void repeat(Consumer<byte[]> says) {
		if (over || sent < 0) {
			say(says, String.valueOf((char) EOT));
		} else {
			say(says, framed(sent));
		}
	}

	private String framed(int record) {
		String body = (record + 1) % 8 + records.get(record) + "\r"
				+ (char) (record == records.size() - 1 ? 0x03 : 0x17);
		int sum = body.chars().sum() & 0xFF;
		return (char) 0x02 + body + String.format("%02X", sum) + "\r\n";
	}

	private static void say(Consumer<byte[]> says, String message) {
		byte[] bytes = message.getBytes(StandardCharsets.ISO_8859_1);
		for (int from = 0; from < bytes.length; from += PAYLOAD) {
			byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PAYLOAD));
			byte[] report = new byte[REPORT];
			report[0] = 'A';
			report[1] = 'B';
			report[2] = 'C';
			report[3] = (byte) part.length;
			System.arraycopy(part, 0, report, 4, part.length);
			says.accept(report);
		}
	}
}
