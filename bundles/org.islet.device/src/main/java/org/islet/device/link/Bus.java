// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import java.util.List;

import org.islet.device.DeviceException;
import org.islet.device.Reads.Link;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Devices of one kind of link. A link bundle registers it as a service; its libraries are loaded when it is first asked,
 * not before. Safe for use by several threads.
 */
@ConsumerType
public interface Bus {

	/** @return which link it is */
	Link link();

	/**
	 * @return what is attached now
	 * @throws DeviceException {@code LINK} if that cannot be found out, such as when this computer lacks what the link
	 *             needs; the message says what and what to do
	 */
	List<Attached> attached() throws DeviceException;

	/**
	 * Watches devices come and go.
	 *
	 * @param listener called on any thread whenever {@link #attached()} has changed
	 * @return stops watching when closed
	 * @throws DeviceException as {@link #attached()}
	 */
	Watch watch(Runnable listener) throws DeviceException;

	/**
	 * Opens a line to a device.
	 *
	 * @param device one of {@link #attached()}, or {@link Attached#at a path} a person named
	 * @param settings how
	 * @return the open line; the caller closes it
	 * @throws DeviceException {@code LINK} if the device is gone, {@code DEVICE_STATE} if another program has it or this
	 *             person may not open it; the message says what to do
	 */
	Channel open(Attached device, LineSettings settings) throws DeviceException;

	/** Stops watching when closed. */
	@FunctionalInterface
	interface Watch extends AutoCloseable {
		@Override
		void close();
	}
}
