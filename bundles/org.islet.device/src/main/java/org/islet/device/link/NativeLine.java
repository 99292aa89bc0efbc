// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import java.time.Duration;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An open line as a native library has it, for {@link NativeChannel}, which never makes two calls at once and none after
 * {@link #release()}. Every method throws {@link DeviceException} of kind {@code LINK} when the device is gone.
 */
@ConsumerType
public interface NativeLine {

	/** Sends one frame; gives up after a second or two. */
	void write(byte[] frame) throws DeviceException;

	/**
	 * @param atMost how long to wait, a tenth of a second at most
	 * @return the next frame; empty if nothing came
	 */
	byte[] read(Duration atMost) throws DeviceException;

	/** @see Channel#control */
	byte[] control(Control control) throws DeviceException;

	/** Gives back all there is to give back; called once. */
	void release();
}
