// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.freestyle;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.islet.sim.SimulatedDevice;

/**
 * A FreeStyle meter or reader on USB: HID reports of a type, a length and up to 62 bytes; commands that begin with a
 * dollar sign, answers with a checksum. It says every third report that it is still there.
 */
public final class FreeStyleDevice implements SimulatedDevice {

	private static final int REPORT = 64;
	private static final int DATA = 62;
	private static final int TEXT = 0x60;
	private static final byte PADDING = (byte) 0xCD;

	private final int listensTo;
	private final String serial;
	private final String version;
	private final Map<String, String> answers = new HashMap<>();
	private int said;

	/**
	 * @param listensTo type of the reports in which it takes commands; 0 for one that wants them encrypted
	 * @param serial serial number
	 * @param version software version
	 * @param now what the clock shows
	 */
	public FreeStyleDevice(int listensTo, String serial, String version, LocalDateTime now) {
		this.listensTo = listensTo;
		this.serial = serial;
		this.version = version;
		tells("$swver?", version + "\r\n");
		tells("$date?", now.getMonthValue() + "," + now.getDayOfMonth() + "," + now.getYear() % 100 + "\r\n");
		tells("$time?", now.getHour() + "," + now.getMinute() + "\r\n");
	}

	/**
	 * @param command a command
	 * @param body its answer, with line ends and without the checksum
	 */
	public FreeStyleDevice tells(String command, String body) {
		answers.put(command, body);
		return this;
	}

	/**
	 * @param command a command
	 * @param records its answer, one line each
	 */
	public FreeStyleDevice lists(String command, List<String> records) {
		String lines = records.stream().map(record -> record + "\r\n").collect(Collectors.joining());
		String total = String.format("%d,%08X\r\n", records.size(), sum(lines));
		return tells(command, records.isEmpty() ? "Log Empty\r\n" : lines + total);
	}

	private static int sum(String text) {
		int sum = 0;
		for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
			sum += b & 0xFF;
		}
		return sum;
	}

	@Override
	public void hears(byte[] frame, Consumer<byte[]> says) {
		if (frame.length != REPORT || frame[1] < 0 || frame[1] > DATA) {
			return;
		}
		int type = frame[0] & 0xFF;
		if (type == listensTo) {
			command(new String(frame, 2, frame[1], StandardCharsets.US_ASCII), says);
			return;
		}
		switch (type) {
		case 0x04 -> says.accept(report(0x34, new byte[] { 0x60 }));
		case 0x05 -> says.accept(report(0x06, text(serial + "\0")));
		case 0x15 -> says.accept(report(0x35, text(version.lines().findFirst().orElse("") + "\0")));
		case 0x01 -> says.accept(report(0x71, new byte[] { 1 }));
		default ->
			says.accept(listensTo == 0 ? report(0x33, new byte[] { 0x14 }) : report(0x30, new byte[] { (byte) 0x85 }));
		}
	}

	private void command(String line, Consumer<byte[]> says) {
		String body = line.endsWith("\r\n") ? answers.get(line.strip()) : null;
		say(body == null ? "CKSM:00000000\r\nCMD Fail!\r\n"
				: body + String.format("CKSM:%08X\r\nCMD OK\r\n", sum(body)), says);
	}

	private void say(String message, Consumer<byte[]> says) {
		byte[] bytes = text(message);
		for (int from = 0; from < bytes.length; from += DATA) {
			says.accept(report(TEXT, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + DATA))));
			if (++said % 3 == 0) {
				says.accept(report(0x22, new byte[] { 5 }));
			}
		}
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] report(int type, byte[] data) {
		byte[] report = new byte[REPORT];
		Arrays.fill(report, PADDING);
		report[0] = (byte) type;
		report[1] = (byte) data.length;
		System.arraycopy(data, 0, report, 2, data.length);
		return report;
	}
}
