// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.List;
import java.util.Optional;

import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.DriverInfo;
import org.islet.device.host.DeviceUploads.LastRead;
import org.islet.face.ResultWords;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore;

/**
 * What a person can choose from.
 *
 * @param patient whose devices
 * @param drivers what can be read
 * @param reads the patient's devices that were read before, the one read longest ago first
 */
record Choices(Patient patient, List<DriverInfo> drivers, List<LastRead> reads) {

	static Choices of(TherapyStore store, Patient patient, DeviceUploads uploads) {
		return new Choices(patient, uploads.drivers(), uploads.lastReads(store, patient));
	}

	/** @return every model that can be read */
	List<Chosen> models() {
		return drivers.stream().flatMap(driver -> driver.models().stream().map(model -> Chosen.model(driver, model)))
				.sorted((one, other) -> one.name().compareToIgnoreCase(other.name())).toList();
	}

	/** @return the device as one to read again; empty if its driver is not installed any more */
	Optional<Chosen> again(LastRead read) {
		return drivers.stream().filter(driver -> driver.id().equals(read.driver())).findFirst()
				.map(driver -> new Chosen(driver, ResultWords.name(read.device()), true));
	}

	/** @return whether what a driver asks for was told before */
	boolean known(DriverInfo driver) {
		return reads.stream().anyMatch(read -> read.driver().equals(driver.id()));
	}
}
