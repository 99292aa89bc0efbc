// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.onetouch;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.islet.sim.SimulatedDevice;
import org.islet.sim.diary.Reading;

/** A OneTouch Ultra 2: commands of a few letters, answers in lines of text with a checksum. */
public final class Ultra2Meter implements SimulatedDevice {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("\"EEE\",\"MM/dd/yy\",\"HH:mm:ss   \"",
			Locale.ROOT);

	private final StringBuilder heard = new StringBuilder();
	private final String serial;
	private final List<String> memory;
	private final LocalDateTime now;

	/**
	 * @param serial nine letters and digits, of which the last is Y
	 * @param newestFirst its memory, as {@link #record} has it
	 * @param now what its clock shows
	 */
	public Ultra2Meter(String serial, List<String> newestFirst, LocalDateTime now) {
		this.serial = serial;
		memory = List.copyOf(newestFirst);
		this.now = now;
	}

	/**
	 * @param reading a test
	 * @param comment the number of the meter's comment, {@code 00} for none
	 * @return the line that the meter tells of it, without checksum
	 */
	public static String record(Reading reading, String comment) {
		String meal = switch (reading.meal()) {
		case NONE -> "N";
		case BEFORE -> "B";
		case AFTER -> "A";
		};
		return String.format(Locale.ROOT, "P %s,\"%s %03d \",\"%s\",\"%s\", 00", when(reading.when()),
				reading.control() ? "C" : " ", reading.mgdl(), meal, comment);
	}

	private static String when(LocalDateTime time) {
		return TIME.format(time).toUpperCase(Locale.ROOT);
	}

	@Override
	public void hears(byte[] frame, Consumer<byte[]> says) {
		heard.append(new String(frame, StandardCharsets.ISO_8859_1));
		for (int end = heard.indexOf("\r"); end >= 0; end = heard.indexOf("\r")) {
			String command = heard.substring(0, end);
			heard.delete(0, end + 1);
			answer(command, says);
		}
	}

	private void answer(String command, Consumer<byte[]> says) {
		switch (command) {
		case "DM?" -> say("?P02.00.00  30/08/09", says);
		case "DM@" -> say("@ \"" + serial + "\"", says);
		case "DMF" -> say("F " + when(now), says);
		case "DMP" -> {
			say(String.format(Locale.ROOT, "P %03d,\"%s\",\"MG/DL \"", memory.size(), serial), says);
			memory.forEach(record -> say(record, says));
		}
		default -> {
			// a DC1 alone, or what this meter does not know
		}
		}
	}

	private static void say(String line, Consumer<byte[]> says) {
		int sum = 0;
		for (char c : line.toCharArray()) {
			sum += c;
		}
		says.accept(String.format(Locale.ROOT, "%s %04X\r\n", line, sum & 0xFFFF).getBytes(StandardCharsets.US_ASCII));
	}
}
