// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.islet.model.DeviceInfo;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.store.OwnRecords;
import org.islet.model.store.TherapyStore;

/**
 * A store to which a new patient is added with the first file that has something to keep: a file that cannot be read
 * leaves no patient behind.
 */
final class FirstPatientStore implements TherapyStore {

	private final TherapyStore store;
	private final Patient wanted;
	private final Consumer<Patient> added;
	private PatientId known = PatientId.NEW;

	/**
	 * @param store where to; stays open
	 * @param wanted the patient, not yet saved
	 * @param added told when it is
	 */
	FirstPatientStore(TherapyStore store, Patient wanted, Consumer<Patient> added) {
		this.store = store;
		this.wanted = wanted;
		this.added = added;
	}

	private PatientId id(PatientId patient) {
		return patient.equals(PatientId.NEW) ? known : patient;
	}

	@Override
	public long keep(PatientId patient, Origin origin, InputStream content) {
		if (id(patient).equals(PatientId.NEW)) {
			Patient saved = store.save(wanted);
			known = saved.id();
			added.accept(saved);
		}
		return store.keep(id(patient), origin, content);
	}

	@Override
	public Intake take(PatientId patient, DeviceInfo device, List<? extends Logged<?>> entries,
			Map<String, String> marks) {
		return id(patient).equals(PatientId.NEW) && entries.isEmpty() ? Intake.NONE
				: store.take(id(patient), device, entries, marks);
	}

	@Override
	public Map<String, String> marks(PatientId patient, String device) {
		return store.marks(id(patient), device);
	}

	@Override
	public List<PatientId> patientsOf(String device) {
		return store.patientsOf(device);
	}

	@Override
	public void extend(long number, InputStream content) {
		store.extend(number, content);
	}

	@Override
	public Copied copy(PatientId patient, DeviceInfo device, List<? extends Logged<?>> entries) {
		return store.copy(id(patient), device, entries);
	}

	@Override
	public List<Patient> patients() {
		return store.patients();
	}

	@Override
	public Patient save(Patient patient) {
		return store.save(patient);
	}

	@Override
	public List<Listed> roster() {
		return store.roster();
	}

	@Override
	public void flag(PatientId patient, boolean flagged) {
		store.flag(id(patient), flagged);
	}

	@Override
	public Timeline read(PatientId patient, Period period, Duration before) {
		return store.read(id(patient), period, before);
	}

	@Override
	public OwnRecords own(PatientId patient) {
		return store.own(id(patient));
	}

	@Override
	public Optional<Span> span(PatientId patient) {
		return store.span(id(patient));
	}

	@Override
	public List<DeviceUse> devices(PatientId patient) {
		return store.devices(id(patient));
	}

	@Override
	public List<Kept> originals(PatientId patient) {
		return store.originals(id(patient));
	}

	@Override
	public InputStream original(long number) {
		return store.original(number);
	}

	@Override
	public void reread(long number, Origin origin) {
		store.reread(number, origin);
	}

	@Override
	public Note taking(long number) {
		return store.taking(number);
	}

	@Override
	public Optional<Interrupted> interrupted() {
		return store.interrupted();
	}

	@Override
	public void backup(Path folder) {
		store.backup(folder);
	}

	@Override
	public List<String> check(Consumer<String> progress) {
		return store.check(progress);
	}

	@Override
	public void close() {
		// whoever opened the store closes it
	}
}
