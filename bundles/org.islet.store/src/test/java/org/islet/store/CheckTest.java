// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Remark;
import org.islet.model.store.StoreException;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

	@TempDir
	private Path temp;
	private PatientId patient;

	@BeforeEach
	void fill() {
		try (TherapyStore store = new DerbyStores().open(temp, Samples.NO_PASSWORD)) {
			patient = store.save(Samples.patient("A", "B")).id();
			store.take(patient, Samples.CGM, Samples.day(Samples.DAY, 10));
			store.take(patient, Samples.PUMP, List.of(Samples.logged(
					new Remark(Samples.DAY.atTime(5, 0), "x", Optional.empty()), "remark", Samples.PUMP, 0)));
			store.keep(patient, new Origin("n.csv", "i", "1", "", Instant.EPOCH),
					new ByteArrayInputStream(new byte[] { 1, 2, 3 }));
		}
	}

	private void damage(String sql) {
		Lease lease = Lease.of(new DataFolder(temp));
		try (Database database = Database.open(temp.resolve("database"), "")) {
			database.write(connection -> {
				try (Statement statement = connection.createStatement()) {
					assertEquals(1, statement.executeUpdate(sql));
					return null;
				}
			});
		} finally {
			lease.close();
		}
	}

	@Test
	void everyDamageIsFoundAndNamed() {
		damage("UPDATE entry SET detail = '{\"kind\":\"Remark\"}' WHERE entry_key = 'remark'");
		damage("UPDATE device SET entries = 9 WHERE name = 'acme:sn6'");
		damage("UPDATE entry SET device = 99 WHERE at_ms = (SELECT MIN(at_ms) FROM entry)");
		damage("UPDATE original SET sha256 = 'abc'");
		try (TherapyStore store = new DerbyStores().open(temp, Samples.NO_PASSWORD)) {
			List<String> progress = new ArrayList<>();
			List<String> wrong = store.check(progress::add);
			assertEquals(4, wrong.size(), wrong.toString());
			assertTrue(wrong.stream().anyMatch(s -> s.contains("remark")), wrong.toString());
			assertTrue(wrong.stream().anyMatch(s -> s.contains("n.csv")), wrong.toString());
			assertTrue(progress.stream().anyMatch(s -> s.contains("entry")), progress.toString());
			StoreException unreadable = assertThrows(StoreException.class,
					() -> store.read(patient, Period.day(Samples.DAY, Samples.ZONE)));
			assertEquals(StoreException.Kind.DATABASE, unreadable.kind());
		}
	}

	@Test
	void anOwnRecordThatIsNotItsLatestVersionIsFound() {
		try (TherapyStore store = new DerbyStores().open(temp, Samples.NO_PASSWORD)) {
			for (String text : List.of("a", "b", "c", "d")) {
				store.own(patient).add(new Remark(Samples.DAY.atTime(6, 0), text, Optional.empty()),
						Samples.DAY.atTime(6, 0).atZone(Samples.ZONE).toInstant());
			}
		}
		damage("UPDATE entry SET detail = '{\"kind\":\"Remark\",\"when\":\"2024-05-06T06:00:00\",\"text\":\"x\"}' "
				+ "WHERE detail LIKE '%\"text\":\"a\"%'");
		damage("DELETE FROM entry WHERE detail LIKE '%\"text\":\"b\"%'");
		damage("UPDATE revision SET act = 2 WHERE detail LIKE '%\"text\":\"c\"%'");
		damage("DELETE FROM revision WHERE detail LIKE '%\"text\":\"d\"%'");
		try (TherapyStore store = new DerbyStores().open(temp, Samples.NO_PASSWORD)) {
			List<String> wrong = store.check(sentence -> {
			});
			assertEquals(3, wrong.stream().filter(sentence -> sentence.contains("latest version")).count(),
					wrong.toString());
			assertTrue(wrong.stream().anyMatch(sentence -> sentence.contains("without its versions")),
					wrong.toString());
		}
	}

	@Test
	void aSoundStoreHasNothingWrong() {
		try (TherapyStore store = new DerbyStores().open(temp, Samples.NO_PASSWORD)) {
			assertEquals(List.of(), store.check(sentence -> {
			}));
		}
	}
}
