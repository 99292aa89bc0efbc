// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.islet.model.Glucose;
import org.islet.model.Logged;

/** Derby alone: the rows of an import put into a table of the store's shape, in one transaction of plain batches. */
final class Floor implements AutoCloseable {

	private static final int BATCH = 1000;
	private static final String CLOSED = "08006";

	private final EmbeddedDataSource source = new EmbeddedDataSource();
	private final Connection connection;
	private int tables;

	Floor(Path folder) throws SQLException {
		source.setDatabaseName(folder.toString());
		source.setCreateDatabase("create");
		connection = source.getConnection();
		try (Statement statement = connection.createStatement()) {
			statement.execute("CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', '16384')");
		}
		connection.setAutoCommit(false);
	}

	/** An empty table, made outside the measurement. */
	void newTable() throws SQLException {
		tables++;
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE entry" + tables + """
					 (patient BIGINT NOT NULL, entry_key VARCHAR(200) NOT NULL, at_ms BIGINT NOT NULL,
					local_ms BIGINT NOT NULL, kind SMALLINT NOT NULL, device INT NOT NULL, source BIGINT NOT NULL,
					glucose DOUBLE, isig DOUBLE, unit SMALLINT, origin SMALLINT, bound SMALLINT, detail CLOB)""");
			statement.execute("CREATE UNIQUE INDEX k" + tables + " ON entry" + tables + " (patient, entry_key)");
			statement.execute("CREATE INDEX t" + tables + " ON entry" + tables + " (patient, at_ms)");
		}
		connection.commit();
	}

	/** @return how many rows were put in */
	int insert(List<Logged<?>> rows) throws SQLException {
		String sql = "INSERT INTO entry" + tables + " VALUES (1, ?, ?, ?, ?, 1, 1, ?, ?, 1, 1, 1, ?)";
		try (PreparedStatement insert = connection.prepareStatement(sql)) {
			int pending = 0;
			int inserted = 0;
			for (Logged<?> row : rows) {
				fill(insert, row);
				insert.addBatch();
				if (++pending % BATCH == 0) {
					inserted += insert.executeBatch().length;
				}
			}
			inserted += insert.executeBatch().length;
			connection.commit();
			return inserted;
		}
	}

	private static void fill(PreparedStatement insert, Logged<?> row) throws SQLException {
		insert.setString(1, row.key());
		insert.setLong(2, row.at().toEpochMilli());
		insert.setLong(3, row.entry().when().toInstant(ZoneOffset.UTC).toEpochMilli());
		if (row.entry() instanceof Glucose glucose) {
			insert.setShort(4, (short) 1);
			insert.setDouble(5, glucose.value().number());
			insert.setDouble(6, glucose.isig().orElse(0));
			insert.setNull(7, Types.CLOB);
		} else {
			insert.setShort(4, (short) 2);
			insert.setNull(5, Types.DOUBLE);
			insert.setNull(6, Types.DOUBLE);
			insert.setString(7, row.entry().toString());
		}
	}

	@Override
	public void close() throws SQLException {
		connection.rollback();
		connection.close();
		source.setCreateDatabase(null);
		source.setShutdownDatabase("shutdown");
		try {
			source.getConnection().close();
		} catch (SQLException e) {
			if (!CLOSED.equals(e.getSQLState())) {
				throw e;
			}
		}
	}
}
