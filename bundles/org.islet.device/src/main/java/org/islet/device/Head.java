// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import java.nio.charset.StandardCharsets;

/**
 * The beginning of a file.
 *
 * @param name the file's name without folders, and without {@code .gz} where it was compressed
 * @param bytes up to {@link #SIZE} bytes
 */
public record Head(String name, byte[] bytes) {

	/** How many bytes a format gets to see. */
	public static final int SIZE = 8192;

	/** @return the bytes as UTF-8 text without a byte order mark; what is not UTF-8 becomes replacement characters */
	public String text() {
		String text = new String(bytes, StandardCharsets.UTF_8);
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}
}
