// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.util.List;
import java.util.Optional;

import org.islet.model.DeviceInfo;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.store.TherapyStore;

/**
 * Whose a device is, as far as the store tells.
 *
 * @param store what is known
 * @param patient for whom it is to be read
 */
record Ownership(TherapyStore store, Patient patient) {

	/**
	 * @return for whom the device was read before; empty if for nobody, for the patient too, or if it has no serial number
	 *         to know it by
	 */
	Optional<Patient> other(DeviceInfo device) {
		if (device.serial().isBlank()) {
			return Optional.empty();
		}
		List<PatientId> owners = store.patientsOf(device.id());
		return owners.isEmpty() || owners.contains(patient.id()) ? Optional.empty()
				: store.patients().stream().filter(one -> owners.contains(one.id())).findFirst();
	}
}
