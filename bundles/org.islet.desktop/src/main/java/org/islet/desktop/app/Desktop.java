// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.preferences.Settings;
import org.islet.desktop.session.Session;
import org.islet.desktop.start.Opening;
import org.islet.face.DataFolder;
import org.islet.face.LogFile;
import org.islet.model.store.Stores;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program from its start to its end: opens the data folder, then hands over to Eclipse's workbench, which shows what
 * the application model says; the session is a service there.
 */
public final class Desktop implements IApplication {

	private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);
	private static final long SECONDS_TO_START = 10;

	private final BundleContext bundles = FrameworkUtil.getBundle(Desktop.class).getBundleContext();
	private volatile Display display;
	private Workbench workbench;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		Object words = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		Arguments arguments = Arguments.of(words instanceof String[] some ? List.of(some) : List.of());
		arguments.locale().ifPresent(Locale::setDefault);
		Path folder = arguments.data().orElseGet(() -> DataFolder.usual().toAbsolutePath().normalize());
		remember(folder);
		if (arguments.locale().isEmpty()) {
			Settings.language().ifPresent(Locale::setDefault);
		}
		Display.setAppName("Islet");
		display = Display.getDefault();
		try (LogFile log = new LogFile(folder)) {
			return arguments.wrong().isPresent() ? refuse(context, arguments.wrong().get())
					: start(context, folder, log.file());
		} finally {
			display.dispose();
		}
	}

	/**
	 * What the workbench remembers (theme, language, size of the window) lies with the data it is about. Whoever asks for a
	 * preference before that is known finds none ever after.
	 */
	private void remember(Path folder) throws InvalidSyntaxException, IOException {
		for (ServiceReference<Location> one : bundles.getServiceReferences(Location.class, Location.INSTANCE_FILTER)) {
			Location location = bundles.getService(one);
			if (!location.isSet()) {
				location.set(place(folder).toUri().toURL(), false);
			}
			bundles.ungetService(one);
		}
	}

	/** Where nothing can be written a page will say so, and for it to be shown the workbench needs some other place. */
	private static Path place(Path folder) throws IOException {
		Path place = folder.resolve("desktop");
		try {
			if (Files.isWritable(Files.createDirectories(place))) {
				return place;
			}
		} catch (IOException e) {
			LOG.info("{} cannot be made", place, e);
		}
		return Files.createTempDirectory("islet-");
	}

	private Object refuse(IApplicationContext context, String word) {
		context.applicationRunning();
		new MessageDialog(null, "Islet", null, Texts.of("start.argument", word), MessageDialog.ERROR, 0,
				Texts.of("ok")).open();
		return EXIT_OK;
	}

	private Object start(IApplicationContext context, Path folder, Path log) throws Exception {
		Splash splash = Splash.open(display);
		context.applicationRunning();
		Executor ui = task -> {
			if (!display.isDisposed()) {
				display.asyncExec(task);
			}
		};
		Optional<Session> opened = new Opening(display, stores(), folder, log, ui, splash::close).open();
		if (opened.isEmpty()) {
			return EXIT_OK;
		}
		try (Session session = opened.get()) {
			ServiceRegistration<Session> service = bundles.registerService(Session.class, session, null);
			Thread killed = Thread.ofPlatform().name("islet-end").unstarted(session::close);
			Runtime.getRuntime().addShutdownHook(killed);
			try {
				workbench = new Workbench(bundles, () -> ui.execute(() -> up(splash, folder)));
				return workbench.run(context);
			} finally {
				service.unregister();
				forget(killed);
			}
		}
	}

	private static void forget(Thread hook) {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			LOG.debug("the computer or the person ends the program; the hook is at it", e);
		}
	}

	private Stores stores() throws InterruptedException {
		ServiceTracker<Stores, Stores> tracker = new ServiceTracker<>(bundles, Stores.class, null);
		tracker.open();
		Stores stores = tracker.waitForService(TimeUnit.SECONDS.toMillis(SECONDS_TO_START));
		if (stores == null) {
			throw new IllegalStateException("The bundle org.islet.store does not run. Install Islet again.");
		}
		return stores;
	}

	private static void up(Splash splash, Path folder) {
		splash.close();
		ProcessHandle.current().info().startInstant().ifPresent(since -> LOG.info("Islet {} shows {} after {} ms",
				Splash.version(), folder, Duration.between(since, Instant.now()).toMillis()));
	}

	/** May come from any thread, as when the system shuts down. */
	@Override
	public void stop() {
		Display shown = display;
		if (shown != null && !shown.isDisposed()) {
			shown.asyncExec(this::end);
		}
	}

	/** Ends what is shown: the workbench, or the page that says why there is none yet. */
	private void end() {
		if (workbench != null) {
			workbench.stop();
		} else {
			for (Shell shell : display.getShells()) {
				shell.close();
			}
		}
	}
}
