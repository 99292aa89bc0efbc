// SPDX-License-Identifier: EPL-2.0
package org.islet.sim;

import java.time.Duration;
import java.util.function.Consumer;

import org.islet.device.Control;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A device as it behaves after it was plugged in, written from its documentation and not from a driver. Frames are those
 * of {@link org.islet.device.Transport}; on a serial line what the device hears may come in any pieces. Used by one
 * thread at a time.
 */
@ConsumerType
public interface SimulatedDevice {

	/**
	 * @param frame what the device hears
	 * @param says takes each frame it says at that
	 */
	void hears(byte[] frame, Consumer<byte[]> says);

	/**
	 * @param control a control transfer
	 * @param says takes each frame it says at that, besides the answer
	 * @return the answer; empty where it has none
	 */
	default byte[] control(Control control, Consumer<byte[]> says) {
		return new byte[0];
	}

	/**
	 * Time passes in which nobody says anything.
	 *
	 * @param time how long
	 * @param says takes each frame the device says of its own accord
	 */
	default void waits(Duration time, Consumer<byte[]> says) {
		// most devices only answer
	}
}
