// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Transport;

/**
 * Lines of text on a serial line, whose bytes come in any pieces. Each ends in a blank, four hex digits and CR LF; the
 * digits are the sum of all characters before that blank, modulo 65536.
 */
final class TextLine {

	private static final Pattern CHECKED = Pattern.compile("(.*) ([0-9A-F]{4})", Pattern.DOTALL);
	private static final int LONGEST = 200;
	private static final Duration QUIET = Duration.ofMillis(500);
	/** More than the longest answer, so that one given up is over. */
	private static final int ALL = 40_000;

	private final Transport transport;
	private final StringBuilder heard = new StringBuilder();
	private Kind silence;
	private boolean garbled;

	/** @param silence what it means if the meter never says anything */
	TextLine(Transport transport, Kind silence) {
		this.transport = transport;
		this.silence = silence;
	}

	/** A DC1 and a CR end whatever the meter heard before. */
	void send(String command) throws DeviceException {
		transport.send(("\u0011\r" + command + "\r").getBytes(StandardCharsets.ISO_8859_1));
	}

	/**
	 * @param patience for each piece of it
	 * @return the next line without its checksum; empty if none comes in time, or one whose checksum is wrong
	 */
	Optional<String> receive(Duration patience) throws DeviceException {
		while (heard.indexOf("\n") < 0) {
			byte[] more = transport.receive(patience);
			if (more.length == 0 || heard.length() > LONGEST) {
				return Optional.empty();
			}
			garbled = true;
			heard.append(new String(more, StandardCharsets.ISO_8859_1));
		}
		int end = heard.indexOf("\n");
		String line = heard.substring(0, end).replaceFirst("\\r$", "");
		heard.delete(0, end + 1);
		Optional<String> said = checked(line);
		if (said.isPresent()) {
			garbled = false;
			silence = Kind.LINK;
		}
		return said;
	}

	/** @return what the line says; empty if its checksum is wrong */
	static Optional<String> checked(String line) {
		Matcher parts = CHECKED.matcher(line);
		return parts.matches() && parts.group(2).equals(sum(parts.group(1))) ? Optional.of(parts.group(1))
				: Optional.empty();
	}

	/** @return the line that says it */
	static String checkable(String said) {
		return said + " " + sum(said);
	}

	private static String sum(String said) {
		return String.format(Locale.ROOT, "%04X", said.chars().sum() & 0xFFFF);
	}

	/** Waits until the meter has said all it had to say. */
	void settle() throws DeviceException {
		heard.setLength(0);
		for (int count = 0; count < ALL;) {
			byte[] more = transport.receive(QUIET);
			if (more.length == 0) {
				return;
			}
			count += more.length;
		}
		throw Texts.error(Kind.PROTOCOL, "garbled");
	}

	/** @return why there was no answer in the end */
	DeviceException failure() {
		return garbled ? Texts.error(Kind.PROTOCOL, "garbled") : Texts.error(silence, "silent");
	}
}
