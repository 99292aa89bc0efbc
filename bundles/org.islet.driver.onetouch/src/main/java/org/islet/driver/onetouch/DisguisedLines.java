// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.islet.device.Disguise;
import org.islet.device.talk.Reply;
import org.islet.device.talk.Transcript.Act;

/** A conversation in lines of text with another serial number and other dates. The computer's commands tell nothing. */
final class DisguisedLines {

	/** The last letter names the model. */
	private static final Pattern SERIAL = Pattern.compile("(?<=\")[0-9A-Z]{8}(?=[0-9A-Z]\")");
	private static final Pattern DATE = Pattern.compile("(?<=\")\\d\\d/\\d\\d/\\d\\d(?=\")");

	private final Disguise how;

	DisguisedLines(Disguise how) {
		this.how = how;
	}

	void disguise(List<Act> acts) {
		Reply.all(acts).forEach(this::disguise);
	}

	private void disguise(Reply reply) {
		String text = text(reply.bytes());
		int at = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
			String line = text.substring(at, end).replaceFirst("\\r$", "");
			Optional<String> said = TextLine.checked(line);
			if (said.isPresent()) {
				reply.put(at, TextLine.checkable(disguised(said.get())).getBytes(StandardCharsets.ISO_8859_1));
			}
			if (said.isEmpty() || !isRead(said.get())) {
				reply.acts(at, end).forEach(how::kept);
			}
			at = end + 1;
		}
		reply.acts(at, text.length()).forEach(how::kept);
	}

	private static String text(byte... bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	/** @return a line as long as the one given; what is no date, or would be none, stays */
	private String disguised(String line) {
		String other = SERIAL.matcher(line).replaceAll(serial -> how.serial(serial.group()));
		return DATE.matcher(other).replaceAll(moved());
	}

	private Function<MatchResult, String> moved() {
		return date -> moved(date.group()).orElse(date.group());
	}

	private Optional<String> moved(String date) {
		return Ultra2Text.midnight(date).map(how::moved).filter(Results::isDate).map(Ultra2Text::date);
	}

	/** @return whether the line is one of those known, with nothing in it that had to stay */
	private boolean isRead(String line) {
		return Ultra2Text.isKnown(line)
				&& DATE.matcher(line).results().allMatch(date -> moved(date.group()).isPresent());
	}
}
