// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.islet.device.DeviceException;

/**
 * Watches a bus by asking it again and again: the one way that works with every library on every system. Asking takes a
 * few milliseconds twice a second, and only while somebody watches.
 */
public final class AttachWatch implements Bus.Watch {

	private static final long EVERY_MILLIS = 500;

	private final Bus bus;
	private final Runnable listener;
	private final ScheduledExecutorService clock;
	private Set<Attached> last;

	/**
	 * @param bus what is watched
	 * @param listener called whenever what is attached has changed
	 * @throws DeviceException if it cannot be found out what is attached
	 */
	public AttachWatch(Bus bus, Runnable listener) throws DeviceException {
		this.bus = bus;
		this.listener = listener;
		last = new HashSet<>(bus.attached());
		clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon()
				.name("islet-watch-" + bus.link().name().toLowerCase(Locale.ROOT)).factory());
		clock.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
	}

	private void look() {
		try {
			List<Attached> now = bus.attached();
			if (!last.equals(Set.copyOf(now))) {
				last = Set.copyOf(now);
				listener.run();
			}
		} catch (DeviceException | RuntimeException e) {
			// a bus or listener that fails once must not end the watch: the next look may succeed
		}
	}

	@Override
	public void close() {
		clock.shutdownNow();
	}
}
