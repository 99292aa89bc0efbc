// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a file, whatever its encoding: UTF-8 line by line where a line is valid UTF-8, else Windows-1252; UTF-16
 * with a byte order mark. A line is never kept beyond a length that no export reaches.
 */
final class Lines {

	/** Longest line kept, bytes. */
	static final int LONGEST = 1 << 17;

	private static final Charset WESTERN = Charset.forName("windows-1252");
	private static final String MARK = "\uFEFF";
	private static final int BUFFER = 1 << 16;

	/**
	 * A line.
	 *
	 * @param number from 1
	 * @param text without its end
	 * @param ended whether a line end follows; not so for a last line that may have been cut short
	 * @param tooLong whether it was too long to be kept; {@code text} is empty then
	 */
	record Line(long number, String text, boolean ended, boolean tooLong) {
	}

	private final InputStream in;
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
	private long number;
	private final byte[] buffer = new byte[BUFFER];
	private int filled;
	private int next;

	Lines(InputStream file) throws IOException {
		BufferedInputStream buffered = new BufferedInputStream(file, BUFFER);
		in = Utf16.wide(buffered) ? new Utf16(buffered) : buffered;
	}

	/** @return the next line, or null at the end */
	Line next() throws IOException {
		bytes.reset();
		if (!more()) {
			return null;
		}
		long length = 0;
		boolean open = true;
		while (open && more()) {
			int end = lineEnd();
			length += end - next;
			if (length <= LONGEST) {
				bytes.write(buffer, next, end - next);
			}
			open = end == filled;
			next = end;
		}
		if (!open) {
			endLine();
		}
		number++;
		boolean tooLong = length > LONGEST;
		return new Line(number, tooLong ? "" : text(), !open, tooLong);
	}

	/** @return where in the buffer the line ends, or the end of the buffer */
	private int lineEnd() {
		int end = next;
		while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
			end++;
		}
		return end;
	}

	private void endLine() throws IOException {
		boolean carriage = buffer[next++] == '\r';
		if (carriage && more() && buffer[next] == '\n') {
			next++;
		}
	}

	/** @return whether there is a byte in the buffer, after filling it where needed */
	private boolean more() throws IOException {
		if (next == filled) {
			filled = Math.max(0, in.read(buffer));
			next = 0;
		}
		return filled > 0;
	}

	private String text() {
		String text = decoded(bytes.toByteArray());
		return number == 1 && text.startsWith(MARK) ? text.substring(1) : text;
	}

	private static String decoded(byte[] line) {
		for (byte b : line) {
			if (b < 0) {
				try {
					return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
				} catch (CharacterCodingException notUtf8) {
					return new String(line, WESTERN);
				}
			}
		}
		return new String(line, StandardCharsets.ISO_8859_1);
	}
}
