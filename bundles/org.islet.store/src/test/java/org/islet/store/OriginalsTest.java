// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.islet.model.PatientId;
import org.islet.model.store.StoreException;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Kept;
import org.islet.model.store.TherapyStore.Origin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {

	private static final Origin FIRST = new Origin("März.csv", "carelink", "1.0", "zone=Europe/Berlin\ndate=d/m",
			Instant.parse("2024-05-06T07:08:09.123Z"));

	@TempDir
	private static Path folder;
	private static TherapyStore store;
	private PatientId patient;

	@BeforeAll
	static void open() {
		store = new DerbyStores().open(folder, Samples.NO_PASSWORD);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	@BeforeEach
	void addPatient() {
		patient = store.save(Samples.patient("A", "B")).id();
	}

	private long keep(PatientId whose, byte[] content) {
		return store.keep(whose, FIRST, new ByteArrayInputStream(content));
	}

	private static byte[] content(long number) throws IOException {
		try (InputStream in = store.original(number)) {
			return in.readAllBytes();
		}
	}

	@Test
	void anOriginalComesBackByteForByte() throws IOException {
		byte[] text = "Index;Date;Time\r\n\u0000ü".repeat(1000).getBytes("ISO-8859-1");
		byte[] noise = new byte[3_000_000];
		new Random(1).nextBytes(noise);
		long first = keep(patient, text);
		long second = keep(patient, noise);
		long empty = keep(patient, new byte[0]);
		assertArrayEquals(text, content(first));
		assertArrayEquals(noise, content(second));
		assertArrayEquals(new byte[0], content(empty));
		assertEquals(List.of(first, second, empty), store.originals(patient).stream().map(Kept::number).toList());
		assertEquals(List.of(), store.check(sentence -> {
		}));
	}

	@Test
	void theSameContentIsKeptOncePerPatient() throws IOException {
		byte[] text = "abc".getBytes("UTF-8");
		long number = keep(patient, text);
		assertEquals(number, keep(patient, text));
		PatientId other = store.save(Samples.patient("C", "D")).id();
		long others = keep(other, text);
		assertEquals(List.of(new Kept(number, FIRST, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
				3)), store.originals(patient));
		assertEquals(others, store.originals(other).getFirst().number());
	}

	@Test
	void aSecondReadingByANewerImporterIsNoted() throws IOException {
		long number = keep(patient, "abc".getBytes("UTF-8"));
		Origin newer = new Origin("ignored", "carelink", "1.1", "", Instant.parse("2025-01-01T00:00:00Z"));
		store.reread(number, newer);
		assertEquals(new Origin(FIRST.name(), "carelink", "1.1", "", newer.at()),
				store.originals(patient).getFirst().origin());
		assertThrows(StoreException.class, () -> store.reread(99_999, newer));
		assertThrows(StoreException.class, () -> store.original(99_999));
	}

	@Test
	void entriesAreTakenWhileAnOriginalIsRead() throws IOException {
		byte[] noise = new byte[500_000];
		new Random(2).nextBytes(noise);
		try (InputStream in = store.original(keep(patient, noise))) {
			assertArrayEquals(java.util.Arrays.copyOf(noise, 1000), in.readNBytes(1000));
			assertEquals(20, store.take(patient, Samples.CGM, Samples.day(Samples.DAY, 20)).added());
			assertArrayEquals(java.util.Arrays.copyOfRange(noise, 1000, noise.length), in.readAllBytes());
		}
	}

	@Test
	void aFileThatBreaksOffIsNotKept() {
		InputStream broken = new InputStream() {
			private int left = 100_000;

			@Override
			public int read() throws IOException {
				if (left == 0) {
					throw new IOException("unplugged");
				}
				return left-- % 251;
			}
		};
		assertThrows(StoreException.class, () -> store.keep(patient, FIRST, broken));
		assertEquals(List.of(), store.originals(patient));
	}
}
