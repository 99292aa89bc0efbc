// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.Disguise;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.islet.device.talk.Transcript.Sent;
import org.islet.device.talk.Transcript.Silence;

/** A conversation with other serial numbers, keys and dates: reports become messages, and these words or envelopes. */
final class Disguised {

	/** Of the meter: two letters, seven digits, a letter. */
	private static final Pattern NUMBER = Pattern.compile("(?<=\\^)\\w{2}\\d{7}\\w(?=\\|)");
	private static final Pattern TIME = Pattern.compile("(?<=\\|)(\\d{12})((\\d\\d)?(?=[|\\r\\n]|$))");
	private static final Pattern FRAME = Pattern.compile("(?s)\\x02([^\\x03\\x17]*[\\x03\\x17])([0-9A-F]{2})");
	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");
	/** Longer than the words and signs that begin and end everything. */
	private static final int TELLING = 3;

	private final Disguise how;
	private final DisguisedRadio radio;

	Disguised(Disguise how) {
		this.how = how;
		radio = new DisguisedRadio(how);
	}

	void disguise(List<Act> acts) {
		Said sent = new Said();
		Said received = new Said();
		for (int i = 0; i < acts.size(); i++) {
			switch (acts.get(i)) {
			case Sent(byte[] report) when Packets.isOurs(report) -> {
				received = over(received);
				sent.add(report, i);
				if (sent.complete()) {
					take(true, sent);
					sent = new Said();
				}
			}
			case Received(byte[] report) when Packets.isOurs(report) -> {
				received.add(report, i);
				received = received.complete() ? over(received) : received;
			}
			case Silence silence -> received = over(received);
			default -> {
				received = over(received);
				how.kept(i);
			}
			}
		}
		over(received);
		sent.acts().forEach(how::kept);
		radio.finish();
	}

	private Said over(Said received) {
		take(false, received);
		return new Said();
	}

	private void take(boolean sent, Said said) {
		byte[] bytes = said.bytes();
		Optional<Envelope> envelope = Envelope.decode(bytes);
		if (envelope.isPresent()) {
			radio.take(sent, envelope.get(), said);
		} else if (bytes.length >= TELLING) {
			words(new String(bytes, StandardCharsets.ISO_8859_1), said);
		}
	}

	private void words(String text, Said said) {
		Matcher serial = Meter.SERIAL.matcher(text);
		if (!serial.find()) {
			said.acts().forEach(how::kept);
			return;
		}
		int dash = serial.group().indexOf('-') + 1;
		String meter = serial.group().substring(0, dash) + how.serial(serial.group().substring(dash));
		radio.meter(serial.group(), meter);
		String other = NUMBER.matcher(text.replace(serial.group(), meter))
				.replaceAll(number -> how.serial(number.group()));
		other = TIME.matcher(other).replaceAll(time -> moved(time.group(1)) + time.group(2));
		said.put(checked(text, other).getBytes(StandardCharsets.ISO_8859_1));
	}

	private String moved(String minute) {
		try {
			return how.moved(LocalDateTime.parse(minute, MINUTE)).format(MINUTE);
		} catch (DateTimeParseException none) {
			return minute;
		}
	}

	/** Sets the sums of frames right that were before. */
	private static String checked(String before, String after) {
		StringBuilder checked = new StringBuilder(after);
		Matcher frame = FRAME.matcher(before);
		while (frame.find()) {
			if (sum(frame.group(1)).equals(frame.group(2))) {
				checked.replace(frame.start(2), frame.end(2), sum(after.substring(frame.start(1), frame.end(1))));
			}
		}
		return checked.toString();
	}

	private static String sum(String text) {
		return String.format(Locale.ROOT, "%02X", text.chars().sum() & 0xFF);
	}
}
