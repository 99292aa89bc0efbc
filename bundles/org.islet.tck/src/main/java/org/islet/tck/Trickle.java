// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.io.IOException;
import java.io.InputStream;

/** A stream that gives few bytes at a time, as networks and archives do, and may break. */
final class Trickle extends InputStream {

	private final byte[] bytes;
	private final int breaksAt;
	private int at;

	Trickle(byte[] bytes) {
		this(bytes, Integer.MAX_VALUE);
	}

	Trickle(byte[] bytes, int breaksAt) {
		this.bytes = bytes;
		this.breaksAt = breaksAt;
	}

	@Override
	public int read() throws IOException {
		if (at >= breaksAt) {
			throw new IOException("the stream broke");
		}
		return at < bytes.length ? bytes[at++] & 0xFF : -1;
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		int most = Math.min(length, 1 + at % 7);
		int count = 0;
		while (count < most) {
			int next = read();
			if (next < 0) {
				return count == 0 ? -1 : count;
			}
			into[offset + count++] = (byte) next;
		}
		return count;
	}
}
