// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collection;
import java.util.List;

import org.islet.model.PumpSettings;

/** The SQL of the table of entries. */
record EntryTable(Connection connection, long patient) {

	private static final String COLUMNS = "entry_key, at_ms, local_ms, kind, glucose, isig, unit, origin, bound, "
			+ "detail, device, source";
	private static final String BY_TIME = "SELECT " + COLUMNS + " FROM entry --DERBY-PROPERTIES index=ENTRY_BY_TIME\n"
			+ "WHERE patient = ? AND at_ms >= ? AND at_ms < ? ORDER BY at_ms";
	private static final String SETTINGS = "SELECT " + COLUMNS + " FROM entry --DERBY-PROPERTIES index=ENTRY_BY_TIME\n"
			+ "WHERE patient = ? AND at_ms >= ? AND at_ms < ? AND kind = " + Codes.KINDS.indexOf(PumpSettings.class)
			+ " ORDER BY at_ms";
	private static final String BY_KEY = "SELECT " + COLUMNS + " FROM entry --DERBY-PROPERTIES index=ENTRY_BY_KEY\n"
			+ "WHERE patient = ? AND entry_key = ?";
	private static final String ALL = "SELECT " + COLUMNS + ", patient FROM entry";
	private static final String INSERT = "INSERT INTO entry (" + COLUMNS
			+ ", patient) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
	private static final String UPDATE = "UPDATE entry SET at_ms = ?, local_ms = ?, kind = ?, glucose = ?, isig = ?, "
			+ "unit = ?, origin = ?, bound = ?, detail = ?, device = ?, source = ? WHERE patient = ? AND entry_key = ?";
	private static final String DUPLICATE = "23505";

	/** Takes each stored row. */
	interface Sink {
		void row(Row row, int device, long source) throws SQLException, IOException;
	}

	/** A row and the number of the original it came from. */
	record Sourced(Row row, long source) {
	}

	/** Keeps everybody else from the table until the transaction ends; spares a lock for each row. */
	void lock() throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("LOCK TABLE entry IN EXCLUSIVE MODE");
		}
	}

	/** The rows from an instant, inclusive, to another, exclusive, in time order. */
	void between(long from, long to, Sink sink) throws SQLException, IOException {
		between(BY_TIME, from, to, sink);
	}

	/** The rows of each span, which has its first and its last instant, in time order. */
	void between(List<long[]> spans, Sink sink) throws SQLException, IOException {
		try (PreparedStatement select = connection.prepareStatement(BY_TIME)) {
			for (long[] span : spans) {
				between(select, span[0], span[1] + 1, sink);
			}
		}
	}

	/** The pump settings from an instant, inclusive, to another, exclusive, in time order. */
	void settings(long from, long to, Sink sink) throws SQLException, IOException {
		between(SETTINGS, from, to, sink);
	}

	private void between(String sql, long from, long to, Sink sink) throws SQLException, IOException {
		try (PreparedStatement select = connection.prepareStatement(sql)) {
			between(select, from, to, sink);
		}
	}

	private void between(PreparedStatement select, long from, long to, Sink sink) throws SQLException, IOException {
		select.setLong(1, patient);
		select.setLong(2, from);
		select.setLong(3, to);
		feed(select, sink);
	}

	void withKeys(Iterable<String> keys, Sink sink) throws SQLException, IOException {
		try (PreparedStatement select = connection.prepareStatement(BY_KEY)) {
			select.setLong(1, patient);
			for (String key : keys) {
				select.setString(2, key);
				feed(select, sink);
			}
		}
	}

	private static void feed(PreparedStatement select, Sink sink) throws SQLException, IOException {
		try (ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				sink.row(row(rows), rows.getInt(11), rows.getLong(12));
			}
		}
	}

	/** Every row of every patient, as a result set to be closed with its statement; the patient is column 13. */
	static ResultSet all(Statement statement) throws SQLException {
		return statement.executeQuery(ALL);
	}

	static Row row(ResultSet rows) throws SQLException {
		String detail = rows.getString(10);
		return new Row(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getShort(4),
				detail == null ? reading(rows) : null, detail);
	}

	private static Row.Reading reading(ResultSet rows) throws SQLException {
		double number = rows.getDouble(5);
		double isig = rows.getDouble(6);
		return new Row.Reading(number, rows.wasNull() ? Double.NaN : isig, rows.getShort(7), rows.getShort(8),
				rows.getShort(9));
	}

	/** Adds all rows or, when a key is there already, none and says so. */
	boolean insert(Collection<Sourced> rows, int device) throws SQLException {
		Savepoint before = connection.setSavepoint();
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			insert.setLong(13, patient);
			for (Sourced sourced : rows) {
				insert.setString(1, sourced.row().key());
				values(insert, 2, sourced, device);
				insert.executeUpdate();
			}
		} catch (SQLException e) {
			if (DUPLICATE.equals(e.getSQLState())) {
				connection.rollback(before);
				return false;
			}
			throw e;
		}
		connection.releaseSavepoint(before);
		return true;
	}

	void update(Collection<Sourced> rows, int device) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
			update.setLong(12, patient);
			for (Sourced sourced : rows) {
				values(update, 1, sourced, device);
				update.setString(13, sourced.row().key());
				update.executeUpdate();
			}
		}
	}

	void delete(String key) throws SQLException {
		try (PreparedStatement delete = connection
				.prepareStatement("DELETE FROM entry WHERE patient = ? AND entry_key = ?")) {
			delete.setLong(1, patient);
			delete.setString(2, key);
			delete.executeUpdate();
		}
	}

	private static void values(PreparedStatement statement, int first, Sourced sourced, int device)
			throws SQLException {
		Row row = sourced.row();
		statement.setLong(first, row.at());
		statement.setLong(first + 1, row.local());
		statement.setShort(first + 2, row.kind());
		reading(statement, first + 3, row.reading());
		statement.setString(first + 8, row.detail());
		statement.setInt(first + 9, device);
		statement.setLong(first + 10, sourced.source());
	}

	private static void reading(PreparedStatement statement, int first, Row.Reading reading) throws SQLException {
		if (reading == null) {
			statement.setNull(first, Types.DOUBLE);
			statement.setNull(first + 1, Types.DOUBLE);
			statement.setNull(first + 2, Types.SMALLINT);
			statement.setNull(first + 3, Types.SMALLINT);
			statement.setNull(first + 4, Types.SMALLINT);
			return;
		}
		statement.setDouble(first, reading.number());
		if (Double.isNaN(reading.isig())) {
			statement.setNull(first + 1, Types.DOUBLE);
		} else {
			statement.setDouble(first + 1, reading.isig());
		}
		statement.setShort(first + 2, reading.unit());
		statement.setShort(first + 3, reading.origin());
		statement.setShort(first + 4, reading.bound());
	}
}
