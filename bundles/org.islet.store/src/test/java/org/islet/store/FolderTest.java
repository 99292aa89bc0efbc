// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.islet.model.store.StoreException;
import org.islet.model.store.StoreException.Kind;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

	@TempDir
	private Path temp;
	private final DerbyStores stores = new DerbyStores();

	private void refused(Kind kind, Path folder) {
		StoreException refused = assertThrows(StoreException.class,
				() -> stores.open(folder, Samples.NO_PASSWORD).close());
		assertEquals(kind, refused.kind(), refused.getMessage());
		assertTrue(refused.getMessage().contains(folder.getFileName().toString()), refused.getMessage());
	}

	@Test
	void everythingLiesInTheFolderAndTheFolderSaysWhatItIs() throws IOException {
		Path data = temp.resolve("deep/er");
		stores.open(data, Samples.NO_PASSWORD).close();
		assertTrue(Files.readString(data.resolve("README.txt")).contains("Islet"));
		assertTrue(Files.readString(data.resolve("derby.log")).contains("Derby"));
		assertFalse(Files.exists(Path.of("derby.log")));
		assertFalse(Files.exists(data.resolve("database.new")));
		assertEquals(null, System.getProperty("derby.system.home"));
		assertEquals(null, System.getProperty("derby.stream.error.file"));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void theFolderIsItsOwnersOnly() throws IOException {
		Path data = temp.resolve("data");
		stores.open(data, Samples.NO_PASSWORD).close();
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
		assertEquals("rwx------",
				PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database"))));
	}

	@Test
	void severalStoresAreOpenAtOnce() {
		try (TherapyStore b = stores.open(temp.resolve("b"), Samples.NO_PASSWORD)) {
			try (TherapyStore a = stores.open(temp.resolve("a"), Samples.NO_PASSWORD)) {
				a.save(Samples.patient("A", "A"));
				assertEquals(0, b.patients().size());
			}
			b.save(Samples.patient("B", "B"));
			assertEquals(1, b.patients().size());
		}
	}

	@Test
	void aStoreIsOpenOnceOnlyAndClosedSaysSo() {
		Path data = temp.resolve("data");
		TherapyStore store = stores.open(data, Samples.NO_PASSWORD);
		refused(Kind.IN_USE, data);
		assertThrows(StoreException.class,
				() -> stores.password(data, Samples.NO_PASSWORD, "long enough".toCharArray()));
		store.close();
		store.close();
		StoreException closed = assertThrows(StoreException.class, store::patients);
		assertTrue(closed.getMessage().contains(data.toString()), closed.getMessage());
		stores.open(data, Samples.NO_PASSWORD).close();
	}

	@Test
	void deactivationClosesWhatIsOpen() {
		Path data = temp.resolve("data");
		TherapyStore store = stores.open(data, Samples.NO_PASSWORD);
		stores.close();
		assertThrows(StoreException.class, store::patients);
		new DerbyStores().open(data, Samples.NO_PASSWORD).close();
	}

	@Test
	void aCreationCutOffIsBegunAgain() throws IOException {
		Path data = temp.resolve("data");
		Files.createDirectories(data.resolve("database.new/seg0"));
		Files.writeString(data.resolve("database.new/seg0/c10.dat"), "half");
		try (TherapyStore store = stores.open(data, Samples.NO_PASSWORD)) {
			assertEquals(0, store.patients().size());
		}
	}

	@Test
	void whatIsNoDataFolderIsRefused() throws IOException {
		Path file = Files.writeString(temp.resolve("file"), "text");
		refused(Kind.FOLDER, file);
		assertEquals("text", Files.readString(file));
		refused(Kind.FOLDER, temp.resolve("a;b"));
		Path broken = Files.createDirectories(temp.resolve("broken"));
		Files.createDirectories(broken.resolve("database/log"));
		refused(Kind.DATABASE, broken);
	}

	@Test
	void aStoreClosedInGoodOrderLeavesNoNoteAndAnUnreadableNoteIsNone() throws IOException {
		Path note = temp.resolve("open.properties");
		try (TherapyStore store = stores.open(temp, Samples.NO_PASSWORD)) {
			TherapyStore.Note taking = store.taking(3);
			store.taking(4);
			taking.close();
			taking.close();
			assertTrue(Files.readString(note).contains("taking=4"), Files.readString(note));
		}
		assertFalse(Files.exists(note));
		Files.writeString(note, "opened=2026-01-02T03:04:05Z\ntaking=4 9");
		try (TherapyStore store = stores.open(temp, Samples.NO_PASSWORD)) {
			assertEquals(Optional.of(new TherapyStore.Interrupted(Instant.parse("2026-01-02T03:04:05Z"),
					List.of(4L, 9L))), store.interrupted());
		}
		Files.writeString(note, "opened=yesterday");
		try (TherapyStore store = stores.open(temp, Samples.NO_PASSWORD)) {
			assertEquals(Optional.empty(), store.interrupted());
		}
	}

	@Test
	void everySentenceIsThereInGermanToo() throws IOException {
		Properties english = texts("texts.properties");
		Properties german = texts("texts_de.properties");
		assertEquals(english.keySet(), german.keySet());
		english.forEach((key, sentence) -> {
			for (int i = 0; i < 3; i++) {
				String place = "{" + i + "}";
				assertEquals(sentence.toString().contains(place), german.get(key).toString().contains(place),
						key + place);
			}
		});
	}

	private static Properties texts(String name) throws IOException {
		Properties texts = new Properties();
		try (InputStream in = Texts.class.getResourceAsStream(name)) {
			texts.load(in);
		}
		return texts;
	}
}
