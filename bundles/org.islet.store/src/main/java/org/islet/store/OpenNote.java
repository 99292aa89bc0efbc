// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.islet.model.store.TherapyStore.Interrupted;
import org.islet.model.store.TherapyStore.Note;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that lies in the data folder as long as the store is open, and names the originals that entries are being taken
 * from. Whoever finds it at the start knows that the program before was killed. It says nothing of what is in the data.
 */
final class OpenNote implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(OpenNote.class);
	private static final String OPENED = "opened";
	private static final String TAKING = "taking";

	private final Path file;
	private final Optional<Interrupted> before;
	private final Instant opened = Instant.now();
	private final List<Long> originals = new ArrayList<>();
	private boolean closed;

	private OpenNote(Path file, Optional<Interrupted> before) {
		this.file = file;
		this.before = before;
	}

	/** Reads what was left behind and puts a new note in its place. */
	static OpenNote begin(Path file) {
		OpenNote note = new OpenNote(file, left(file));
		note.before.ifPresent(left -> LOG.warn("{} was not closed since {}; taking from {} was cut off",
				file.getParent(), left.opened(), left.originals()));
		note.write();
		return note;
	}

	private static Optional<Interrupted> left(Path file) {
		try {
			Properties text = new Properties();
			text.load(new StringReader(Files.readString(file)));
			List<Long> numbers = new ArrayList<>();
			for (String number : text.getProperty(TAKING, "").split(" ")) {
				if (!number.isEmpty()) {
					numbers.add(Long.valueOf(number));
				}
			}
			return Optional.of(new Interrupted(Instant.parse(text.getProperty(OPENED, "")), numbers));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		} catch (IOException | DateTimeException | IllegalArgumentException e) {
			LOG.warn("{} says nothing", file, e);
			return Optional.empty();
		}
	}

	Optional<Interrupted> interrupted() {
		return before;
	}

	synchronized Note taking(long number) {
		originals.add(number);
		write();
		return new Note() {
			private boolean ended;

			@Override
			public void close() {
				if (!ended) {
					ended = true;
					end(number);
				}
			}
		};
	}

	private synchronized void end(long number) {
		originals.remove(number);
		write();
	}

	/** A disk that has no room for the note may still have room for what matters. */
	private void write() {
		if (closed) {
			return;
		}
		Properties text = new Properties();
		text.setProperty(OPENED, opened.toString());
		text.setProperty(TAKING, String.join(" ", originals.stream().map(String::valueOf).toList()));
		Path next = file.resolveSibling(file.getFileName() + ".new");
		try {
			StringWriter writer = new StringWriter();
			text.store(writer, null);
			Files.writeString(next, writer.toString());
			Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			LOG.warn("{} cannot be written", file, e);
		}
	}

	@Override
	public synchronized void close() {
		closed = true;
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			LOG.warn("{} cannot be deleted", file, e);
		}
	}
}
