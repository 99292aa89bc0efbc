// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import java.io.IOException;
import java.io.InputStream;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads one kind of file. Register it as a service with {@link Imports}; it must be safe for use by several threads.
 * <p>
 * A format knows nothing of time zones, patients or storage: it reports what the file says, in the device's own local
 * time and units, and says what it left out.
 */
@ConsumerType
public interface FileFormat {

	/**
	 * @param head the file's name and its first bytes, decompressed; never the whole file
	 * @return whether this is such a file; if two formats say yes, the user is asked
	 */
	boolean recognises(Head head);

	/**
	 * Reads a file from its first byte to its last. A row that cannot be understood is handed to
	 * {@link ImportSession#skipped} and the rest is read on.
	 *
	 * @param in the content, decompressed; closed by the host
	 * @param session takes what was read
	 * @throws FormatException if nothing can be read, if the user must decide something first, or if the user
	 *             cancelled. What was handed over before it is kept where the kind is {@link FormatException.Kind#DAMAGED}
	 * @throws IOException as {@code in} throws it; let it pass
	 */
	void read(InputStream in, ImportSession session) throws FormatException, IOException;
}
