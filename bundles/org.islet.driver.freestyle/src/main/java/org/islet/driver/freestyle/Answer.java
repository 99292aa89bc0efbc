// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;

/** What came of a question in the text protocol. */
sealed interface Answer {

	/** Nothing came. */
	record Silence() implements Answer {
	}

	/** Something came that is not what the device sent. */
	record Broken() implements Answer {
	}

	/** The device does not know the command. */
	record Refused() implements Answer {
	}

	/**
	 * Something came, and its checksum is right.
	 *
	 * @param body without the last line's end
	 */
	record Told(byte[] body) implements Answer {

		static final Pattern TOTAL = Pattern.compile("(\\d{1,7}),([0-9A-F]{8})");

		String text(Charset charset) {
			return new String(body, charset).strip();
		}

		/**
		 * @return one line a record, without line ends
		 * @throws DeviceException {@code PROTOCOL} if the last line does not tell their number and sum
		 */
		List<String> records(Charset charset) throws DeviceException {
			List<String> lines = lines();
			String last = lines.removeLast();
			if (lines.isEmpty() && last.equals("Log Empty")) {
				return List.of();
			}
			Matcher total = TOTAL.matcher(last);
			int size = body.length - last.length();
			if (!total.matches() || Integer.parseInt(total.group(1)) != lines.size()
					|| Long.parseLong(total.group(2), 16) != sum(body, size)) {
				throw Texts.error(Kind.PROTOCOL, "garbled");
			}
			return lines.stream().map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), charset)).toList();
		}

		private List<String> lines() {
			return new ArrayList<>(Arrays.asList(latin(body).split("\r\n", -1)));
		}
	}

	/** The last line of every answer; until it has come, there is more. */
	Pattern END = Pattern.compile("CMD (OK|Fail!)\r\n");
	Pattern TAIL = Pattern.compile("CKSM:([0-9A-F]{8})\r\n" + END.pattern());
	int LONGEST_TAIL = 26;

	/** @param message the whole answer, up to its last line */
	static Answer of(byte[] message) {
		String tail = latin(Arrays.copyOfRange(message, Math.max(0, message.length - LONGEST_TAIL), message.length));
		Matcher parts = TAIL.matcher(tail);
		if (!parts.find() || parts.end() != tail.length()) {
			return new Broken();
		}
		int size = message.length - (parts.end() - parts.start());
		if (parts.group(2).equals("Fail!")) {
			return new Refused();
		}
		if (Long.parseLong(parts.group(1), 16) != sum(message, size)) {
			return new Broken();
		}
		boolean ended = size >= 2 && message[size - 2] == '\r' && message[size - 1] == '\n';
		return new Told(Arrays.copyOf(message, ended ? size - 2 : size));
	}

	/** @return the sum of the first bytes, as answers and lists tell it */
	static long sum(byte[] bytes, int size) {
		long sum = 0;
		for (int i = 0; i < size; i++) {
			sum += bytes[i] & 0xFF;
		}
		return sum & 0xFFFFFFFFL;
	}

	static String latin(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}
}
