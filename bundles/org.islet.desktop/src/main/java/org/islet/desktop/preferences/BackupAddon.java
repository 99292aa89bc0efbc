// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.swt.widgets.Display;
import org.islet.desktop.Texts;
import org.islet.desktop.preferences.Backups.Made;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Task;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Makes backups, never two at once: when it is time for one, as long as the window is open, and when one is asked for. */
public final class BackupAddon {

	private static final int TICK_MS = 5000;
	private static final Duration AFTER_FAILURE = Duration.ofHours(1);

	private final MApplication application;
	private final Session session;
	private final Settings settings;
	private final Display display = Display.getCurrent();
	private Optional<Task<Made>> running = Optional.empty();
	private Instant notBefore = Instant.MIN;
	private boolean looking;

	@Inject
	public BackupAddon(MApplication application, Session session) {
		this.application = application;
		this.session = session;
		this.settings = new Settings(session);
	}

	@PostConstruct
	void begin() {
		application.getContext().set(BackupAddon.class, this);
		display.timerExec(TICK_MS, this::tick);
	}

	private void tick() {
		int days = settings.backupDays();
		if (days > 0 && !looking && !busy() && session.tasks().isEmpty() && session.patient().isPresent()
				&& Instant.now().isAfter(notBefore)) {
			looking = true;
			Backups backups = settings.backups();
			session.load((store, progress) -> backups.all()).done(all -> {
				looking = false;
				if (due(all, days, Instant.now())) {
					make();
				}
			}).failed(failure -> {
				looking = false;
				notBefore = Instant.now().plus(AFTER_FAILURE);
			});
		}
		display.timerExec(TICK_MS, this::tick);
	}

	private boolean busy() {
		return running.filter(task -> !task.ended()).isPresent();
	}

	static boolean due(List<Made> all, int days, Instant now) {
		return all.isEmpty() || Duration.between(all.getFirst().at(), now).toDays() >= days;
	}

	/** @return the backup that is being made: this one, or the one that was begun before */
	Task<Made> make() {
		if (busy()) {
			return running.orElseThrow();
		}
		Backups backups = settings.backups();
		int most = settings.backupKeep();
		notBefore = Instant.now().plus(AFTER_FAILURE);
		Task<Made> task = session.start(Texts.of("prefs.backup.task"), (store, progress) -> {
			backups.make(store, LocalDateTime.now());
			backups.keep(most);
			return backups.all().getFirst();
		});
		running = Optional.of(task);
		return task;
	}
}
