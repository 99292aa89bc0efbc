// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.islet.model.DeviceInfo;
import org.islet.model.Patient;
import org.islet.model.store.OwnRecords.Version;
import org.islet.model.store.StoreException;
import org.islet.model.store.TherapyStore.Kept;

/** Looks at everything there is and says what is wrong with it. */
final class Check {

	/** Beyond so many sentences more of them help nobody. */
	private static final int MOST = 200;

	private final Connection connection;
	private final Consumer<String> progress;
	private final List<String> wrong = new ArrayList<>();

	Check(Connection connection, Consumer<String> progress) {
		this.connection = connection;
		this.progress = progress;
	}

	List<String> run() throws SQLException {
		tables();
		Set<Long> patients = new HashSet<>();
		for (Patient patient : new Patients(connection).all()) {
			patients.add(patient.id().number());
		}
		entries(patients);
		for (long patient : patients) {
			devices(patient);
			originals(patient);
			records(patient);
		}
		return List.copyOf(wrong);
	}

	private void tell(String key, Object... arguments) {
		if (wrong.size() < MOST) {
			wrong.add(Texts.of(key, arguments));
		} else if (wrong.size() == MOST) {
			wrong.add(Texts.of("check.more"));
		}
	}

	/** Every table against its indexes and the indexes' own order. */
	private void tables() throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet rows = connection.getMetaData().getTables(null, "APP", null, new String[] { "TABLE" })) {
			while (rows.next()) {
				tables.add(rows.getString("TABLE_NAME"));
			}
		}
		try (PreparedStatement check = connection
				.prepareStatement("VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE('APP', ?)")) {
			for (String table : tables) {
				progress.accept(Texts.of("check.table", table.toLowerCase(java.util.Locale.ROOT)));
				check.setString(1, table);
				try (ResultSet rows = check.executeQuery()) {
					rows.next();
				} catch (SQLException e) {
					tell("check.table.wrong", table, e.getMessage());
				}
			}
		}
	}

	private void entries(Set<Long> patients) throws SQLException {
		Map<Integer, Long> owners = new HashMap<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT id, patient FROM device")) {
			while (rows.next()) {
				owners.put(rows.getInt(1), rows.getLong(2));
			}
		}
		long count = 0;
		try (Statement statement = connection.createStatement(); ResultSet rows = EntryTable.all(statement)) {
			while (rows.next()) {
				if (++count % 100_000 == 0) {
					progress.accept(Texts.of("check.entries", count));
				}
				entry(EntryTable.row(rows), rows.getLong(13), owners.get(rows.getInt(11)), patients);
			}
		}
		progress.accept(Texts.of("check.entries", count));
	}

	private void entry(Row row, long patient, Long owner, Set<Long> patients) {
		if (!patients.contains(patient) || owner == null || owner != patient) {
			tell("check.entry.stray", row.instant(), row.key());
		}
		try {
			row.entry();
		} catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
			tell("check.entry.unreadable", row.instant(), row.key());
		}
	}

	private void devices(long patient) throws SQLException {
		Devices devices = new Devices(connection, patient);
		Map<Integer, Extent> counts = devices.count();
		devices.counted().forEach((id, extent) -> {
			if (!extent.equals(counts.getOrDefault(id, Extent.NONE))) {
				tell("check.device.count", id, patient);
			}
		});
	}

	/** Each of a person's own records against its versions. */
	private void records(long patient) throws SQLException {
		EntryTable entries = new EntryTable(connection, patient);
		long live = 0;
		try {
			for (Version version : new Revisions(connection, patient).latest()) {
				Row wanted = Row.of(version.record());
				List<Row> stored = new ArrayList<>();
				entries.withKeys(List.of(wanted.key()), (row, device, source) -> stored.add(row));
				live += version.deleted() ? 0 : 1;
				if (version.deleted() ? !stored.isEmpty() : stored.isEmpty() || !stored.getFirst().same(wanted)) {
					tell("check.record", wanted.instant(), wanted.key());
				}
			}
		} catch (StoreException | IOException e) {
			tell("check.record.unreadable", patient, e.getMessage());
			return;
		}
		if (live != new Devices(connection, patient).entriesOf(DeviceInfo.LOG)) {
			tell("check.record.count", patient);
		}
	}

	private void originals(long patient) throws SQLException {
		Originals originals = new Originals(connection);
		for (Kept kept : originals.of(patient)) {
			progress.accept(Texts.of("check.original", kept.origin().name()));
			try (InputStream content = originals.content(kept.number())) {
				if (!Originals.sha256(content).equals(kept.sha256())) {
					tell("check.original.wrong", kept.number(), kept.origin().name());
				}
			} catch (IOException e) {
				tell("check.original.wrong", kept.number(), kept.origin().name());
			}
		}
	}
}
