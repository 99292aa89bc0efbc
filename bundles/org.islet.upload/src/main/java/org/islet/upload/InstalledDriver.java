// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.util.function.Supplier;

import org.islet.device.DeviceDriver;
import org.islet.device.host.DeviceUploads.DriverInfo;
import org.islet.device.link.Attached;
import org.islet.device.link.LineSettings;

/**
 * A driver and how to get it; it is not instantiated before it is needed.
 *
 * @param info what is known of it; of its questions only once it was instantiated
 * @param settings how its lines are opened
 * @param driver gets it
 */
record InstalledDriver(DriverInfo info, LineSettings settings, Supplier<DeviceDriver> driver) {

	/** @return whether the driver names what is attached */
	boolean names(Attached device) {
		return info.link() == device.link() && info.usb().stream().anyMatch(device.usb()::equalsIgnoreCase);
	}

	DriverInfo asked() {
		return new DriverInfo(info.id(), info.maker(), info.models(), info.link(), info.usb(), info.holdsDays(),
				info.proof(), info.captured(),
				driver.get().questions(), info.bundle(), info.version());
	}
}
