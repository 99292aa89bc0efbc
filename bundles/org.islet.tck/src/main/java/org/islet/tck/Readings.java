// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.islet.device.FileFormat;

/** The ways in which the contract reads a sample. */
final class Readings {

	private Readings() {
	}

	/** Reads the sample as it is, which must end normally. */
	static Reading whole(FileFormat format, Sample sample) {
		Reading reading = of(format, sample, sample.bytes(), "as it is");
		assertTrue(reading.failure().isEmpty(), () -> sample + ": " + reading.ending());
		return reading;
	}

	static Reading of(FileFormat format, Sample sample, byte[] bytes, String what) {
		return Reading.of(format, bytes, sample.options(), () -> sample + ", " + what + ",");
	}

	static Reading cancelled(FileFormat format, Sample sample, int rows) {
		return Reading.of(format, new ByteArrayInputStream(sample.bytes()),
				new RecordedImport(sample.options()).cancelAfter(rows), () -> sample + " cancelled after " + rows);
	}

	static void sameInThreads(FileFormat format, Sample sample) throws InterruptedException {
		List<String> expected = whole(format, sample).told().texts();
		ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
		List<Thread> threads = IntStream.range(0, 4).mapToObj(n -> Thread.ofPlatform().unstarted(() -> {
			for (int i = 0; i < 10; i++) {
				assertEquals(expected, whole(format, sample).told().texts(), () -> sample + " read by several threads");
			}
		})).toList();
		threads.forEach(thread -> thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure)));
		threads.forEach(Thread::start);
		for (Thread thread : threads) {
			thread.join();
		}
		assertEquals(List.of(), List.copyOf(failures));
	}

	static void failingStream(FileFormat format, Sample sample) {
		IOException failure = assertThrows(IOException.class,
				() -> format.read(new Trickle(sample.bytes(), sample.bytes().length / 2),
						new RecordedImport(sample.options())),
				() -> sample + " from a stream that breaks");
		assertEquals("the stream broke", failure.getMessage());
	}
}
