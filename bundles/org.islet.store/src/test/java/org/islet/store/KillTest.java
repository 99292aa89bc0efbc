// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.islet.model.Logged;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Remark;
import org.islet.model.store.StoreException;
import org.islet.model.store.StoreException.Kind;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that imports is killed; what it had acknowledged is there. */
class KillTest {

	private static final int BATCH = 300;
	private static final int MOST = 400;
	private static final int KILLS = 3;
	private static final long ORIGINAL = 7;
	private static final LocalDateTime LONG_AGO = Samples.DAY.minusDays(99).atTime(12, 0);
	private static final char[] PASSWORD = "correct horse".toCharArray();

	@TempDir
	private Path temp;

	/** The program that is killed: takes batch after batch and acknowledges each. */
	static final class Importer {

		private Importer() {
		}

		public static void main(String[] arguments) {
			try (TherapyStore store = new DerbyStores().open(Path.of(arguments[0]), PASSWORD)) {
				store.taking(ORIGINAL);
				for (int number = Integer.parseInt(arguments[1]); number < MOST; number++) {
					store.take(new PatientId(1), Samples.CGM, batch(number));
					store.own(new PatientId(1)).add(new Remark(LONG_AGO, "no. " + number, Optional.empty()),
							LONG_AGO.atZone(Samples.ZONE).toInstant());
					System.out.println(number);
				}
			}
		}
	}

	private static List<Logged<?>> batch(int number) {
		return Samples.day(Samples.DAY.plusDays(2L * number), BATCH);
	}

	private Process start(int from) throws IOException {
		return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xshare:auto",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Importer.class.getName(),
				temp.toString(), String.valueOf(from)).redirectError(Redirect.DISCARD).start();
	}

	/** Kills the process as soon as it has acknowledged so many; returns the last it acknowledged at all. */
	private int killAfter(int lines, int from) throws IOException, InterruptedException {
		Process process = start(from);
		int last = from - 1;
		try (BufferedReader out = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			String line = out.readLine();
			assertTrue(line != null, "the importer came up");
			inUse();
			for (int n = 0; line != null; n++, line = out.readLine()) {
				last = Integer.parseInt(line);
				if (n == lines) {
					process.toHandle().destroyForcibly(); // which, unlike the process itself, leaves the pipe open
				}
			}
		}
		process.waitFor();
		return last;
	}

	private void inUse() {
		StoreException refused = assertThrows(StoreException.class, () -> new DerbyStores().open(temp, PASSWORD));
		assertEquals(Kind.IN_USE, refused.kind(), refused.getMessage());
	}

	@Test
	void whatWasAcknowledgedIsThereAndARepeatCompletesIt() throws Exception {
		Random random = new Random();
		PatientId patient;
		try (TherapyStore store = new DerbyStores().open(temp, PASSWORD)) {
			patient = store.save(Samples.patient("A", "B")).id();
		}
		int next = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			int last = killAfter(random.nextInt(8), next);
			try (TherapyStore store = new DerbyStores().open(temp, PASSWORD)) {
				assertEquals(List.of(ORIGINAL), store.interrupted().orElseThrow().originals());
				next = count(store, patient, last);
				records(store, patient, last);
			}
		}
		try (TherapyStore store = new DerbyStores().open(temp, PASSWORD)) {
			assertEquals(Optional.empty(), store.interrupted());
			Intake all = Intake.NONE;
			for (int number = 0; number <= next; number++) {
				all = all.plus(store.take(patient, Samples.CGM, batch(number)));
			}
			assertEquals(new Intake(BATCH, next * BATCH, 0), all);
			assertEquals(List.of(), store.check(sentence -> {
			}));
		}
	}

	/** Every record that was acknowledged is there, and none without its version. */
	private static void records(TherapyStore store, PatientId patient, int acknowledged) {
		List<Logged<?>> versions = new ArrayList<>();
		store.own(patient).latest().forEach(version -> versions.add(version.record()));
		Set<String> texts = new HashSet<>();
		versions.forEach(logged -> texts.add(((Remark) logged.entry()).text()));
		IntStream.rangeClosed(0, acknowledged).forEach(number -> assertTrue(texts.contains("no. " + number)));
		assertEquals(Set.copyOf(versions), Set.copyOf(
				store.read(patient, Period.day(LONG_AGO.toLocalDate(), Samples.ZONE)).entries()));
	}

	/** How many batches are there: all acknowledged, and none in part. */
	private static int count(TherapyStore store, PatientId patient, int acknowledged) {
		Map<String, Integer> batches = new HashMap<>();
		IntStream.range(0, MOST).forEach(number -> batch(number).forEach(entry -> batches.put(entry.key(), number)));
		Map<Integer, Integer> sizes = new HashMap<>();
		store.read(patient, new Period(Samples.DAY, Samples.DAY.plusDays(2L * MOST + 2), Samples.ZONE)).entries()
				.forEach(entry -> sizes.merge(batches.get(entry.key()), 1, Integer::sum));
		sizes.forEach((number, size) -> assertEquals(BATCH, size, "batch " + number + " is whole"));
		for (int number = 0; number <= acknowledged; number++) {
			assertTrue(sizes.containsKey(number), "batch " + number + " was acknowledged");
		}
		return sizes.size();
	}
}
