// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.islet.desktop.preferences.Backups.Made;
import org.islet.model.store.StoreException;
import org.islet.model.store.TherapyStore;
import org.islet.store.DerbyStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

	private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 0);
	private static final char[] PASSWORD = "long enough".toCharArray();

	@TempDir
	Path temp;

	private final DerbyStores stores = new DerbyStores();

	private Backups of(String data) {
		return new Backups(temp.resolve("backups"), temp.resolve(data));
	}

	@Test
	void theOldestOfThisDataAreDeletedAndOthersStay() throws IOException {
		Backups mine = of("data");
		Backups others = of("other");
		try (TherapyStore store = stores.open(mine.data(), new char[0]);
				TherapyStore other = stores.open(others.data(), new char[0])) {
			others.make(other, NOON.minusDays(9));
			for (int i = 0; i < 3; i++) {
				mine.make(store, NOON.plusDays(i));
			}
			Path cutOff = Files.createDirectories(mine.folder().resolve("islet-2026-01-01-000000"));
			List<Path> made = mine.all().stream().map(Made::folder).toList();
			assertEquals(List.of("islet-2026-03-03-120000", "islet-2026-03-02-120000", "islet-2026-03-01-120000"),
					made.stream().map(path -> path.getFileName().toString()).toList());
			mine.keep(2);
			assertEquals(made.subList(0, 2), mine.all().stream().map(Made::folder).toList());
			assertEquals(1, others.all().size());
			assertTrue(Files.exists(cutOff));
		}
	}

	@Test
	void aBackupIsTriedOutBesideTheData() throws IOException {
		Backups mine = of("data");
		try (TherapyStore store = stores.open(mine.data(), PASSWORD)) {
			mine.make(store, NOON);
			Made made = mine.all().getFirst();
			assertTrue(made.tested().isEmpty());
			assertThrows(StoreException.class, () -> mine.test(stores, made, "wrong one".toCharArray(), step -> {
			}));
			assertTrue(mine.all().getFirst().tested().isEmpty());
			assertEquals(List.of(), mine.test(stores, made, PASSWORD, step -> {
			}));
			assertEquals(0, mine.all().getFirst().tested().orElseThrow().problems());
			assertFalse(Files.exists(mine.data().resolve("backup-test")));
		}
	}

	@Test
	void theNextOneIsDueWhenTheLastIsOldEnough() {
		Instant now = Instant.parse("2026-03-08T12:00:00Z");
		Made made = new Made(temp, now.minus(Duration.ofDays(7)), Optional.empty());
		assertTrue(BackupAddon.due(List.of(), 7, now));
		assertTrue(BackupAddon.due(List.of(made), 7, now));
		assertFalse(BackupAddon.due(List.of(made), 7, now.minusSeconds(1)));
	}
}
