// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A sample as lines of text, so that the contract can vary it without harming its encoding.
 *
 * @param lines without their line ends
 * @param end what ends each line
 * @param closed whether the last line has a line end too
 * @param charset how it is encoded
 * @param mark whether it begins with a byte order mark
 */
record SampleText(List<String> lines, String end, boolean closed, Charset charset, boolean mark) {

	static SampleText of(byte[] bytes) {
		Charset charset = charset(bytes);
		String text = new String(bytes, charset);
		boolean mark = text.startsWith("\uFEFF");
		String plain = mark ? text.substring(1) : text;
		boolean closed = plain.endsWith("\n");
		List<String> lines = new ArrayList<>(Arrays.asList(plain.split("\r?\n", -1)));
		if (closed) {
			lines.removeLast();
		}
		return new SampleText(lines, plain.contains("\r\n") ? "\r\n" : "\n", closed, charset, mark);
	}

	private static Charset charset(byte[] bytes) {
		if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
			return StandardCharsets.UTF_16LE;
		}
		if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
			return StandardCharsets.UTF_16BE;
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
			return StandardCharsets.UTF_8;
		} catch (CharacterCodingException notUtf8) {
			return StandardCharsets.ISO_8859_1;
		}
	}

	/** @return whether a byte order mark can be put before it or taken away */
	boolean unicode() {
		return !charset.equals(StandardCharsets.ISO_8859_1);
	}

	SampleText ending(String wanted) {
		return new SampleText(lines, wanted, closed, charset, mark);
	}

	SampleText marked(boolean wanted) {
		return new SampleText(lines, end, closed, charset, wanted);
	}

	/** @param line from 1; one more than there are lines to append */
	SampleText inserting(long line, String... texts) {
		List<String> more = new ArrayList<>(lines);
		more.addAll((int) line - 1, Arrays.asList(texts));
		return new SampleText(more, end, true, charset, mark);
	}

	/** @param count how many lines of the beginning to keep */
	SampleText first(long count) {
		return new SampleText(lines.subList(0, (int) count), end, true, charset, mark);
	}

	/** @return the beginning of every line but the first, in bytes, and the length of the whole */
	List<Integer> boundaries() {
		List<Integer> all = new ArrayList<>();
		int at = (mark ? "\uFEFF" : "").getBytes(charset).length;
		for (String line : lines) {
			at += (line + end).getBytes(charset).length;
			all.add(at);
		}
		return Collections.unmodifiableList(all);
	}

	byte[] bytes() {
		String text = (mark ? "\uFEFF" : "") + String.join(end, lines) + (closed ? end : "");
		return text.getBytes(charset);
	}
}
