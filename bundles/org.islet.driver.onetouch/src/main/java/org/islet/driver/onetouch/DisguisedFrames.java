// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.Disguise;
import org.islet.device.talk.Reply;
import org.islet.device.talk.Transcript.Act;

/**
 * A conversation in the binary protocols with another serial number and other dates. What the computer asks is the same
 * for every meter. Answers are told apart by their shape, but for the version, which could be anything.
 */
final class DisguisedFrames {

	private static final Pattern SERIAL = Pattern.compile("\\s*([0-9A-Z]{6,16})\\s*(\0.*)?", Pattern.DOTALL);
	private static final int HEAD = 2;
	private static final int VERSION = 0x0D;
	/** What refuses, acknowledges or tells a number of records. */
	private static final int SHORT = 2;
	/** Sizes of what begins with a time: the clock and the records of both protocols. */
	private static final List<Integer> DATED = List.of(4, 8, 10);

	private final LocalDateTime epoch;
	private final Disguise how;
	private boolean versionAsked;

	/** @param epoch since when the meter's times count seconds */
	DisguisedFrames(LocalDateTime epoch, Disguise how) {
		this.epoch = epoch;
		this.how = how;
	}

	void disguise(List<Act> acts) {
		for (Reply reply : Reply.all(acts)) {
			Frame.at(reply.question(), 0).map(Frame::payload).filter(asked -> asked.length > 1)
					.ifPresent(asked -> versionAsked = asked[1] == VERSION);
			disguise(reply);
		}
	}

	private void disguise(Reply reply) {
		byte[] bytes = reply.bytes();
		for (int at = 0; at < bytes.length;) {
			Optional<Frame> frame = Frame.at(bytes, at);
			int size = frame.map(Frame::size).orElse(1);
			Optional<Frame> other = frame
					.flatMap(f -> disguised(f.payload()).map(payload -> new Frame(f.link(), payload)));
			if (other.isPresent()) {
				reply.put(at, other.get().bytes());
			} else {
				reply.acts(at, at + size).forEach(how::kept);
			}
			at += size;
		}
	}

	/** @return as much as there was; empty if it cannot be read */
	private Optional<byte[]> disguised(byte[] answer) {
		int size = answer.length - HEAD;
		if (size <= SHORT) {
			return Optional.of(answer);
		}
		String text = new String(answer, HEAD, size, StandardCharsets.ISO_8859_1);
		Matcher serial = SERIAL.matcher(text);
		if (serial.matches()) {
			StringBuilder other = new StringBuilder(text).replace(serial.start(1), serial.end(1),
					how.serial(serial.group(1)));
			return Optional.of(ByteBuffer.allocate(answer.length).put(answer, 0, HEAD)
					.put(other.toString().getBytes(StandardCharsets.ISO_8859_1)).array());
		}
		if (versionAsked) {
			return Optional.of(answer);
		}
		return DATED.contains(size) ? dated(answer) : Optional.empty();
	}

	private Optional<byte[]> dated(byte[] answer) {
		ByteBuffer bytes = ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN);
		LocalDateTime when = epoch.plusSeconds(Integer.toUnsignedLong(bytes.getInt(HEAD)));
		if (!Results.isDate(when)) {
			return Optional.of(answer);
		}
		return Optional.of(how.moved(when)).filter(Results::isDate)
				.map(other -> bytes.putInt(HEAD, (int) Duration.between(epoch, other).toSeconds()).array());
	}
}
