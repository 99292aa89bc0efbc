// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.islet.desktop.Texts;
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

/**
 * The program from its start to its end: opens the data folder, then hands over to Eclipse's workbench, which shows what
 * the application model says; the session is a service there.
 */
public final class Desktop implements IApplication {

	private static final String WORKBENCH = "org.eclipse.e4.ui.workbench.swt.E4Application";
	private static final long SECONDS_TO_START = 10;

	private final BundleContext bundles = FrameworkUtil.getBundle(Desktop.class).getBundleContext();
	private volatile IApplication workbench;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		Object words = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		Arguments arguments = Arguments.of(words instanceof String[] some ? List.of(some) : List.of());
		arguments.locale().ifPresent(Locale::setDefault);
		if (arguments.wrong().isPresent()) {
			throw new IllegalArgumentException(Texts.of("start.argument", arguments.wrong().get()));
		}
		Path folder = arguments.data().orElseGet(() -> DataFolder.usual().toAbsolutePath().normalize());
		remember(folder);
		Display.setAppName("Islet");
		Display display = Display.getDefault();
		try (LogFile log = new LogFile(folder)) {
			return start(context, display, folder, log.file());
		} finally {
			display.dispose();
		}
	}

	private Object start(IApplicationContext context, Display display, Path folder, Path log) throws Exception {
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
			try {
				Themes.begin();
				workbench = workbench();
				Started.then(splash::close);
				return workbench.start(context);
			} finally {
				service.unregister();
			}
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

	/**
	 * What the workbench remembers (theme, language, size of the window) lies with the data it is about. Whoever asks for a
	 * preference before that is known finds none ever after.
	 */
	private void remember(Path folder) throws InvalidSyntaxException, IOException {
		for (ServiceReference<Location> one : bundles.getServiceReferences(Location.class, Location.INSTANCE_FILTER)) {
			Location location = bundles.getService(one);
			if (!location.isSet()) {
				location.set(folder.resolve("desktop").toUri().toURL(), false);
			}
			bundles.ungetService(one);
		}
	}

	private static IApplication workbench() throws CoreException {
		for (IConfigurationElement element : RegistryFactory.getRegistry().getExtension(WORKBENCH)
				.getConfigurationElements()) {
			for (IConfigurationElement run : element.getChildren("run")) {
				return (IApplication) run.createExecutableExtension("class");
			}
		}
		throw new IllegalStateException("Eclipse's workbench is not installed. Install Islet again.");
	}

	@Override
	public void stop() {
		IApplication running = workbench;
		if (running != null) {
			running.stop();
		}
	}
}
