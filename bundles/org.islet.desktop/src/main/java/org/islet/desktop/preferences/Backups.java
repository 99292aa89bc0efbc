// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;

/**
 * The backups of one data folder, each in a folder of its own. Beside what the store puts there each has a note of whose
 * data it holds and whether it was tried out.
 *
 * @param folder where they lie; backups of other data may lie there as well
 * @param data the data folder they are of
 */
record Backups(Path folder, Path data) {

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'islet-'uuuu-MM-dd-HHmmss", Locale.ROOT);
	private static final String MARK = "backup.properties";
	private static final String NOTE = "islet.properties";

	/**
	 * A complete backup.
	 *
	 * @param tested when it was tried out and how many things were wrong with it
	 */
	record Made(Path folder, Instant at, Optional<Tested> tested) {
	}

	/** That a backup was tried out. */
	record Tested(Instant at, int problems) {
	}

	/** @return those that are complete, latest first */
	List<Made> all() throws IOException {
		List<Made> all = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (Stream<Path> inside = Files.list(folder)) {
				for (Path one : (Iterable<Path>) inside::iterator) {
					made(one).ifPresent(all::add);
				}
			}
		}
		all.sort(Comparator.comparing(Made::at).reversed());
		return all;
	}

	private Optional<Made> made(Path one) throws IOException {
		if (!Files.exists(one.resolve(MARK)) || !Files.exists(one.resolve(NOTE))) {
			return Optional.empty();
		}
		Properties note = load(one.resolve(NOTE));
		if (!data.toString().equals(note.getProperty("data"))) {
			return Optional.empty();
		}
		try {
			Instant at = Instant.parse(load(one.resolve(MARK)).getProperty("made", ""));
			Optional<Tested> tested = note.getProperty("tested") == null ? Optional.empty()
					: Optional.of(new Tested(Instant.parse(note.getProperty("tested")),
							Integer.parseInt(note.getProperty("problems", "0"))));
			return Optional.of(new Made(one, at, tested));
		} catch (DateTimeException | NumberFormatException e) {
			return Optional.empty();
		}
	}

	private static Properties load(Path file) throws IOException {
		Properties text = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			text.load(reader);
		}
		return text;
	}

	/** Makes one. */
	Path make(TherapyStore store, LocalDateTime now) throws IOException {
		Path next = folder.resolve(NAME.format(now));
		store.backup(next);
		note(next, new Properties());
		return next;
	}

	private void note(Path backup, Properties note) throws IOException {
		note.setProperty("data", data.toString());
		try (Writer writer = Files.newBufferedWriter(backup.resolve(NOTE))) {
			note.store(writer, null);
		}
	}

	/** Deletes the oldest ones of this data that are complete, until so many are left. */
	void keep(int most) throws IOException {
		List<Made> all = all();
		for (Made old : all.subList(Math.min(most, all.size()), all.size())) {
			delete(old.folder());
		}
	}

	/**
	 * Restores a backup beside the data and checks all that is in it; what was restored is deleted again.
	 *
	 * @param password the one it was made under
	 * @return a sentence for each thing wrong
	 */
	List<String> test(Stores stores, Made made, char[] password, Consumer<String> progress) throws IOException {
		Path place = data.resolve("backup-test");
		delete(place);
		try {
			stores.restore(made.folder(), place, password);
			List<String> wrong;
			try (TherapyStore restored = stores.open(place, password)) {
				wrong = restored.check(progress);
			}
			Properties note = new Properties();
			note.setProperty("tested", Instant.now().toString());
			note.setProperty("problems", String.valueOf(wrong.size()));
			note(made.folder(), note);
			return wrong;
		} finally {
			delete(place);
		}
	}

	private static void delete(Path tree) throws IOException {
		if (Files.exists(tree)) {
			try (Stream<Path> all = Files.walk(tree)) {
				for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(one);
				}
			}
		}
	}
}
