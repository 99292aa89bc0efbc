// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.DATABASE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.islet.model.DeviceInfo;
import org.islet.model.PatientId;
import org.islet.model.store.TherapyStore.Listed;

/** The SQL of the list of patients: one query for each table, however many patients there are. */
record Roster(Connection connection) {

	/** Rising, so that of each patient the last one counts. */
	private static final String DEVICES = "SELECT patient, maker, model, serial, kind, firmware FROM device "
			+ "WHERE entries > 0 AND name <> ? ORDER BY last_ms, id";
	/** What an original was first read by: reading it again brings nothing new. */
	private static final String UPLOADS = "SELECT o.patient, MIN(r.at_ms) FROM original o "
			+ "JOIN reading r ON r.original = o.id GROUP BY o.patient, o.id";

	List<Listed> all() throws SQLException {
		Set<Long> flagged = flagged();
		Map<Long, DeviceInfo> devices = devices();
		Map<Long, Instant> uploads = uploads();
		return new Patients(connection).all().stream().map(patient -> {
			long id = patient.id().number();
			return new Listed(patient, flagged.contains(id), Optional.ofNullable(devices.get(id)),
					Optional.ofNullable(uploads.get(id)));
		}).toList();
	}

	private Set<Long> flagged() throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT id FROM patient WHERE flagged");
				ResultSet rows = select.executeQuery()) {
			Set<Long> flagged = new HashSet<>();
			while (rows.next()) {
				flagged.add(rows.getLong(1));
			}
			return flagged;
		}
	}

	private Map<Long, DeviceInfo> devices() throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(DEVICES)) {
			select.setString(1, DeviceInfo.LOG.id());
			try (ResultSet rows = select.executeQuery()) {
				Map<Long, DeviceInfo> devices = new HashMap<>();
				while (rows.next()) {
					devices.put(rows.getLong(1), Devices.info(rows, 2));
				}
				return devices;
			}
		}
	}

	private Map<Long, Instant> uploads() throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(UPLOADS); ResultSet rows = select.executeQuery()) {
			Map<Long, Instant> uploads = new HashMap<>();
			while (rows.next()) {
				Instant at = Instant.ofEpochMilli(rows.getLong(2));
				uploads.merge(rows.getLong(1), at, (one, other) -> one.isAfter(other) ? one : other);
			}
			return uploads;
		}
	}

	void flag(PatientId patient, boolean flagged) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement("UPDATE patient SET flagged = ? WHERE id = ?")) {
			update.setBoolean(1, flagged);
			update.setLong(2, patient.number());
			if (update.executeUpdate() == 0) {
				throw Texts.failure(DATABASE, "patient.unknown", patient.number());
			}
		}
	}
}
