// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.FOLDER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** What lies where in a data folder, and in a backup, which looks the same. */
record DataFolder(Path path) {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

	DataFolder {
		path = path.toAbsolutePath().normalize();
		if (path.toString().indexOf(';') >= 0) {
			throw Texts.failure(FOLDER, "folder.semicolon", path);
		}
	}

	Path database() {
		return path.resolve("database");
	}

	/** A database not yet complete; a left-over is worthless. */
	Path unfinished() {
		return path.resolve("database.new");
	}

	Path key() {
		return path.resolve("key.properties");
	}

	Path log() {
		return path.resolve("derby.log");
	}

	Path lock() {
		return path.resolve("store.lock");
	}

	Path readme() {
		return path.resolve("README.txt");
	}

	/** Written last, so that a backup that was cut off is known. */
	Path backupMark() {
		return path.resolve("backup.properties");
	}

	/** Lies here while a program has the store open. */
	Path openNote() {
		return path.resolve("open.properties");
	}

	/** @return a folder in this one that is not there yet */
	DataFolder aside(LocalDateTime now) {
		String name = "replaced-" + STAMP.format(now);
		Path aside = path.resolve(name);
		for (int i = 2; Files.exists(aside); i++) {
			aside = path.resolve(name + "-" + i);
		}
		return new DataFolder(aside);
	}

	/** Moves database and key, the database last: a key alone harms nobody. */
	void move(DataFolder to) throws IOException {
		if (Files.exists(key())) {
			Files.copy(key(), to.key(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
		}
		Files.move(database(), to.database(), StandardCopyOption.ATOMIC_MOVE);
	}

	boolean hasStore() {
		return Files.exists(database());
	}

	boolean encrypted() {
		Path properties = database().resolve("service.properties");
		if (!Files.exists(properties)) {
			return false;
		}
		Properties service = new Properties();
		try (InputStream in = Files.newInputStream(properties)) {
			service.load(in);
		} catch (IOException e) {
			throw Texts.failure(e, FOLDER, "folder.unreadable", path);
		}
		return Boolean.parseBoolean(service.getProperty("dataEncryption"));
	}

	/** Makes the folder where there is none, for its owner only, and makes sure that it can be written. */
	void prepare() {
		try {
			Files.createDirectories(path);
			if (!Files.isWritable(path) || hasStore() && !Files.isWritable(database())) {
				throw Texts.failure(FOLDER, "folder.readonly", path);
			}
			ownerOnly(path);
		} catch (IOException e) {
			throw Texts.failure(e, FOLDER, "folder.unusable", path);
		}
	}

	void describe(String key) {
		try {
			Files.writeString(readme(), Texts.of(key) + System.lineSeparator());
		} catch (IOException e) {
			throw Texts.failure(e, FOLDER, "folder.unusable", path);
		}
	}

	boolean isEmptyOrAbsent() {
		if (!Files.exists(path)) {
			return true;
		}
		try (Stream<Path> inside = Files.list(path)) {
			return inside.findAny().isEmpty();
		} catch (IOException e) {
			return false;
		}
	}

	static void ownerOnly(Path folder) throws IOException {
		if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		}
	}

	static void delete(Path tree) throws IOException {
		if (!Files.exists(tree)) {
			return;
		}
		Files.walkFileTree(tree, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
				Files.delete(folder);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> tree = Files.walk(from)) {
			for (Path source : (Iterable<Path>) tree::iterator) {
				Files.copy(source, to.resolve(from.relativize(source).toString()));
			}
		}
	}
}
