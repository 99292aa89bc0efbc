// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.model.Logged;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.PumpSettings;
import org.islet.model.Timeline;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

	@TempDir
	private Path temp;

	@Test
	void readingADayLooksAtNoOtherDay() {
		try (TherapyStore store = new DerbyStores().open(temp, Samples.NO_PASSWORD)) {
			PatientId patient = store.save(Samples.patient("A", "B")).id();
			for (int day = 0; day < 40; day++) {
				store.take(patient, Samples.CGM, Samples.day(Samples.DAY.plusDays(day), 288));
			}
		}
		Lease lease = Lease.of(new DataFolder(temp));
		try (Database database = Database.open(temp.resolve("database"), "")) {
			String plan = plan(database, Samples.DAY.plusDays(20));
			assertTrue(plan.contains("using index ENTRY_BY_TIME"), plan);
			assertTrue(!plan.contains("Table Scan"), plan);
			assertTrue(!plan.contains("Sort"), plan);
			assertTrue(number(plan, "Number of rows visited") <= 289, plan);
			assertTrue(number(plan, "Number of pages visited") <= 8, plan);
		} finally {
			lease.close();
		}
	}

	private static String plan(Database database, LocalDate day) {
		return database.read(connection -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
				List<String> keys = new ArrayList<>();
				Instant from = day.atStartOfDay(Samples.ZONE).toInstant();
				Instant to = day.plusDays(1).atStartOfDay(Samples.ZONE).toInstant();
				new EntryTable(connection, 1).between(from.toEpochMilli(), to.toEpochMilli(),
						(row, device, source) -> keys.add(row.key()));
				assertEquals(288, keys.size());
				try (ResultSet plan = statement.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")) {
					plan.next();
					return plan.getString(1);
				}
			}
		});
	}

	private static int number(String plan, String name) {
		Matcher matcher = Pattern.compile(name + "\\s*=\\s*(\\d+)").matcher(plan);
		assertTrue(matcher.find(), plan);
		return Integer.parseInt(matcher.group(1));
	}

	@Test
	void aReaderSeesWholeBatchesInOrder() {
		try (TherapyStore store = new DerbyStores().open(temp, Samples.NO_PASSWORD)) {
			PatientId patient = store.save(Samples.patient("A", "B")).id();
			Period all = new Period(Samples.DAY, Samples.DAY.plusDays(30), Samples.ZONE);
			CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
				for (int day = 0; day < 30; day++) {
					store.take(patient, Samples.CGM, Samples.day(Samples.DAY.plusDays(day), 288));
				}
			});
			int seen = 0;
			while (!writing.isDone()) {
				int now = store.read(patient, all).entries().size();
				assertEquals(0, now % 288);
				assertTrue(now >= seen);
				seen = now;
			}
			writing.join();
			assertEquals(30 * 288, store.read(patient, all).entries().size());
		}
	}

	@Test
	void theSettingsOfAYearAndWhatWasAskedForAreKnownFromBefore() {
		try (TherapyStore store = new DerbyStores().open(temp, Samples.NO_PASSWORD)) {
			PatientId patient = store.save(Samples.patient("A", "B")).id();
			for (int day : List.of(0, 5, 10, 29)) {
				store.take(patient, Samples.CGM, Samples.day(Samples.DAY.plusDays(day), 10));
			}
			for (int back : List.of(400, 300, 5)) {
				PumpSettings settings = new PumpSettings(Samples.DAY.minusDays(back).atTime(7, 0),
						Optional.of("Normal"),
						Map.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(),
						Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Map.of());
				store.take(patient, Samples.CGM, List.of(Samples.logged(settings, "s" + back, Samples.CGM, 1)));
			}
			Period last = Period.day(Samples.DAY.plusDays(29), Samples.ZONE);
			Timeline usual = store.read(patient, last);
			assertEquals(List.of("s300", "s5"), usual.before().stream().map(Logged::key).toList());
			assertEquals(10, usual.entries().size());
			Timeline more = store.read(patient, last, Duration.ofDays(24));
			assertEquals(2 + 20, more.before().size());
			assertEquals(2 + 30, store.read(patient, last, Duration.ofDays(29)).before().size());
			assertEquals(usual, store.read(patient, last, Duration.ZERO));
		}
	}

	@Test
	void severalImportersGetAlong() {
		try (TherapyStore store = new DerbyStores().open(temp, Samples.NO_PASSWORD)) {
			PatientId patient = store.save(Samples.patient("A", "B")).id();
			List<CompletableFuture<Integer>> takes = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				takes.add(CompletableFuture.supplyAsync(
						() -> store.take(patient, Samples.CGM, Samples.day(Samples.DAY, 288)).added()));
			}
			assertEquals(288, takes.stream().mapToInt(CompletableFuture::join).sum());
		}
	}
}
