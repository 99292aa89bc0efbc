// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.DATABASE;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.model.DeviceInfo;
import org.islet.model.Logged;
import org.islet.model.store.OwnRecords.Version;

/** The SQL of the versions of a patient's own records. */
record Revisions(Connection connection, long patient) {

	private static final String SELECT = "SELECT entry_key, act, made_ms, at_ms, kind, detail FROM revision "
			+ "--DERBY-PROPERTIES index=REVISION_BY_KEY\nWHERE patient = ?";
	private static final String IN_ORDER = " ORDER BY entry_key, id";

	void add(Version version) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO revision (patient, entry_key, act, "
				+ "made_ms, at_ms, kind, detail) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
			Logged<?> logged = version.record();
			insert.setLong(1, patient);
			insert.setString(2, logged.key());
			insert.setShort(3, (short) Codes.ACTS.indexOf(version.act()));
			insert.setLong(4, version.made().toEpochMilli());
			insert.setLong(5, logged.at().toEpochMilli());
			insert.setShort(6, (short) Codes.KINDS.indexOf(logged.entry().getClass()));
			insert.setString(7, Row.json(logged.entry()));
			insert.executeUpdate();
		}
	}

	/** All versions of one record, oldest first. */
	List<Version> of(String key) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(SELECT + " AND entry_key = ?" + IN_ORDER)) {
			select.setLong(1, patient);
			select.setString(2, key);
			return versions(select);
		}
	}

	/** The latest version of every record, by the time it is about. */
	List<Version> latest() throws SQLException {
		Map<String, Version> latest = new LinkedHashMap<>();
		try (PreparedStatement select = connection.prepareStatement(SELECT + IN_ORDER)) {
			select.setLong(1, patient);
			versions(select).forEach(version -> latest.put(version.record().key(), version));
		}
		return latest.values().stream().sorted(Comparator.comparing(version -> version.record().at())).toList();
	}

	private static List<Version> versions(PreparedStatement select) throws SQLException {
		List<Version> versions = new ArrayList<>();
		try (ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				versions.add(version(rows));
			}
		}
		return versions;
	}

	private static Version version(ResultSet rows) throws SQLException {
		String key = rows.getString(1);
		Instant at = Instant.ofEpochMilli(rows.getLong(4));
		try {
			return new Version(Codes.ACTS.get(rows.getShort(2)), Instant.ofEpochMilli(rows.getLong(3)),
					new Logged<>(Row.entry(rows.getShort(5), rows.getString(6)), at, key, DeviceInfo.LOG.id(), 0));
		} catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
			throw Texts.failure(e, DATABASE, "entry.unreadable", at, key);
		}
	}
}
