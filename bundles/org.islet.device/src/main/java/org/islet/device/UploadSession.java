// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

import org.islet.model.DeviceInfo;
import org.osgi.annotation.versioning.ProviderType;

/** Takes what a driver reads from one device. Used by one thread. */
@ProviderType
public interface UploadSession {

	/** In which order a log is handed over. */
	enum Order {
		OLDEST_FIRST,
		/** as some devices tell it; the host turns it round when it is {@link UploadSession#commit() committed} */
		NEWEST_FIRST
	}

	/** @return the answers to {@link DeviceDriver#questions()} */
	Map<String, String> answers();

	/**
	 * Opens a log of the device, in the order in which it recorded. A device may have several.
	 *
	 * @param name tells the logs of one device apart
	 * @param order the order of all that is added between two {@link #commit() commits}; what comes after a commit is
	 *            always later than what came before it
	 * @return the log, the same for the same name; where {@link DeviceLog} speaks of lines, give the record's number in
	 *         the device, or its place in the read, from 1
	 */
	DeviceLog log(String name, Order order);

	/** @return {@link #log(String, Order)}, oldest first */
	default DeviceLog log(String name) {
		return log(name, Order.OLDEST_FIRST);
	}

	/**
	 * Opens a log of another device that was read through this one, such as a pump's meter with a serial number of its
	 * own.
	 *
	 * @param device which device
	 * @param name tells the logs of one device apart
	 * @return the log, oldest first
	 */
	DeviceLog log(DeviceInfo device, String name);

	/**
	 * The device has just told what its clock shows.
	 *
	 * @param shows the device's local time
	 */
	void clock(LocalDateTime shows);

	/**
	 * @param name what it is called
	 * @return what {@link #mark(String, String)} left when this device was last read; empty the first time
	 */
	Optional<String> mark(String name);

	/**
	 * Leaves a note for the next read of this device, such as the last page or record number. It counts from the next
	 * {@link #commit()} on.
	 *
	 * @param name what it is called
	 * @param value at most 200 characters
	 */
	void mark(String name, String value);

	/**
	 * All that was added is complete so far and may be stored; a pulled cable no longer loses it.
	 *
	 * @throws DeviceException {@code CANCELLED} if the person cancelled
	 */
	void commit() throws DeviceException;

	/** @param share how much has been read, from 0 to 1 */
	void progress(double share);

	/**
	 * A record was left out on purpose or because it makes no sense.
	 *
	 * @param record its number in the device, or its place in the read, from 1
	 * @param why what is wrong or why it is of no use; a short phrase in the user's language, the same for records with
	 *            the same fault
	 * @param fault true if data may be missing because of it, false if such records are known to hold nothing to keep
	 */
	void skipped(long record, String why, boolean fault);

	/**
	 * Something a person should know.
	 *
	 * @param sentence one sentence in the user's language
	 */
	void warn(String sentence);
}
