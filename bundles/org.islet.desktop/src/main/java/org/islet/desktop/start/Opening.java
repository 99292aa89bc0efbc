// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.start;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

import org.eclipse.swt.widgets.Display;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.model.store.StoreException;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the data folder before there is a window: asks for its password, says why it cannot be opened. */
public final class Opening {

	private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

	private final Display display;
	private final Stores stores;
	private final Path folder;
	private final Path log;
	private final Executor ui;
	private final Runnable covered;

	/**
	 * @param folder the data folder; need not exist
	 * @param log the file in which faults are written down
	 * @param ui runs what it is given in the display's thread
	 * @param covered called before a page is shown
	 */
	public Opening(Display display, Stores stores, Path folder, Path log, Executor ui, Runnable covered) {
		this.display = display;
		this.stores = stores;
		this.folder = folder;
		this.log = log;
		this.ui = ui;
		this.covered = covered;
	}

	/** @return the session in the open folder; empty if the person gave up */
	public Optional<Session> open() {
		Optional<char[]> password = Optional.of(new char[0]);
		try {
			if (away(() -> stores.encrypted(folder))) {
				password = ask("start.password.title", Texts.of("start.password.sentence", folder));
			}
		} catch (ExecutionException e) {
			return refused(e.getCause()) ? open() : Optional.empty();
		}
		while (password.isPresent()) {
			char[] given = password.get();
			try {
				return begun(away(() -> session(given)), given.length > 0);
			} catch (ExecutionException e) {
				if (e.getCause() instanceof StoreException refusal && refusal.kind() == StoreException.Kind.PASSWORD) {
					password = ask("start.password.wrong.title", refusal.getMessage());
				} else if (!refused(e.getCause())) {
					password = Optional.empty();
				}
			}
		}
		return Optional.empty();
	}

	/** Where nobody is known yet, a person is welcomed. */
	private Optional<Session> begun(Session session, boolean encrypted) throws ExecutionException {
		if (!session.patients().isEmpty()) {
			return Optional.of(session);
		}
		covered.run();
		Optional<Welcome.Answer> answer = Welcome.ask(display, folder.toString(), encrypted);
		if (answer.isEmpty()) {
			session.close();
			return Optional.empty();
		}
		char[] password = answer.get().password();
		Session open = password.length == 0 ? session : away(() -> {
			session.close();
			stores.password(folder, new char[0], password);
			return session(password);
		});
		open.save(answer.get().patient());
		return Optional.of(open);
	}

	private Session session(char[] password) {
		TherapyStore store = stores.open(folder, password);
		boolean open = false;
		try {
			Session session = new Session(folder, log, store, ui);
			open = true;
			Arrays.fill(password, '\0');
			return session;
		} finally {
			if (!open) {
				store.close();
			}
		}
	}

	private Optional<char[]> ask(String title, String sentence) {
		covered.run();
		return Page.password(display, Texts.of(title), sentence);
	}

	/** @return whether to try again */
	private boolean refused(Throwable why) {
		LOG.warn("{} could not be opened", folder, why);
		covered.run();
		return why instanceof StoreException refusal
				? Page.again(display,
						Texts.of("start." + refusal.kind().name().toLowerCase(Locale.ROOT) + ".title"),
						refusal.getMessage())
				: Page.again(display, Texts.of("start.fault.title"),
						Texts.of("failure.fault", log));
	}

	/** Does what takes long in another thread, while windows stay alive. */
	private <T> T away(Callable<T> work) throws ExecutionException {
		FutureTask<T> task = new FutureTask<>(work) {
			@Override
			protected void done() {
				display.wake();
			}
		};
		Thread.ofPlatform().daemon().name("islet-open").start(task);
		while (!task.isDone()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		try {
			return task.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new ExecutionException(e);
		}
	}
}
