// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.Map;
import java.util.Optional;

import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.Request;
import org.islet.device.host.Progress;
import org.islet.device.host.UploadResult;
import org.islet.device.link.Attached;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore;

/**
 * A read of a device for a patient, as it was asked for.
 *
 * @param patient whose device it is
 * @param chosen what the person chose
 * @param device where it is attached
 * @param answers what its driver asks for; what was told before need not be told again
 * @param foreign whether to go on if it was read for another patient before
 */
record Reading(Patient patient, Chosen chosen, Attached device, Map<String, String> answers, boolean foreign) {

	/**
	 * What came of it.
	 *
	 * @param result what happened
	 * @param owner for whom the device was read before, where it was not read now because of that
	 */
	record Outcome(UploadResult result, Optional<Patient> owner) {
	}

	Reading anyway() {
		return new Reading(patient, chosen, device, answers, true);
	}

	/** @return the same read of a device that is attached somewhere else now */
	Reading at(Attached now) {
		return new Reading(patient, chosen, now, answers, foreign);
	}

	Outcome run(DeviceUploads uploads, TherapyStore store, Progress progress) {
		UploadResult result = uploads.run(store, patient,
				new Request(device, Optional.of(chosen.driver().id()), answers, false, foreign), progress);
		return new Outcome(result, result.result().owner()
				.flatMap(owner -> store.patients().stream().filter(one -> one.id().equals(owner)).findFirst()));
	}
}
