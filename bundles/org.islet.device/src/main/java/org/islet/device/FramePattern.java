// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What frames look like that a driver may send: bytes in hex, {@code ..} for any byte, text in single quotes, and at the
 * end {@code *} for any bytes or none. {@code 01 .. 'R|' *} matches a frame that begins with 01, any byte, and
 * {@code R|}.
 */
public final class FramePattern {

	private static final int ANY = -1;
	private static final Pattern TOKEN = Pattern.compile("\\s*(?:(\\p{XDigit}{2})|(\\.\\.)|'([^']+)'|(\\*)$)\\s*");

	private final String text;
	private final boolean control;
	private final int[] bytes;
	private final boolean open;

	private FramePattern(String text, boolean control) {
		this.text = text;
		this.control = control;
		List<Integer> parts = new ArrayList<>();
		boolean rest = false;
		Matcher token = TOKEN.matcher(text.strip());
		while (token.regionStart() < token.regionEnd()) {
			if (!token.lookingAt()) {
				throw new IllegalArgumentException("no pattern of frames: " + text);
			}
			rest = token.group(4) != null;
			read(token, parts);
			token.region(token.end(), token.regionEnd());
		}
		bytes = parts.stream().mapToInt(Integer::intValue).toArray();
		open = rest;
	}

	private static void read(Matcher token, List<Integer> parts) {
		if (token.group(1) != null) {
			parts.add(Integer.parseInt(token.group(1), 16));
		} else if (token.group(2) != null) {
			parts.add(ANY);
		} else if (token.group(3) != null) {
			for (byte b : token.group(3).getBytes(StandardCharsets.ISO_8859_1)) {
				parts.add(b & 0xFF);
			}
		}
	}

	/** @return frames sent with {@link Transport#send} */
	public static FramePattern of(String pattern) {
		return new FramePattern(pattern, false);
	}

	/** @return control transfers, as {@link Control#bytes()} */
	public static FramePattern control(String pattern) {
		return new FramePattern(pattern, true);
	}

	/** @return whether the driver may send it */
	public boolean matches(byte[] frame) {
		return !control && fits(frame);
	}

	/** @return whether the driver may make it */
	public boolean matches(Control transfer) {
		return control && fits(transfer.bytes());
	}

	private boolean fits(byte[] frame) {
		if (frame.length < bytes.length || !open && frame.length > bytes.length) {
			return false;
		}
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] != ANY && bytes[i] != (frame[i] & 0xFF)) {
				return false;
			}
		}
		return true;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof FramePattern p && control == p.control && open == p.open
				&& Arrays.equals(bytes, p.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(bytes);
	}

	@Override
	public String toString() {
		return (control ? "control " : "") + text;
	}
}
