// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import org.islet.model.DeviceInfo;
import org.osgi.annotation.versioning.ConsumerType;

/** A device that has told who it is and can now be read. Used by one thread, once. */
@ConsumerType
public interface Conversation {

	/** @return which device it is, with its serial number */
	DeviceInfo device();

	/**
	 * Reads what the device keeps: all of it, or only what is new since {@link UploadSession#mark(String) what the last
	 * read left}. What makes no sense is handed to {@link UploadSession#skipped} and the rest is read on.
	 *
	 * @param session takes what is read
	 * @throws DeviceException if it cannot be read to the end; what was {@link UploadSession#commit() committed} before is
	 *             kept
	 */
	void read(UploadSession session) throws DeviceException;
}
