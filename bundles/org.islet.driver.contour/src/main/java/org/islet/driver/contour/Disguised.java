// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.contour;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.Disguise;
import org.islet.device.codec.Spread;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.islet.device.talk.Transcript.Sent;

/** A conversation with other serial numbers and dates in the meter's records. What the computer says tells nothing. */
final class Disguised {

	private static final Pattern TIME = Pattern.compile("(?<=\\|)(\\d{12}|\\d{14})(?=\\||$)");
	private static final String LONG = "uuuuMMddHHmmss";

	private final Disguise how;

	Disguised(Disguise how) {
		this.how = how;
	}

	void disguise(List<Act> acts) {
		Spread message = new Spread();
		int first = -1;
		for (int i = 0; i < acts.size(); i++) {
			switch (acts.get(i)) {
			case Sent sent -> {
				disguise(message, first, i);
				message = new Spread();
				first = i;
			}
			case Received(byte[] report) when Packets.isOurs(report) -> {
				int end = Packets.HEAD + report[Packets.HEAD - 1];
				message.add(report, Packets.HEAD, end);
				Arrays.fill(report, end, report.length, (byte) 0); // may be left from an earlier report
			}
			case Received report -> how.kept(i);
			default -> {
				// nothing was said
			}
			}
		}
		disguise(message, first, acts.size());
	}

	/** @param first the act before the message, whose last act is before {@code end} */
	private void disguise(Spread message, int first, int end) {
		byte[] bytes = message.bytes();
		boolean read = true;
		for (int at = 0; at < bytes.length;) {
			if (Sign.STX.is(bytes[at]) && Frame.read(bytes, at) instanceof Frame.Good(Frame frame, int size)) {
				read &= "HPRLMOC".indexOf(frame.text().isEmpty() ? ' ' : frame.text().charAt(0)) >= 0;
				message.put(at + 2, disguised(frame.text()).getBytes(StandardCharsets.ISO_8859_1));
				sum(message, at, size);
				at += size;
			} else {
				read &= bytes[at] >= 0 && bytes[at] < ' ' && !Sign.STX.is(bytes[at]);
				at++;
			}
		}
		for (int act = first + 1; act < end && !read; act++) {
			how.kept(act);
		}
	}

	private static void sum(Spread message, int at, int size) {
		byte[] bytes = message.bytes();
		String sum = String.format(Locale.ROOT, "%02X", Frame.sum(bytes, at + 1, at + size - 5));
		message.put(at + size - 4, sum.getBytes(StandardCharsets.US_ASCII));
	}

	/** @return a record as long as the one given */
	private String disguised(String record) {
		String dated = TIME.matcher(record)
				.replaceAll(
						time -> Header.time(time.group()).map(how::moved).map(DateTimeFormatter.ofPattern(LONG)::format)
								.orElse(time.group()).substring(0, time.group().length()));
		Matcher header = Header.SERIAL.matcher(dated);
		if (header.find()) {
			return dated.replace(header.group(1), how.serial(header.group(1)));
		}
		// what a meter knows of its owner
		return dated.startsWith("P|") ? "P|" + how.serial(dated.substring(2)) : dated;
	}
}
