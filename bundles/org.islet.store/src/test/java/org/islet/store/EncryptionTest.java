// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.islet.model.Patient;
import org.islet.model.store.StoreException;
import org.islet.model.store.StoreException.Kind;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class EncryptionTest {

	private static final String FIRST = "one; two=three 'ä語'";
	private static final String SECOND = "another password";
	private static final String NAME = "Unmistakable-Name";

	@TempDir
	private Path temp;
	private Path data;
	private final DerbyStores stores = new DerbyStores();

	@BeforeEach
	void folder() {
		data = temp.resolve("data");
	}

	private void make(String password) {
		try (TherapyStore store = stores.open(data, password.toCharArray())) {
			store.save(Samples.patient(NAME, "X"));
		}
	}

	private void opens(String password) {
		try (TherapyStore store = stores.open(data, password.toCharArray())) {
			assertEquals(List.of(NAME), store.patients().stream().map(Patient::givenName).toList());
		}
	}

	private void change(String current, String wanted) {
		stores.password(data, current.toCharArray(), wanted.toCharArray());
	}

	/** Refused for the password, which itself is nowhere in what is said. */
	private static void refused(Executable act) {
		StoreException refused = assertThrows(StoreException.class, act);
		assertEquals(Kind.PASSWORD, refused.kind(), refused.getMessage());
		StringWriter all = new StringWriter();
		refused.printStackTrace(new PrintWriter(all));
		assertFalse(Stream.of(FIRST, SECOND, "wrong password").anyMatch(all.toString()::contains), all.toString());
	}

	private boolean plainOnDisk() throws IOException {
		try (Stream<Path> tree = Files.walk(data)) {
			for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
				String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\0", "");
				if (Stream.of(NAME, FIRST, SECOND).anyMatch(bytes::contains)) {
					return true;
				}
			}
			return false;
		}
	}

	@Test
	void nothingIsReadableWithoutThePassword() throws IOException {
		make(FIRST);
		assertTrue(stores.encrypted(data));
		assertFalse(plainOnDisk());
		refused(() -> stores.open(data, "wrong password".toCharArray()));
		refused(() -> stores.open(data, Samples.NO_PASSWORD));
		opens(FIRST);
	}

	@Test
	void aPasswordIsChanged() throws IOException {
		make(FIRST);
		refused(() -> change(SECOND, "wrong password"));
		refused(() -> change(FIRST, "short"));
		opens(FIRST);
		change(FIRST, SECOND);
		refused(() -> stores.open(data, FIRST.toCharArray()));
		opens(SECOND);
		assertFalse(plainOnDisk());
	}

	@Test
	void encryptionIsTurnedOnAndOff() throws IOException {
		make("");
		assertFalse(stores.encrypted(data));
		assertTrue(plainOnDisk());
		refused(() -> change("wrong password", SECOND));
		refused(() -> change("", "seven77"));
		opens("");
		change("", FIRST);
		assertTrue(stores.encrypted(data));
		assertFalse(plainOnDisk());
		refused(() -> stores.open(data, Samples.NO_PASSWORD));
		opens(FIRST);
		refused(() -> change("wrong password", ""));
		change(FIRST, "");
		assertFalse(stores.encrypted(data));
		opens("");
		refused(() -> stores.open(data, FIRST.toCharArray()));
		assertFalse(Files.exists(data.resolve("key.properties")));
	}

	@Test
	void theKeyHas256BitsAndIsNowhereInTheClear() throws IOException {
		Path file = temp.resolve("key.properties");
		String key = SealedKey.create();
		assertEquals(64, key.length());
		SealedKey.seal(key, FIRST.toCharArray(), file);
		assertFalse(Files.readString(file).contains(key));
		assertEquals(key, SealedKey.open(FIRST.toCharArray(), file));
		refused(() -> SealedKey.open(SECOND.toCharArray(), file));
	}

	@Test
	void everyBitOfTheKeyCounts() {
		Lease lease = Lease.of(new DataFolder(temp));
		try {
			String key = SealedKey.create();
			Database.create(temp.resolve("database"), key).close();
			String end = key.endsWith("0") ? "1" : "0";
			refused(() -> Database.open(temp.resolve("database"), key.substring(0, 63) + end));
			Database.open(temp.resolve("database"), key).close();
		} finally {
			lease.close();
		}
	}

	@Test
	void aLostOrStrangeKeyFileIsSaidToBe() throws IOException {
		make(FIRST);
		Path key = data.resolve("key.properties");
		String kept = Files.readString(key);
		Files.delete(key);
		StoreException lost = assertThrows(StoreException.class, () -> stores.open(data, FIRST.toCharArray()));
		assertEquals(Kind.FOLDER, lost.kind());
		assertTrue(lost.getMessage().contains("key.properties"), lost.getMessage());
		SealedKey.seal(SealedKey.create(), FIRST.toCharArray(), key);
		refused(() -> stores.open(data, FIRST.toCharArray()));
		Files.writeString(key, kept);
		opens(FIRST);
	}

	@Test
	void aShortPasswordMakesNoStore() {
		refused(() -> stores.open(data, "1234567".toCharArray()));
		assertFalse(Files.exists(data.resolve("database")));
	}

	@Test
	void aPasswordIsTriedWhileTheStoreIsOpen() {
		make(FIRST);
		try (TherapyStore store = stores.open(data, FIRST.toCharArray())) {
			assertTrue(stores.opens(data, FIRST.toCharArray()));
			assertFalse(stores.opens(data, SECOND.toCharArray()));
			assertFalse(stores.opens(data, Samples.NO_PASSWORD));
			assertEquals(1, store.patients().size());
		}
		change(FIRST, "");
		assertTrue(stores.opens(data, Samples.NO_PASSWORD));
		assertFalse(stores.opens(data, FIRST.toCharArray()));
		StoreException none = assertThrows(StoreException.class,
				() -> stores.opens(temp.resolve("nowhere"), FIRST.toCharArray()));
		assertEquals(Kind.FOLDER, none.kind());
	}
}
