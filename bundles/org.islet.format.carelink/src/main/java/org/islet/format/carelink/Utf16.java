// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** UTF-16 with a byte order mark, as some programs save text, given on as UTF-8. */
final class Utf16 extends InputStream {

	private final Reader reader;
	private byte[] bytes = {};
	private int next;

	Utf16(InputStream in) {
		reader = new InputStreamReader(in, StandardCharsets.UTF_16);
	}

	/** @return whether a stream that can be reset begins with a byte order mark of UTF-16 */
	static boolean wide(InputStream in) throws IOException {
		in.mark(2);
		int first = in.read();
		int second = in.read();
		in.reset();
		return first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
	}

	@Override
	public int read() throws IOException {
		if (next == bytes.length && !fill()) {
			return -1;
		}
		return bytes[next++] & 0xFF;
	}

	private boolean fill() throws IOException {
		char[] chars = new char[4097];
		int count = reader.read(chars, 0, 4096);
		if (count < 0) {
			return false;
		}
		if (Character.isHighSurrogate(chars[count - 1])) {
			int low = reader.read();
			if (low >= 0) {
				chars[count++] = (char) low;
			}
		}
		bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
		next = 0;
		return true;
	}
}
