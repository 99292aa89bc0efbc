// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.islet.desktop.session.Session;
import org.osgi.service.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import jakarta.inject.Inject;

/** Hears that the window is up. */
public final class Started {

	private static final Logger LOG = LoggerFactory.getLogger(Started.class);
	private static final AtomicReference<Runnable> THEN = new AtomicReference<>(() -> {
		// nobody waits
	});

	/** @param then called when the window is up */
	static void then(Runnable then) {
		THEN.set(then);
	}

	@Inject
	@Optional
	void up(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, Session session) {
		THEN.get().run();
		ProcessHandle.current().info().startInstant().ifPresent(since -> LOG.info("Islet {} shows {} after {} ms",
				Splash.version(), session.folder(), Duration.between(since, Instant.now()).toMillis()));
	}
}
