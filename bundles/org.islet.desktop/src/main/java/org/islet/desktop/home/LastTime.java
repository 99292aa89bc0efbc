// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When the window was opened last. */
final class LastTime {

	private static final Logger LOG = LoggerFactory.getLogger(LastTime.class);
	private static final String OPENED = "opened";

	private LastTime() {
	}

	/**
	 * Notes that the window is open; for a thread that may wait.
	 *
	 * @return when it was opened the time before; empty the first time
	 */
	static Optional<Instant> turn(Instant now) {
		IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.islet.desktop");
		Optional<Instant> before = parse(node.get(OPENED, ""));
		node.put(OPENED, now.toString());
		try {
			node.flush();
		} catch (BackingStoreException e) {
			LOG.info("When the window was opened cannot be noted", e);
		}
		return before;
	}

	private static Optional<Instant> parse(String text) {
		try {
			return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}
}
