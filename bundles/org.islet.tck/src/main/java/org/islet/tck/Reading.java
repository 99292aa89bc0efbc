// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.islet.device.FileFormat;
import org.islet.device.FormatException;

/**
 * One read of one file, and how it ended.
 *
 * @param told what was handed over
 * @param failure the exception it ended with; empty if it ended normally
 */
public record Reading(RecordedImport told, Optional<FormatException> failure) {

	/** No sample may take longer than this; a format that does hangs. */
	private static final Duration LIMIT = Duration.ofSeconds(20);

	/**
	 * Reads; anything but a normal end or a {@link FormatException} fails the test.
	 *
	 * @param format what reads
	 * @param bytes what is read
	 * @param options what the user decided
	 * @param what says in a failure what was read
	 */
	public static Reading of(FileFormat format, byte[] bytes, Map<String, String> options, Supplier<String> what) {
		return of(format, new ByteArrayInputStream(bytes), new RecordedImport(options), what);
	}

	static Reading of(FileFormat format, InputStream in, RecordedImport session, Supplier<String> what) {
		return assertTimeoutPreemptively(LIMIT, () -> run(format, in, session, what), what);
	}

	private static Reading run(FileFormat format, InputStream in, RecordedImport session, Supplier<String> what) {
		try {
			format.read(in, session);
			return new Reading(session, Optional.empty());
		} catch (FormatException e) {
			return new Reading(session, Optional.of(e));
		} catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) { // a plugin is called
			throw new AssertionError(what.get() + " ended in " + e, e);
		}
	}

	/** @return the kind of failure; empty if it ended normally */
	public Optional<FormatException.Kind> kind() {
		return failure.map(FormatException::kind);
	}

	/** @return entries without their lines, sorted: what is compared where lines have moved */
	List<String> entries() {
		return told.rows().stream().map(row -> row.text().replaceFirst("^\\d+,", "")).sorted().toList();
	}

	/** @return entries and clock changes with their lines, sorted */
	List<String> texts() {
		return told.texts().stream().sorted().toList();
	}

	String ending() {
		return failure.map(e -> e.kind() + " \"" + e.getMessage() + "\"").orElse("a normal end");
	}
}
