// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.islet.model.PatientId;

/** The SQL of what is noted of a patient's devices. */
record Marks(Connection connection, long patient) {

	Map<String, String> of(String device) throws SQLException {
		try (PreparedStatement select = connection
				.prepareStatement("SELECT name, content FROM mark WHERE patient = ? AND device = ?")) {
			select.setLong(1, patient);
			select.setString(2, device);
			try (ResultSet rows = select.executeQuery()) {
				Map<String, String> marks = new TreeMap<>();
				while (rows.next()) {
					marks.put(rows.getString(1), rows.getString(2));
				}
				return marks;
			}
		}
	}

	void put(String device, Map<String, String> marks) throws SQLException {
		if (marks.isEmpty()) {
			return;
		}
		try (PreparedStatement delete = connection
				.prepareStatement("DELETE FROM mark WHERE patient = ? AND device = ? AND name = ?");
				PreparedStatement insert = connection
						.prepareStatement("INSERT INTO mark (patient, device, name, content) VALUES (?, ?, ?, ?)")) {
			for (Map.Entry<String, String> mark : marks.entrySet()) {
				named(delete, device, mark.getKey());
				delete.executeUpdate();
				if (!mark.getValue().isEmpty()) {
					named(insert, device, mark.getKey());
					insert.setString(4, mark.getValue());
					insert.executeUpdate();
				}
			}
		}
	}

	private void named(PreparedStatement statement, String device, String name) throws SQLException {
		statement.setLong(1, patient);
		statement.setString(2, device);
		statement.setString(3, name);
	}

	static List<PatientId> patients(Connection connection, String device) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT patient FROM mark WHERE device = ? "
				+ "UNION SELECT patient FROM device WHERE name = ? AND entries > 0 ORDER BY 1")) {
			select.setString(1, device);
			select.setString(2, device);
			try (ResultSet rows = select.executeQuery()) {
				List<PatientId> patients = new ArrayList<>();
				while (rows.next()) {
					patients.add(new PatientId(rows.getLong(1)));
				}
				return patients;
			}
		}
	}
}
