// SPDX-License-Identifier: EPL-2.0
package org.islet.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where the framework unpacks bundles, kept from start to start so that the next one is quick. A second program
 * running at the same time gets a folder of its own, removed when it ends.
 */
final class Cache implements AutoCloseable {

	private final Path folder;
	private final String stamp;
	private final FileChannel lock;
	private boolean fresh;

	private Cache(Path folder, String stamp, FileChannel lock, boolean fresh) {
		this.folder = folder;
		this.stamp = stamp;
		this.lock = lock;
		this.fresh = fresh;
	}

	static Cache of(Program program) throws IOException {
		String stamp = program.stamp();
		Path shared = place().resolve(Integer.toHexString(program.home().hashCode()));
		FileChannel lock = lock(shared);
		if (lock == null) {
			return new Cache(Files.createTempDirectory("islet"), stamp, null, true);
		}
		Path note = shared.resolve("bundles.txt");
		boolean known = Files.exists(note) && Files.readString(note).equals(stamp);
		Path folder = shared.resolve("felix");
		if (!known) {
			Files.deleteIfExists(note);
			delete(folder);
		}
		return new Cache(folder, stamp, lock, !known);
	}

	private static Path place() {
		String cache = System.getenv("XDG_CACHE_HOME");
		String local = System.getenv("LOCALAPPDATA");
		if (cache != null && !cache.isBlank()) {
			return Path.of(cache, "islet");
		}
		return local != null && !local.isBlank() ? Path.of(local, "Islet", "cache")
				: Path.of(System.getProperty("user.home"), ".cache", "islet");
	}

	private static FileChannel lock(Path shared) {
		FileChannel channel = null;
		try {
			Files.createDirectories(shared);
			channel = FileChannel.open(shared.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock held = channel.tryLock();
			if (held != null) {
				return channel;
			}
			channel.close();
		} catch (IOException | OverlappingFileLockException e) {
			// a read-only home or a foreign lock: go on with a temporary folder
			closeQuietly(channel);
		}
		return null;
	}

	private static void closeQuietly(FileChannel channel) {
		try {
			if (channel != null) {
				channel.close();
			}
		} catch (IOException e) {
			// nothing was written through it
		}
	}

	Path folder() {
		return folder;
	}

	/** @return whether the bundles are still to be installed */
	boolean fresh() {
		return fresh;
	}

	/** Throws away what is there, so that the bundles are installed anew. */
	void empty() throws IOException {
		Files.deleteIfExists(folder.resolveSibling("bundles.txt"));
		delete(folder);
		fresh = true;
	}

	/** All bundles are installed: the next start can use the folder as it is. */
	void filled() throws IOException {
		if (lock != null) {
			Files.writeString(folder.resolveSibling("bundles.txt"), stamp);
		}
	}

	@Override
	public void close() throws IOException {
		if (lock == null) {
			delete(folder);
		} else {
			lock.close();
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}
}
