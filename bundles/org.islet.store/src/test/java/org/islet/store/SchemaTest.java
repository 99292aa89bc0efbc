// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

import org.islet.model.store.StoreException;
import org.islet.model.store.StoreException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

	private static final String ONE = "-- a comment; with a semicolon\nCREATE TABLE a (x INT);\nINSERT INTO a VALUES 1;\n";
	private static final String TWO = "INSERT INTO a VALUES 2";

	@TempDir
	private Path temp;
	private Lease lease;
	private Database database;

	@BeforeEach
	void create() {
		lease = Lease.of(new DataFolder(temp));
		database = Database.create(temp.resolve("database"), "");
	}

	@AfterEach
	void close() {
		database.close();
		lease.close();
	}

	private void apply(String... steps) {
		new Schema(List.of(steps)).apply(database, temp);
	}

	private int rows() {
		return database.read(connection -> {
			try (Statement statement = connection.createStatement();
					ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM a")) {
				count.next();
				return count.getInt(1);
			}
		});
	}

	private void refused(Kind kind, String... steps) {
		StoreException refused = assertThrows(StoreException.class, () -> apply(steps));
		assertEquals(kind, refused.kind(), refused.getMessage());
	}

	@Test
	void eachStepRunsOnce() {
		apply(ONE);
		apply(ONE);
		assertEquals(1, rows());
		apply(ONE, TWO);
		apply(ONE, TWO);
		assertEquals(2, rows());
	}

	@Test
	void aChangedScriptIsRefused() {
		apply(ONE, TWO);
		refused(Kind.DATABASE, ONE + " ", TWO);
		refused(Kind.DATABASE, ONE, TWO + "2", "INSERT INTO a VALUES 3");
		assertEquals(2, rows());
	}

	@Test
	void aNewerSchemaIsRefused() {
		apply(ONE, TWO);
		refused(Kind.NEWER, ONE);
	}

	@Test
	void aStepThatFailsLeavesNothingOfItself() {
		apply(ONE);
		refused(Kind.DATABASE, ONE, "INSERT INTO a VALUES 5;\nCREATE TABLE b (x INT);\nINSERT INTO nowhere VALUES 1");
		assertEquals(1, rows());
		apply(ONE, "INSERT INTO a VALUES 5;\nCREATE TABLE b (x INT)");
		assertEquals(2, rows());
	}

	@Test
	void whatThisProgramHasIsNeverChanged() {
		apply(Schema.current().steps().toArray(String[]::new));
		String first = database.read(connection -> {
			try (Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery("SELECT sha256 FROM schema_step WHERE step = 1")) {
				rows.next();
				return rows.getString(1);
			}
		});
		assertEquals("a7fdd10a85f43e070ef7992a963a8ff2d8c1ec2df15d64812bc9deaae2a92735", first);
	}
}
