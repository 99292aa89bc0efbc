// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.List;
import java.util.Optional;

import org.islet.device.host.DeviceUploads.Devices;
import org.islet.device.host.DeviceUploads.DriverInfo;
import org.islet.device.link.Attached;
import org.islet.report.page.Wording;

/**
 * A device that a person chose.
 *
 * @param driver what reads it
 * @param name what the person calls it
 * @param known whether it was read for the patient before, so that what its driver asks for is remembered
 */
record Chosen(DriverInfo driver, String name, boolean known) {

	/** @return a model of a driver that was never read before */
	static Chosen model(DriverInfo driver, String model) {
		return new Chosen(driver, driver.maker() + " " + model, false);
	}

	/** @return where something is attached that the driver may read */
	List<Attached> among(Devices devices) {
		return devices.devices().stream()
				.filter(found -> found.drivers().stream().anyMatch(one -> one.id().equals(driver.id())))
				.map(found -> found.device()).toList();
	}

	/** @return the text of that beginning that is the driver's own, or else that of its link */
	String words(String beginning, Wording wording) {
		String own = beginning + driver.id();
		return wording.text(Optional.of(own).filter(wording::has).orElse(beginning + driver.link()));
	}
}
