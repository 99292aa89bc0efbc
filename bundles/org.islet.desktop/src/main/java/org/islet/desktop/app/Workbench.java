// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.osgi.util.tracker.ServiceTracker;

/** Eclipse's workbench, from which no class is named here: it is found where it is registered. */
final class Workbench {

	private static final String APPLICATION = "org.eclipse.e4.ui.workbench.swt.E4Application";

	private final BundleContext bundles;
	private final Runnable up;
	private final IApplication application;
	private final AtomicReference<MApplication> model = new AtomicReference<>();

	/** @param up called on any thread when the window is up */
	Workbench(BundleContext bundles, Runnable up) throws CoreException {
		this.bundles = bundles;
		this.up = up;
		this.application = application();
	}

	private static IApplication application() throws CoreException {
		for (IConfigurationElement element : RegistryFactory.getRegistry().getExtension(APPLICATION)
				.getConfigurationElements()) {
			for (IConfigurationElement run : element.getChildren("run")) {
				return (IApplication) run.createExecutableExtension("class");
			}
		}
		throw new IllegalStateException("Eclipse's workbench is not installed. Install Islet again.");
	}

	/** @return what the program ends with, when its window is closed */
	Object run(IApplicationContext context) throws Exception {
		Themes.begin();
		ServiceRegistration<EventHandler> handler = bundles.registerService(EventHandler.class, event -> up.run(),
				FrameworkUtil.asDictionary(
						Map.of(EventConstants.EVENT_TOPIC, UIEvents.UILifeCycle.APP_STARTUP_COMPLETE)));
		ServiceTracker<IWorkbench, IWorkbench> tracker = tracker();
		tracker.open();
		try {
			return application.start(context);
		} finally {
			tracker.close();
			handler.unregister();
			end();
		}
	}

	private ServiceTracker<IWorkbench, IWorkbench> tracker() {
		return new ServiceTracker<>(bundles, IWorkbench.class, null) {
			@Override
			public IWorkbench addingService(ServiceReference<IWorkbench> reference) {
				IWorkbench workbench = super.addingService(reference);
				model.set(workbench.getApplication());
				return workbench;
			}
		};
	}

	/** The workbench leaves what it made of the model as it is; whoever listens there would go on doing so. */
	private void end() {
		MApplication made = model.get();
		IEclipseContext context = made == null ? null : made.getContext();
		if (context != null) {
			context.dispose();
		}
	}

	void stop() {
		application.stop();
	}
}
