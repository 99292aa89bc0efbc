// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.device.Control;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulations;
import org.islet.sim.Simulator;
import org.islet.testbed.Plugged;
import org.islet.testbed.Testbed;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/** A simulated meter and the cable to it, below the system's own interface: the real native library reads it. */
final class Cable implements AutoCloseable {

	private static final String METER = "contour";
	private static final int SECONDS = 20;
	private static final BundleContext BUNDLES = FrameworkUtil.getBundle(Cable.class).getBundleContext();

	/** A device that falls silent when it has heard so much. */
	private static final class Silent implements SimulatedDevice {

		private final SimulatedDevice device;
		private final int limit;
		private final AtomicInteger heard = new AtomicInteger();
		private final CompletableFuture<Void> silent = new CompletableFuture<>();

		Silent(SimulatedDevice device, int limit) {
			this.device = device;
			this.limit = limit;
		}

		private boolean goesOn() {
			if (heard.incrementAndGet() > limit) {
				silent.complete(null);
			}
			return !silent.isDone();
		}

		@Override
		public void hears(byte[] frame, Consumer<byte[]> says) {
			if (goesOn()) {
				device.hears(frame, says);
			}
		}

		@Override
		public byte[] control(Control control, Consumer<byte[]> says) {
			return goesOn() ? device.control(control, says) : new byte[0];
		}

		@Override
		public void waits(Duration time, Consumer<byte[]> says) {
			if (!silent.isDone()) {
				device.waits(time, says);
			}
		}
	}

	private final Testbed bed = new Testbed();
	private final LocalDateTime now = LocalDateTime.now(ZoneId.of("Europe/Berlin")).truncatedTo(ChronoUnit.SECONDS);
	private Plugged plugged;

	/** A library that has looked for devices before the testbed was there would go on looking past it. */
	static void prepare() throws BundleException, InterruptedException {
		new Testbed().close();
		CountDownLatch done = new CountDownLatch(1);
		Set<Bundle> links = links();
		for (Bundle bundle : links) {
			bundle.update();
		}
		BUNDLES.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).refreshBundles(links,
				event -> done.countDown());
		if (!done.await(SECONDS, TimeUnit.SECONDS)) {
			throw new AssertionError("the links did not start again");
		}
	}

	private static Set<Bundle> links() {
		return Stream.of(BUNDLES.getBundles()).filter(one -> one.getSymbolicName().startsWith("org.islet.link."))
				.collect(Collectors.toSet());
	}

	private static Simulator simulator() {
		return Sample.service(Simulations.class).all().stream().filter(one -> one.id().equals(METER)).findFirst()
				.orElseThrow();
	}

	/** Plugs the meter in. */
	void plug() {
		plug(Integer.MAX_VALUE);
	}

	/**
	 * Plugs in a meter that falls silent.
	 *
	 * @param limit after it has heard so much
	 * @return done when it has
	 */
	CompletableFuture<Void> plug(int limit) {
		pull();
		Simulator meter = simulator();
		Silent silent = new Silent(meter.plugNew(now), limit);
		plugged = bed.plug(meter.attached(), silent);
		return silent.silent;
	}

	void pull() {
		if (plugged != null) {
			plugged.unplug();
			plugged = null;
		}
	}

	/** While nobody looks for devices: the library that simulates them ends the process where one goes away under it. */
	@Override
	public void close() {
		try {
			for (Bundle link : links()) {
				link.stop();
			}
			bed.close();
			for (Bundle link : links()) {
				link.start();
			}
		} catch (BundleException e) {
			throw new AssertionError(e);
		}
	}
}
