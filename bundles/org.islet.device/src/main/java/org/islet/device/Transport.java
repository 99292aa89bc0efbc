// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

import java.time.Duration;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The open line to a device, as a driver sees it. A frame is one report (HID), one transfer (USB) or some bytes (serial,
 * where frames do not keep their borders). Used by one thread.
 * <p>
 * Every method throws {@link DeviceException}: {@code LINK} if the device is gone or the line broken, {@code CANCELLED}
 * as soon as the person cancels. A driver lets both pass and sends nothing more.
 */
@ProviderType
public interface Transport {

	/**
	 * Sends one frame.
	 *
	 * @param frame the bytes; of HID the report as the device gets it, with the report's number first only where the
	 *            driver {@link Reads#numbered() says so}
	 * @throws DeviceException also {@code PROTOCOL} if the frame is none of {@link DeviceDriver#sends()}: it is not sent
	 */
	void send(byte... frame) throws DeviceException;

	/**
	 * @param patience how long to wait at most
	 * @return the next report or transfer, or the serial bytes that have come, at least one; empty if nothing came in
	 *         time
	 */
	byte[] receive(Duration patience) throws DeviceException;

	/**
	 * A USB control transfer. On HID only the reports of {@link Control#feature} are possible, on serial none.
	 *
	 * @param control what to ask or tell; must match one of {@link DeviceDriver#sends()}
	 * @return the answer; empty for one that only tells
	 */
	byte[] control(Control control) throws DeviceException;

	/**
	 * Waits, where a device needs time.
	 *
	 * @param time how long
	 */
	void pause(Duration time) throws DeviceException;
}
