// SPDX-License-Identifier: EPL-2.0
package org.islet.device.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A text file's lines, whatever its encoding: UTF-16 by its byte order mark or its zero bytes, else each line is UTF-8
 * or, where it is not, Windows-1252. One line in the wrong encoding harms no other.
 */
public final class Lines {

	/** No row of a table is longer; what is longer is thrown away while it is read. */
	public static final int LONGEST = 200_000;

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	/**
	 * A line.
	 *
	 * @param number from 1
	 * @param text without its end, empty where {@code tooLong}
	 * @param closed whether it has a line end: the last line may be cut off
	 * @param tooLong whether it was longer than {@link #LONGEST}
	 */
	public record Line(long number, String text, boolean closed, boolean tooLong) {
	}

	private final Reader in;
	private final boolean eightBit;
	private final Deque<Line> ahead = new ArrayDeque<>();
	private final char[] buffer = new char[1 << 14];
	private int filled;
	private int at;
	private long number;
	private int next;

	/**
	 * @param stream the file's bytes
	 * @throws IOException as the stream throws it
	 */
	public Lines(InputStream stream) throws IOException {
		BufferedInputStream bytes = new BufferedInputStream(stream, 1 << 16);
		Charset charset = charset(bytes);
		eightBit = charset.equals(StandardCharsets.ISO_8859_1);
		in = new InputStreamReader(bytes, charset);
		next = character();
		if (next == '\uFEFF') {
			next = character();
		}
	}

	/** @param lines lines already read, and no more than those */
	public Lines(List<Line> lines) {
		ahead.addAll(lines);
		eightBit = false;
		in = Reader.nullReader();
		next = -1;
	}

	private static Charset charset(BufferedInputStream bytes) throws IOException {
		bytes.mark(16);
		byte[] head = bytes.readNBytes(4);
		bytes.reset();
		if (head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF) {
			bytes.skipNBytes(3);
		}
		if (head.length < 2) {
			return StandardCharsets.ISO_8859_1;
		}
		int first = head[0] & 0xFF;
		int second = head[1] & 0xFF;
		if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
			return StandardCharsets.UTF_16LE;
		}
		boolean bigEndian = first == 0xFE && second == 0xFF || first == 0 && second != 0;
		return bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
	}

	/** @return the next line; null after the last */
	public Line next() throws IOException {
		return ahead.isEmpty() ? read() : ahead.poll();
	}

	/** @return up to so many of the lines to come, which {@link #next()} will still give */
	public List<Line> peek(int count) throws IOException {
		while (ahead.size() < count) {
			Line line = read();
			if (line == null) {
				break;
			}
			ahead.add(line);
		}
		return new ArrayList<>(ahead).subList(0, Math.min(count, ahead.size()));
	}

	private Line read() throws IOException {
		if (next < 0) {
			return null;
		}
		StringBuilder text = new StringBuilder();
		boolean tooLong = false;
		while (next >= 0 && next != '\n' && next != '\r') {
			if (text.length() < LONGEST) {
				text.append((char) next);
			} else {
				tooLong = true;
			}
			next = character();
		}
		boolean closed = next >= 0;
		boolean carriageReturn = next == '\r';
		if (closed) {
			next = character();
		}
		if (carriageReturn && next == '\n') {
			next = character();
		}
		return new Line(++number, tooLong ? "" : decoded(text.toString()), closed, tooLong);
	}

	private int character() throws IOException {
		if (at >= filled) {
			filled = in.read(buffer);
			at = 0;
		}
		return filled < 0 ? -1 : buffer[at++];
	}

	private String decoded(String text) {
		if (!eightBit || isAscii(text)) {
			return text;
		}
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException notUtf8) {
			return new String(bytes, WINDOWS);
		}
	}

	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= 0x80) {
				return false;
			}
		}
		return true;
	}
}
