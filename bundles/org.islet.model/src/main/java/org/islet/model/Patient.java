// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A person whose devices are read.
 *
 * @param id given by the store
 * @param familyName may be empty
 * @param givenName may be empty
 * @param birthDate where known
 * @param recordNumber the clinic's number for the patient (MRN); empty where none
 * @param zone the zone reports are shown in and file imports are anchored by; a region, not a fixed offset
 * @param preferences units, targets, limits, meals
 */
public record Patient(PatientId id, String familyName, String givenName, Optional<LocalDate> birthDate,
		String recordNumber, ZoneId zone, Preferences preferences) {

	/** @return given and family name, in this order */
	public String name() {
		return (givenName + " " + familyName).strip();
	}

	public Patient with(PatientId known) {
		return new Patient(known, familyName, givenName, birthDate, recordNumber, zone, preferences);
	}

	public Patient with(Preferences chosen) {
		return new Patient(id, familyName, givenName, birthDate, recordNumber, zone, chosen);
	}
}
