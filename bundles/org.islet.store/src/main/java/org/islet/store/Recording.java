// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.RECORD;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.PatientId;
import org.islet.model.store.OwnRecords.Act;
import org.islet.model.store.OwnRecords.Version;
import org.islet.model.store.TherapyStore.Copied;
import org.islet.store.EntryTable.Sourced;

/** Adds, changes and deletes a patient's own records inside a transaction, and keeps every version. */
record Recording(Devices devices, EntryTable entries, Revisions revisions) {

	/** Short enough to be typed, without characters that look alike; 31^8 is nearly 2^40. */
	private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
	private static final int KEY_LENGTH = 8;
	private static final Pattern KEY = Pattern.compile("[" + ALPHABET + "]{" + KEY_LENGTH + "}");
	private static final SecureRandom RANDOM = new SecureRandom();

	static Recording of(Connection connection, PatientId patient) throws SQLException {
		long number = new Patients(connection).get(patient).id().number();
		return new Recording(new Devices(connection, number), new EntryTable(connection, number),
				new Revisions(connection, number));
	}

	Logged<?> add(Entry entry, Instant at) throws SQLException, IOException {
		entries.lock();
		String key = newKey();
		while (!revisions.of(key).isEmpty() || !devicesOf(key).isEmpty()) {
			key = newKey();
		}
		return keep(Act.ADDED, logged(key, entry, at));
	}

	private static String newKey() {
		return RANDOM.ints(KEY_LENGTH, 0, ALPHABET.length()).mapToObj(i -> ALPHABET.substring(i, i + 1))
				.collect(Collectors.joining());
	}

	private static Logged<?> logged(String key, Entry entry, Instant at) {
		return new Logged<>(entry, Instant.ofEpochMilli(at.toEpochMilli()), key, DeviceInfo.LOG.id(), 0);
	}

	Logged<?> change(String key, Entry entry, Instant at) throws SQLException, IOException {
		entries.lock();
		Version latest = history(key).getLast();
		if (latest.deleted()) {
			throw Texts.failure(RECORD, "record.deleted", key);
		}
		Logged<?> wanted = logged(key, entry, at);
		if (wanted.equals(latest.record())) {
			return wanted;
		}
		entries.delete(key);
		return keep(Act.CHANGED, wanted);
	}

	Logged<?> delete(String key) throws SQLException, IOException {
		entries.lock();
		Version latest = history(key).getLast();
		if (latest.deleted()) {
			throw Texts.failure(RECORD, "record.deleted.already", key);
		}
		entries.delete(key);
		return keep(Act.DELETED, latest.record());
	}

	Logged<?> undelete(String key) throws SQLException, IOException {
		entries.lock();
		Version latest = history(key).getLast();
		if (!latest.deleted()) {
			throw Texts.failure(RECORD, "record.not.deleted", key);
		}
		return keep(Act.UNDELETED, latest.record());
	}

	List<Version> history(String key) throws SQLException, IOException {
		List<Version> versions = revisions.of(key);
		if (versions.isEmpty()) {
			List<Integer> from = devicesOf(key);
			throw from.isEmpty() ? Texts.failure(RECORD, "record.unknown", key)
					: Texts.failure(RECORD, "record.device", key, name(devices.infos().get(from.getFirst())));
		}
		return versions;
	}

	private static String name(DeviceInfo device) {
		return String.join(" ", device.maker(), device.model(), device.serial()).strip();
	}

	/** The devices of the entries of that key: one or none. */
	private List<Integer> devicesOf(String key) throws SQLException, IOException {
		List<Integer> found = new ArrayList<>();
		entries.withKeys(List.of(key), (row, device, source) -> found.add(device));
		return found;
	}

	/** Adds those of which there is no version yet, under the keys they have. */
	Copied copy(List<? extends Logged<?>> records) throws SQLException, IOException {
		entries.lock();
		int device = devices.number(DeviceInfo.LOG);
		int added = 0;
		List<String> others = new ArrayList<>();
		for (Logged<?> record : records) {
			Logged<?> wanted = logged(record.key(), record.entry(), record.at());
			List<Version> versions = revisions.of(record.key());
			if (versions.isEmpty() && KEY.matcher(record.key()).matches() && devicesOf(record.key()).isEmpty()) {
				put(Act.ADDED, wanted, device);
				added++;
			} else if (versions.isEmpty() || versions.getLast().deleted()
					|| !versions.getLast().record().equals(wanted)) {
				others.add(record.key());
			}
		}
		devices.set(device, extent());
		return new Copied(added, records.size() - added - others.size(), others);
	}

	private Logged<?> keep(Act act, Logged<?> logged) throws SQLException {
		int device = devices.number(DeviceInfo.LOG);
		put(act, logged, device);
		devices.set(device, extent());
		return logged;
	}

	private void put(Act act, Logged<?> logged, int device) throws SQLException {
		if (act != Act.DELETED && !entries.insert(List.of(new Sourced(Row.of(logged), 0)), device)) {
			throw new IllegalStateException("a record without versions has the key " + logged.key());
		}
		revisions.add(new Version(act, Instant.now(), logged));
	}

	/** Own records are few, so they are counted anew each time. */
	private Extent extent() throws SQLException {
		Extent extent = Extent.NONE;
		for (Version version : revisions.latest()) {
			if (!version.deleted()) {
				Row row = Row.of(version.record());
				extent = extent.with(row.at(), Codes.therapy(row.kind()));
			}
		}
		return extent;
	}
}
