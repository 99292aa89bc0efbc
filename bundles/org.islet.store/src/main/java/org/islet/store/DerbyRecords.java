// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import java.time.Instant;
import java.util.List;

import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.PatientId;
import org.islet.model.store.OwnRecords;

/** A patient's own records in a store. */
final class DerbyRecords implements OwnRecords {

	private final DerbyStore store;
	private final PatientId patient;

	DerbyRecords(DerbyStore store, PatientId patient) {
		this.store = store;
		this.patient = patient;
	}

	@Override
	public Logged<?> add(Entry entry, Instant at) {
		return store.write(connection -> Recording.of(connection, patient).add(entry, at));
	}

	@Override
	public Logged<?> change(String key, Entry entry, Instant at) {
		return store.write(connection -> Recording.of(connection, patient).change(key, entry, at));
	}

	@Override
	public void delete(String key) {
		store.write(connection -> Recording.of(connection, patient).delete(key));
	}

	@Override
	public Logged<?> undelete(String key) {
		return store.write(connection -> Recording.of(connection, patient).undelete(key));
	}

	@Override
	public List<Version> history(String key) {
		return store.read(connection -> Recording.of(connection, patient).history(key));
	}

	@Override
	public List<Version> latest() {
		return store.read(connection -> new Revisions(connection, patient.number()).latest());
	}
}
