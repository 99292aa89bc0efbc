// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.FOLDER;
import static org.islet.model.store.StoreException.Kind.IN_USE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * The right to use a data folder, held by one store in one process. The operating system takes it back when the process
 * dies. The Derby engine, of which a process has one, runs as long as there is a lease.
 */
final class Lease implements AutoCloseable {

	private static final Set<Path> HELD = new HashSet<>();

	private final Path folder;
	private final FileChannel channel;

	private Lease(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	static Lease of(DataFolder folder) {
		synchronized (HELD) {
			try {
				Path real = folder.path().toRealPath();
				if (HELD.contains(real)) {
					throw Texts.failure(IN_USE, "in.use.here", folder.path());
				}
				FileChannel channel = lock(folder);
				if (HELD.isEmpty()) {
					Engine.logTo(folder.log());
				}
				HELD.add(real);
				return new Lease(real, channel);
			} catch (IOException e) {
				throw Texts.failure(e, FOLDER, "folder.unusable", folder.path());
			}
		}
	}

	private static FileChannel lock(DataFolder folder) throws IOException {
		FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		boolean locked = false;
		try {
			FileLock lock = channel.tryLock();
			locked = lock != null;
		} finally {
			if (!locked) {
				channel.close();
			}
		}
		if (!locked) {
			throw Texts.failure(IN_USE, "in.use", folder.path());
		}
		return channel;
	}

	@Override
	public void close() {
		synchronized (HELD) {
			if (!HELD.remove(folder)) {
				return;
			}
			try {
				if (HELD.isEmpty()) {
					Engine.stop();
				}
			} finally {
				unlock();
			}
		}
	}

	private void unlock() {
		try {
			channel.close();
		} catch (IOException e) {
			throw Texts.failure(e, FOLDER, "folder.unusable", folder);
		}
	}
}
