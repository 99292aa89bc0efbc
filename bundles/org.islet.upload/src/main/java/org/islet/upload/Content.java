// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A file's content, decompressed if it is gz, with an end to it: neither a huge file nor a small one that swells is read
 * for ever.
 */
final class Content extends FilterInputStream {

	/** The most that is read of one file, decompressed. */
	static final long LARGEST = 1L << 30;
	/** No export compresses better than this; only what was made to swell does. */
	private static final int DENSEST = 250;
	private static final long FREE = 16L << 20;

	private final Counted raw;
	private final long largest;
	private long bytes;
	private IOException failure;
	private boolean more = true;

	private Content(InputStream in, Counted raw, long largest) {
		super(in);
		this.raw = raw;
		this.largest = largest;
	}

	/** @param file is closed with the content, and if it cannot be opened as content */
	static Content of(InputStream file) throws IOException {
		return of(file, LARGEST);
	}

	static Content of(InputStream file, long largest) throws IOException {
		try {
			return opened(file, largest);
		} catch (IOException e) {
			file.close();
			throw e;
		}
	}

	private static Content opened(InputStream file, long largest) throws IOException {
		Counted raw = new Counted(file);
		BufferedInputStream buffered = new BufferedInputStream(raw, 1 << 16);
		buffered.mark(2);
		byte[] magic = buffered.readNBytes(2);
		buffered.reset();
		boolean gz = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
		return new Content(gz ? new GZIPInputStream(buffered, 1 << 16) : buffered, raw, largest);
	}

	/** @return how far the file has been read, in bytes of the file */
	long rawBytes() {
		return raw.bytes;
	}

	/** @return whether its end has not been reached yet */
	boolean hasMore() {
		return more;
	}

	/**
	 * @return why reading failed, even if whoever read it said nothing; null if it did not. A file that breaks off ends
	 *         there for who reads it, as one that is not compressed does.
	 */
	IOException failure() {
		return failure;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] into, int from, int length) throws IOException {
		try {
			int read = super.read(into, from, length);
			more = read >= 0;
			bytes += Math.max(read, 0);
			if (bytes > largest || bytes > FREE && bytes / DENSEST > raw.bytes) {
				throw new TooLargeException();
			}
			return read;
		} catch (EOFException e) {
			failure = e;
			more = false;
			return -1;
		} catch (IOException e) {
			failure = e;
			throw e;
		}
	}

	@Override
	public long skip(long n) throws IOException {
		return readNBytes((int) Math.min(n, 1 << 16)).length;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	/** There is more than anybody's data. */
	static final class TooLargeException extends IOException {

		private static final long serialVersionUID = 1;
	}

	private static final class Counted extends FilterInputStream {

		private long bytes;

		Counted(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			bytes += read < 0 ? 0 : 1;
			return read;
		}

		@Override
		public int read(byte[] into, int from, int length) throws IOException {
			int read = super.read(into, from, length);
			bytes += Math.max(read, 0);
			return read;
		}
	}
}
