// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.FOLDER;
import static org.islet.model.store.StoreException.Kind.PASSWORD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.islet.model.store.StoreException;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Data folders with a Derby database. */
@Component
public final class DerbyStores implements Stores {

	private static final Logger LOG = LoggerFactory.getLogger(DerbyStores.class);
	private static final Schema SCHEMA = Schema.current();

	private final Set<DerbyStore> opened = ConcurrentHashMap.newKeySet();

	@Override
	public TherapyStore open(Path path, char[] password) {
		DataFolder folder = new DataFolder(path);
		folder.prepare();
		Lease lease = Lease.of(folder);
		Database database = null;
		DerbyStore store = null;
		try {
			String key = folder.hasStore() ? key(folder, password) : create(folder, password);
			database = Database.open(folder.database(), key);
			SCHEMA.apply(database, folder.path());
			store = new DerbyStore(folder, lease, database, OpenNote.begin(folder.openNote()), opened::remove);
			opened.add(store);
			return store;
		} finally {
			if (store == null) {
				release(lease, database);
			}
		}
	}

	private static void release(Lease lease, Database database) {
		try {
			if (database != null) {
				database.close();
			}
		} finally {
			lease.close();
		}
	}

	/** The database's key; empty if it is not encrypted. */
	private static String key(DataFolder folder, char[] password) {
		if (folder.encrypted()) {
			return SealedKey.open(password, folder.key());
		}
		if (password.length > 0) {
			throw Texts.failure(PASSWORD, "password.not.needed", folder.path());
		}
		return "";
	}

	/** Makes the database beside its place and moves it there when it is complete. */
	private static String create(DataFolder folder, char[] password) {
		try {
			DataFolder.delete(folder.unfinished());
			String key = "";
			if (password.length > 0) {
				key = SealedKey.create();
				SealedKey.seal(key, password, folder.key());
			} else {
				Files.deleteIfExists(folder.key());
			}
			try (Database database = Database.create(folder.unfinished(), key)) {
				SCHEMA.apply(database, folder.path());
			}
			settle(folder);
			return key;
		} catch (IOException e) {
			throw Texts.failure(e, FOLDER, "folder.unusable", folder.path());
		}
	}

	private static void settle(DataFolder folder) throws IOException {
		DataFolder.ownerOnly(folder.unfinished());
		folder.describe("readme");
		Files.move(folder.unfinished(), folder.database(), StandardCopyOption.ATOMIC_MOVE);
	}

	@Override
	public boolean encrypted(Path path) {
		return new DataFolder(path).encrypted();
	}

	@Override
	public boolean opens(Path path, char[] password) {
		DataFolder folder = existing(path);
		if (!folder.encrypted()) {
			return password.length == 0;
		}
		try {
			return !SealedKey.open(password, folder.key()).isEmpty();
		} catch (StoreException e) {
			if (e.kind() == PASSWORD) {
				return false;
			}
			throw e;
		}
	}

	@Override
	public void password(Path path, char[] current, char[] wanted) {
		DataFolder folder = existing(path);
		if (wanted.length > 0 && wanted.length < SealedKey.SHORTEST) {
			throw Texts.failure(PASSWORD, "password.short", SealedKey.SHORTEST);
		}
		Lease lease = Lease.of(folder);
		try {
			String key = key(folder, current);
			if (key.isEmpty() && wanted.length > 0) {
				String made = SealedKey.create();
				SealedKey.seal(made, wanted, folder.key());
				Database.encrypt(folder.database(), made).close();
			} else if (!key.isEmpty() && wanted.length > 0) {
				SealedKey.seal(key, wanted, folder.key());
			} else if (!key.isEmpty()) {
				Database.decrypt(folder.database(), key).close();
				Files.delete(folder.key());
			}
		} catch (IOException e) {
			throw Texts.failure(e, FOLDER, "folder.unusable", folder.path());
		} finally {
			lease.close();
		}
	}

	private static DataFolder existing(Path path) {
		DataFolder folder = new DataFolder(path);
		if (!folder.hasStore()) {
			throw Texts.failure(FOLDER, "folder.no.store", folder.path());
		}
		return folder;
	}

	@Override
	public void restore(Path from, Path path, char[] password) {
		DataFolder backup = backup(from);
		DataFolder folder = new DataFolder(path);
		if (folder.hasStore()) {
			throw Texts.failure(FOLDER, "restore.occupied", folder.path());
		}
		String key = key(backup, password);
		folder.prepare();
		Lease lease = Lease.of(folder);
		try {
			fetch(backup, folder, key);
			adopt(backup, folder);
		} catch (IOException e) {
			throw Texts.failure(e, FOLDER, "folder.unusable", folder.path());
		} finally {
			lease.close();
		}
	}

	@Override
	public Path replace(Path from, Path path, char[] password) {
		DataFolder backup = backup(from);
		DataFolder folder = existing(path);
		String key = key(backup, password);
		Lease lease = Lease.of(folder);
		try {
			fetch(backup, folder, key);
			DataFolder aside = folder.aside(LocalDateTime.now());
			aside.prepare();
			aside.describe("readme");
			folder.move(aside);
			try {
				adopt(backup, folder);
			} catch (IOException e) {
				aside.move(folder);
				throw e;
			}
			return aside.path();
		} catch (IOException e) {
			throw Texts.failure(e, FOLDER, "folder.unusable", folder.path());
		} finally {
			lease.close();
		}
	}

	private static DataFolder backup(Path path) {
		DataFolder backup = new DataFolder(path);
		if (!backup.hasStore() || !Files.exists(backup.backupMark())) {
			throw Texts.failure(FOLDER, "backup.none", backup.path());
		}
		return backup;
	}

	/** Copies a backup's database beside its place and sees whether it opens. */
	private static void fetch(DataFolder backup, DataFolder folder, String key) throws IOException {
		DataFolder.delete(folder.unfinished());
		DataFolder.copy(backup.database(), folder.unfinished());
		try (Database database = Database.open(folder.unfinished(), key)) {
			SCHEMA.verify(database, backup.path());
		}
	}

	private static void adopt(DataFolder backup, DataFolder folder) throws IOException {
		if (backup.encrypted()) {
			Files.copy(backup.key(), folder.key(), StandardCopyOption.REPLACE_EXISTING,
					StandardCopyOption.COPY_ATTRIBUTES);
		} else {
			Files.deleteIfExists(folder.key());
		}
		settle(folder);
	}

	/** Whoever forgot to close a store: the program ends, the databases end with it in good order. */
	@Deactivate
	public void close() {
		for (DerbyStore store : opened) {
			try {
				store.close();
			} catch (StoreException e) {
				LOG.warn("A store was not closed in good order", e);
			}
		}
	}
}
