// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import java.time.ZoneId;
import java.util.Map;

import org.islet.model.DeviceInfo;
import org.islet.model.Logged;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes what a format reads from one file. Used by one thread.
 */
@ProviderType
public interface ImportSession {

	/**
	 * @return what the user decided for this file, by option name; a {@code --map role=column} arrives as
	 *         {@code map.role}
	 */
	Map<String, String> options();

	/**
	 * Opens a log of a device. A device may have several (such as one per section of a file); each is in the order in
	 * which the device recorded, oldest first.
	 *
	 * @param device which device
	 * @param name tells the logs of one device apart
	 * @return the log, the same for the same device and name
	 */
	DeviceLog log(DeviceInfo device, String name);

	/**
	 * An entry that Islet had stored and wrote into this file, with all that it knew of it. Neither its instant nor its
	 * key is found out anew. Such a copy only adds: it never takes the place of what is stored, and its key must be the
	 * one that its content has, else it is left out. Their order means nothing.
	 *
	 * @param device the device that recorded it, or {@link DeviceInfo#LOG} for what a person recorded by hand
	 * @param entry the entry as it was stored; {@link Logged#device()} is the device's id, {@link Logged#source()} 0
	 * @param line its line in the file, from 1
	 */
	void copy(DeviceInfo device, Logged<?> entry, long line);

	/**
	 * @param zone the zone whose days the file was written by; the user is told if the patient has another one
	 */
	void writtenIn(ZoneId zone);

	/**
	 * A row was left out on purpose or because it makes no sense.
	 *
	 * @param line its line in the file, from 1
	 * @param why what is wrong or why it is of no use; a short phrase in the user's language, the same for rows with
	 *            the same fault
	 * @param fault true if data may be missing because of it, false if such rows are known to hold nothing to keep
	 */
	void skipped(long line, String why, boolean fault);

	/**
	 * Something a person should know about the file.
	 *
	 * @param sentence one sentence in the user's language
	 */
	void warn(String sentence);

	/**
	 * Call it between rows.
	 *
	 * @throws FormatException of kind {@code CANCELLED} if the user cancelled
	 */
	void check() throws FormatException;
}
