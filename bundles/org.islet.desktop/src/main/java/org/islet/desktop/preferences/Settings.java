// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.islet.desktop.session.Session;
import org.islet.desktop.start.Lock;
import org.islet.face.Languages;
import org.osgi.service.prefs.BackingStoreException;

/** What the window remembers beside the data: how it looks, when it locks itself, where backups go. */
public final class Settings {

	/** {@code light}, {@code dark}, or empty for what the system has */
	static final String THEME = "theme";
	/** {@code en}, {@code de}, or empty for what the system has */
	static final String LANGUAGE = "language";
	private static final String BACKUP_FOLDER = "backup.folder";
	private static final String BACKUP_DAYS = "backup.days";
	private static final String BACKUP_KEEP = "backup.keep";
	private static final int KEPT = 5;
	private static final int MINUTE = 60;

	private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.islet.desktop");
	private final Session session;

	Settings(Session session) {
		this.session = session;
	}

	/** @return the language to begin with; empty for the system's */
	public static Optional<Locale> language() {
		return Languages.of(InstanceScope.INSTANCE.getNode("org.islet.desktop").get(LANGUAGE, ""))
				.filter(wanted -> !wanted.getLanguage().equals(Locale.getDefault().getLanguage()));
	}

	String get(String key) {
		return node.get(key, "");
	}

	void put(String key, String value) {
		node.put(key, value);
		session.load((store, progress) -> {
			flush();
			return value;
		});
	}

	private void flush() throws BackingStoreException {
		node.flush();
	}

	int lockMinutes() {
		return node.getInt(Lock.SECONDS, 0) / MINUTE;
	}

	void lockMinutes(int minutes) {
		put(Lock.SECONDS, String.valueOf(minutes * MINUTE));
	}

	/** @return where backups go */
	Path backupFolder() {
		String chosen = node.get(BACKUP_FOLDER, "");
		return chosen.isEmpty() ? session.folder().resolve("backups") : Path.of(chosen);
	}

	void backupFolder(Path folder) {
		put(BACKUP_FOLDER, folder.toString());
	}

	/** @return after how many days the next one is made; 0 for never */
	int backupDays() {
		return node.getInt(BACKUP_DAYS, 0);
	}

	void backupDays(int days) {
		put(BACKUP_DAYS, String.valueOf(days));
	}

	/** @return how many are kept */
	int backupKeep() {
		return node.getInt(BACKUP_KEEP, KEPT);
	}

	void backupKeep(int most) {
		put(BACKUP_KEEP, String.valueOf(most));
	}

	Backups backups() {
		return new Backups(backupFolder(), session.folder());
	}
}
