// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.islet.cli.Console;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.store.TherapyStore;

/**
 * Whose data an import is. The first import makes the first patient; a further one is never made by a mistyped name.
 *
 * @param store where the data goes
 * @param patient whose it is
 */
record Recipient(TherapyStore store, Patient patient) {

	static Recipient of(Console console, Optional<String> name, Optional<String> zone) throws VerbException {
		Optional<ZoneId> wanted = zone.isPresent() ? Optional.of(Zones.of(zone.get())) : Optional.empty();
		List<Patient> all = console.store().patients();
		if (all.isEmpty()) {
			return first(console, name, wanted);
		}
		Patient patient = console.patient(name);
		if (wanted.isPresent() && !wanted.get().equals(patient.zone())) {
			throw Texts.failed("import.otherZone", patient.name(), patient.zone().getId(), wanted.get().getId());
		}
		return new Recipient(console.store(), patient);
	}

	private static Recipient first(Console console, Optional<String> name, Optional<ZoneId> zone) throws VerbException {
		FullName full = FullName.of(name.orElseGet(() -> Texts.of("patient.me")));
		ZoneId where = zone.isPresent() ? zone.get() : Zones.ofSystem();
		Patient patient = new Patient(PatientId.NEW, full.family(), full.given(), Optional.empty(), "", where,
				Preferences.DEFAULT);
		String sentence = Texts.of(zone.isPresent() ? "import.newPatient" : "import.newPatientHere", patient.name(),
				where.getId());
		return new Recipient(
				new FirstPatientStore(console.store(), patient, saved -> console.err().println(sentence)), patient);
	}
}
