// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.DeviceException;
import org.islet.device.Disguise;
import org.islet.device.codec.Bytes;
import org.islet.device.codec.Crc;

/**
 * Other dates and serial numbers in the history. The counter stays, which begins with each pump; what is added to it to
 * show local time changes.
 */
final class DisguisedHistory {

	private static final int OFFSET = 4;
	private static final int TIME = 3;
	private static final int READING = 0x32;
	private static final int METER = 0x0F;
	/** Records that tell of another moment than that when they were made. */
	private static final Set<Integer> TELL_OF = Set.of(0x02, 0x03, 0x2E, 0x2F, 0x30, 0x31, 0x3C, 0x3F);
	/** Serial numbers, mostly last character first. */
	private static final Pattern NUMBER = Pattern.compile("[A-Z]\\d{7}[A-Z]{2}|[A-Z]{2}\\d{7}[A-Z]");

	private final Disguise how;

	DisguisedHistory(Disguise how) {
		this.how = how;
	}

	/**
	 * Moves a moment, if it is one.
	 *
	 * @param at where it begins
	 */
	void time(byte[] bytes, int at) {
		if (at + 2 * OFFSET <= bytes.length) {
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			int offset = buffer.getInt(at + OFFSET);
			PumpTime time = new PumpTime(buffer.getInt(at) & 0xFFFF_FFFFL, offset & 0xFFFF_FFFFL);
			if (time.rtc() >= PumpTime.BEGIN && time.local().getYear() >= History.FIRST_YEAR) {
				buffer.putInt(at + OFFSET, offset + seconds());
			}
		}
	}

	private int seconds() {
		return (int) Duration.ofDays(how.days()).toSeconds();
	}

	/**
	 * @param message with a part of the history, from its sequence number on
	 * @return whether it could be read; else it is as it was
	 */
	boolean disguise(byte[] message) {
		Bytes bytes = Bytes.of(message, "");
		try {
			HistoryPart.of(bytes, bytes.u8(TIME));
			byte[] plain = HistoryPart.plain(bytes);
			for (int at = 0; at < plain.length; at += HistoryPart.BLOCK) {
				block(plain, at);
			}
			int size = message.length - HistoryPart.DATA;
			Optional<byte[]> packed = HistoryPart.compressed(bytes) ? LzoWriter.compress(plain, size)
					: Optional.of(plain);
			packed.ifPresent(data -> System.arraycopy(data, 0, message, HistoryPart.DATA, size));
			return packed.isPresent();
		} catch (DeviceException garbled) {
			return false;
		}
	}

	private void block(byte[] plain, int begin) {
		ByteBuffer buffer = ByteBuffer.wrap(plain);
		int end = begin + (buffer.getShort(begin + HistoryPart.USED) & 0xFFFF);
		for (int at = begin; at < end; at += plain[at + 2] & 0xFF) {
			byte[] event = Arrays.copyOfRange(plain, at, at + (plain[at + 2] & 0xFF));
			event(event);
			System.arraycopy(event, 0, plain, at, event.length);
		}
		buffer.putShort(begin + HistoryPart.USED + 2, (short) Crc.CCITT_FALSE.of(plain, begin, end));
	}

	private void event(byte[] event) {
		int type = event[0] & 0xFF;
		byte[] before = Arrays.copyOfRange(event, TIME + OFFSET, Event.HEAD);
		time(event, TIME);
		byte[] after = Arrays.copyOfRange(event, TIME + OFFSET, Event.HEAD);
		if (TELL_OF.contains(type)) {
			time(event, Event.HEAD);
		} else {
			again(event, before, after);
		}
		if (type == READING && event.length > METER) {
			text(event, METER, event.length);
		} else {
			numbers(event);
		}
	}

	/** Where the same is added to the counter once more, that is another moment. */
	private static void again(byte[] event, byte[] before, byte[] after) {
		for (int at = Event.HEAD; at + OFFSET <= event.length; at++) {
			if (Arrays.equals(event, at, at + OFFSET, before, 0, OFFSET)) {
				System.arraycopy(after, 0, event, at, OFFSET);
			}
		}
	}

	private void numbers(byte[] event) {
		Matcher number = NUMBER.matcher(new String(event, StandardCharsets.ISO_8859_1));
		for (int at = Event.HEAD; number.find(at); at = number.end()) {
			if (Character.isLetter(number.group().charAt(1))) {
				byte[] other = how.serial(number.group()).getBytes(StandardCharsets.ISO_8859_1);
				System.arraycopy(other, 0, event, number.start(), other.length);
			} else {
				text(event, number.start(), number.end());
			}
		}
	}

	/** A serial number with its last character first, perhaps with something between. */
	private void text(byte[] event, int from, int to) {
		StringBuilder turned = new StringBuilder(new String(event, from, to - from, StandardCharsets.ISO_8859_1))
				.reverse();
		String other = how.serial(turned.toString().replaceAll("\\W", ""));
		int next = 0;
		for (int i = 0; i < turned.length(); i++) {
			boolean shown = Character.toString(turned.charAt(i)).matches("\\w");
			event[to - 1 - i] = (byte) (shown ? other.charAt(next++) : turned.charAt(i));
		}
	}
}
