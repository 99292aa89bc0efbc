// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt.oda;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

import org.eclipse.datatools.connectivity.oda.IBlob;

/** A picture in a row. */
record Bytes(byte[] bytes) implements IBlob {

	@Override
	public InputStream getBinaryStream() {
		return new ByteArrayInputStream(bytes);
	}

	@Override
	public byte[] getBytes(long position, int length) {
		int from = (int) position - 1;
		return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
	}

	@Override
	public long length() {
		return bytes.length;
	}
}
