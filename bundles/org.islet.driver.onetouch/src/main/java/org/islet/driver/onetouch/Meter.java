// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import java.time.LocalDateTime;

import org.islet.device.DeviceException;
import org.islet.model.DeviceInfo;

/** A meter of the binary protocols, one request a method. */
interface Meter {

	DeviceInfo device() throws DeviceException;

	LocalDateTime clock() throws DeviceException;

	int count() throws DeviceException;

	/** @param index 0 is the newest one */
	Result result(int index) throws DeviceException;
}
