// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.eclipse.osgi.service.runnable.ApplicationRunnable;
import org.eclipse.osgi.service.runnable.ParameterizedRunnable;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.application.ApplicationDescriptor;
import org.osgi.service.application.ApplicationHandle;

/**
 * The desktop as a person starts it, once after the other in one process: always in the same thread, as the window system
 * wants it, while the tests run in theirs.
 */
final class Desk implements AutoCloseable {

	/** A busy computer makes its first report in a minute. */
	private static final int SECONDS = 120;
	private static final int AGAIN_MS = 10;
	private static final ExecutorService UI = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("ui").factory());
	private static final BundleContext BUNDLES = FrameworkUtil.getBundle(Desk.class).getBundleContext();
	private static final Launcher LAUNCHER = new Launcher();

	/** Runs what Equinox starts in the thread for windows. */
	private static final class Launcher implements ApplicationLauncher {

		private volatile Future<Object> running;
		private volatile Thread thread;

		Launcher() {
			BUNDLES.registerService(ApplicationLauncher.class, this, null);
		}

		@Override
		public void launch(ParameterizedRunnable application, Object context) {
			running = UI.submit(() -> {
				thread = Thread.currentThread();
				return application.run(context);
			});
		}

		@Override
		public void shutdown() {
			if (running instanceof ApplicationRunnable application) {
				application.stop();
			}
		}
	}

	private final ApplicationHandle handle;

	private Desk(ApplicationHandle handle) {
		this.handle = handle;
	}

	/** Starts the desktop; what it shows then is to be waited for. */
	static Desk start(Path data, String... more) {
		List<String> words = new ArrayList<>(List.of("--data", data.toString()));
		words.addAll(List.of(more));
		try {
			forget();
			for (ServiceReference<ApplicationDescriptor> one : BUNDLES.getServiceReferences(ApplicationDescriptor.class,
					"(service.pid=org.islet.desktop.application)")) {
				return new Desk(BUNDLES.getService(one)
						.launch(Map.of("application.args", words.toArray(String[]::new))));
			}
		} catch (Exception e) {
			// whatever keeps the desktop from starting is a failed test
			throw new AssertionError("the desktop did not start", e);
		}
		throw new AssertionError("the desktop is not installed");
	}

	/** Eclipse's events find the window thread once and for all; a program that starts twice in one process is our idea. */
	private static void forget() throws BundleException {
		for (Bundle bundle : BUNDLES.getBundles()) {
			if (bundle.getSymbolicName().equals("org.eclipse.e4.ui.di")) {
				bundle.stop();
				bundle.start();
			}
		}
	}

	private static Display display() {
		Display display = LAUNCHER.thread == null ? null : Display.findDisplay(LAUNCHER.thread);
		if (display == null) {
			throw new AssertionError("there is no window; it ended with " + outcome());
		}
		return display;
	}

	private static Object outcome() {
		try {
			return LAUNCHER.running.get(SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException | ExecutionException | TimeoutException e) {
			throw new AssertionError("the desktop failed", e);
		}
	}

	/** @return what is found in the thread that owns the window */
	<T> T ui(Supplier<T> what) {
		CompletableFuture<T> found = new CompletableFuture<>();
		display().syncExec(() -> complete(found, what));
		return get(found, "");
	}

	/** Does something in the thread that owns the window. */
	void act(Runnable what) {
		ui(() -> {
			what.run();
			return true;
		});
	}

	private static <T> void complete(CompletableFuture<T> future, Supplier<T> what) {
		try {
			future.complete(what.get());
		} catch (RuntimeException | AssertionError e) {
			// is told to the test in its own thread
			future.completeExceptionally(e);
		}
	}

	/** @return what comes to be found; looked for again and again between events */
	<T> T await(String what, Supplier<Optional<T>> look) {
		CompletableFuture<T> found = new CompletableFuture<>();
		begun();
		display().asyncExec(() -> look(found, look));
		return get(found, what);
	}

	void until(String what, BooleanSupplier reached) {
		await(what, () -> reached.getAsBoolean() ? Optional.of(true) : Optional.empty());
	}

	/** Lets the window system go on for a while. */
	void after(int milliseconds) {
		CompletableFuture<Boolean> passed = new CompletableFuture<>();
		act(() -> display().timerExec(milliseconds, () -> passed.complete(true)));
		get(passed, "a while");
	}

	private static void begun() {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		while (LAUNCHER.thread == null || Display.findDisplay(LAUNCHER.thread) == null) {
			if (System.nanoTime() > end || LAUNCHER.running != null && LAUNCHER.running.isDone()) {
				throw new AssertionError("no window system: " + outcome());
			}
			Thread.onSpinWait();
		}
	}

	private static <T> void look(CompletableFuture<T> found, Supplier<Optional<T>> look) {
		if (found.isDone()) {
			return;
		}
		try {
			Optional<T> now = look.get();
			if (now.isPresent()) {
				found.complete(now.get());
			} else {
				Display.getCurrent().timerExec(AGAIN_MS, () -> look(found, look));
			}
		} catch (RuntimeException | AssertionError e) {
			// is told to the test in its own thread
			found.completeExceptionally(e);
		}
	}

	private static <T> T get(CompletableFuture<T> future, String what) {
		try {
			return future.get(SECONDS, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			future.cancel(false);
			throw new AssertionError(what + " did not come", e);
		} catch (ExecutionException e) {
			throw new AssertionError(what + " failed", e.getCause());
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	/** @return what the program ended with */
	Object ended() {
		return outcome();
	}

	Thread thread() {
		return LAUNCHER.thread;
	}

	@Override
	public void close() {
		if (!LAUNCHER.running.isDone()) {
			handle.destroy();
			outcome();
		}
	}
}
