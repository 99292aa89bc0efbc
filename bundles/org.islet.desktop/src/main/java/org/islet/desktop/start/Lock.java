// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.start;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.extensions.Preference;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.model.store.Stores;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/**
 * Hides every window until the password is given again: when somebody asks for it, and by itself when nobody has touched
 * anything for a while. What is under way goes on. Only data that is encrypted can be locked, since else there is no
 * password.
 */
public final class Lock {

	/** The preference that says after how many seconds; 0 for never. */
	public static final String SECONDS = "lock.seconds";

	private static final int TICK_MS = 1000;
	private static final int FAR = -30_000;
	private static final int[] SIGNS_OF_LIFE = { SWT.KeyDown, SWT.MouseDown, SWT.MouseMove, SWT.MouseVerticalWheel };

	private final IEclipseContext context;
	private final Session session;
	private final Stores stores;
	private final Display display = Display.getCurrent();
	private final Map<Shell, Optional<Point>> hidden = new LinkedHashMap<>();
	private final Listener life = event -> touched();
	private final Listener shown = this::shown;
	private Instant last = Instant.now();
	private int seconds;
	private boolean locked;

	@Inject
	public Lock(MApplication application, Session session, @Service Stores stores) {
		this.context = application.getContext();
		this.session = session;
		this.stores = stores;
	}

	@Inject
	@org.eclipse.e4.core.di.annotations.Optional
	void after(@Preference(nodePath = "org.islet.desktop", value = SECONDS) int wanted) {
		seconds = wanted;
	}

	@PostConstruct
	void begin() {
		context.set(Lock.class, this);
		for (int sign : SIGNS_OF_LIFE) {
			display.addFilter(sign, life);
		}
		display.timerExec(TICK_MS, this::tick);
	}

	private void touched() {
		last = Instant.now();
	}

	/** By the clock on the wall, which goes on while a computer sleeps. */
	private void tick() {
		if (seconds > 0 && !locked && Duration.between(last, Instant.now()).toSeconds() >= seconds) {
			touched();
			lock(() -> {
				// nothing to lock, and nobody there to be told
			});
		}
		display.timerExec(TICK_MS, this::tick);
	}

	/** @param open called instead if the data is not encrypted */
	public void lock(Runnable open) {
		session.load((store, progress) -> stores.encrypted(session.folder())).done(encrypted -> {
			if (!encrypted) {
				open.run();
			} else if (!locked) {
				hide();
				ask(Texts.of("lock.sentence"));
			}
		});
	}

	private void hide() {
		locked = true;
		for (Shell shell : display.getShells()) {
			if (shell.isVisible()) {
				hidden.put(shell, Optional.empty());
			}
		}
		hidden.keySet().forEach(shell -> shell.setVisible(false));
		hidden.keySet().stream().findFirst()
				.ifPresent(window -> window.addDisposeListener(event -> Page.close(display)));
		display.addFilter(SWT.Show, shown);
	}

	/** What a task shows when it ends waits as well: it is put where nobody sees it and then hidden. */
	private void shown(Event event) {
		if (event.widget instanceof Shell shell && !Page.is(shell) && !hidden.containsKey(shell)) {
			hidden.put(shell, Optional.of(shell.getLocation()));
			shell.setLocation(FAR, FAR);
			display.asyncExec(() -> {
				if (locked && !shell.isDisposed()) {
					shell.setVisible(false);
				}
			});
		}
	}

	private void ask(String sentence) {
		Optional<char[]> typed = Page.password(display, Texts.of("lock.title"), sentence);
		if (display.isDisposed() || hidden.keySet().stream().allMatch(Shell::isDisposed)) {
			return;
		}
		typed.ifPresentOrElse(this::attempt, () -> context.get(IWorkbench.class).close());
	}

	private void attempt(char[] password) {
		Consumer<String> again = sentence -> {
			Arrays.fill(password, '\0');
			ask(sentence);
		};
		session.load((store, progress) -> stores.opens(session.folder(), password)).done(right -> {
			if (right) {
				Arrays.fill(password, '\0');
				show();
			} else {
				again.accept(Texts.of("lock.wrong"));
			}
		}).failed(failure -> again.accept(failure.sentence()));
	}

	private void show() {
		display.removeFilter(SWT.Show, shown);
		locked = false;
		touched();
		Map<Shell, Optional<Point>> back = new LinkedHashMap<>(hidden);
		hidden.clear();
		back.forEach((shell, place) -> {
			if (!shell.isDisposed()) {
				place.ifPresent(shell::setLocation);
				shell.setVisible(true);
				shell.setActive();
			}
		});
	}

	@PreDestroy
	void end() {
		if (!display.isDisposed()) {
			for (int sign : SIGNS_OF_LIFE) {
				display.removeFilter(sign, life);
			}
			display.removeFilter(SWT.Show, shown);
		}
	}
}
