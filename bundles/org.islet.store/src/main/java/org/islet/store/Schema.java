// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.DATABASE;
import static org.islet.model.store.StoreException.Kind.NEWER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings a database to the shape this program needs: numbered scripts, each run once, in one transaction, and known by
 * its checksum ever after.
 *
 * @param steps the scripts in order, the first being step 1
 */
record Schema(List<String> steps) {

	/** The scripts in this bundle. */
	static Schema current() {
		List<String> steps = new ArrayList<>();
		for (int number = 1;; number++) {
			try (InputStream script = Schema.class.getResourceAsStream("schema/" + number + ".sql")) {
				if (script == null) {
					return new Schema(List.copyOf(steps));
				}
				steps.add(new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
			} catch (IOException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	/** Runs what is missing; refuses a database that a newer program made, or one made by a changed script. */
	void apply(Database database, Object where) {
		Map<Integer, String> done = verify(database, where);
		for (int number = done.size() + 1; number <= steps.size(); number++) {
			int step = number;
			database.write(connection -> run(connection, step));
		}
	}

	/** The steps the database has, after making sure that they are ours. */
	Map<Integer, String> verify(Database database, Object where) {
		Map<Integer, String> done = database.read(Schema::done);
		if (done.size() > steps.size()) {
			throw Texts.failure(NEWER, "schema.newer", where, done.size(), steps.size());
		}
		done.forEach((number, checksum) -> {
			if (number > steps.size() || !checksum.equals(checksum(steps.get(number - 1)))) {
				throw Texts.failure(DATABASE, "schema.changed", where, number);
			}
		});
		return done;
	}

	private static Map<Integer, String> done(Connection connection) throws SQLException {
		Map<Integer, String> done = new TreeMap<>();
		try (ResultSet tables = connection.getMetaData().getTables(null, "APP", "SCHEMA_STEP", null)) {
			if (!tables.next()) {
				return done;
			}
		}
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT step, sha256 FROM schema_step")) {
			while (rows.next()) {
				done.put(rows.getInt(1), rows.getString(2));
			}
		}
		return done;
	}

	private Void run(Connection connection, int step) throws SQLException {
		String script = steps.get(step - 1);
		try (Statement statement = connection.createStatement()) {
			if (step == 1) {
				statement.execute("CREATE TABLE schema_step (step INT PRIMARY KEY, sha256 VARCHAR(64) NOT NULL, "
						+ "applied TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)");
			}
			for (String command : script.replaceAll("(?m)^\\s*--.*$", "").split(";\\s*(\\n|$)")) {
				if (!command.isBlank()) {
					statement.execute(command);
				}
			}
		}
		try (PreparedStatement note = connection
				.prepareStatement("INSERT INTO schema_step (step, sha256) VALUES (?, ?)")) {
			note.setInt(1, step);
			note.setString(2, checksum(script));
			note.executeUpdate();
		}
		return null;
	}

	private static String checksum(String script) {
		try {
			return HexFormat.of().formatHex(
					MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
