// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import java.time.Duration;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An open line, see {@link org.islet.device.Transport} for what frames are. Every method throws {@link DeviceException}
 * of kind {@code LINK} when the device is gone, within a second of that. Used by one thread, but closed by any.
 */
@ConsumerType
public interface Channel extends AutoCloseable {

	/** Sends one frame. */
	void send(byte[] frame) throws DeviceException;

	/**
	 * @param patience how long to wait at most
	 * @return the next frame; empty if nothing came in time
	 */
	byte[] receive(Duration patience) throws DeviceException;

	/**
	 * @return the answer; empty for a transfer that only tells
	 * @throws DeviceException also {@code PROTOCOL} if this link has no such transfers
	 */
	byte[] control(Control control) throws DeviceException;

	/** Waits; a line that only plays a device lets no time pass. */
	default void pause(Duration time) throws DeviceException {
		try {
			Thread.sleep(time);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new DeviceException(DeviceException.Kind.CANCELLED, "interrupted", e);
		}
	}

	/** Closes the line; what others had of the device is given back. Closing twice does nothing. */
	@Override
	void close();
}
