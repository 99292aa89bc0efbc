// SPDX-License-Identifier: EPL-2.0
package org.islet.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.islet.device.Control;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.DriverInfo;
import org.islet.device.host.DeviceUploads.Request;
import org.islet.device.host.Progress;
import org.islet.device.host.UploadResult;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;
import org.islet.model.Entry;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulations;
import org.islet.sim.Simulator;
import org.islet.testbed.Plugged;
import org.islet.testbed.Testbed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;

/** Every driver reads its simulated device through the real native library of its link into a real store. */
@EnabledOnOs(OS.LINUX)
class NativeUploadTest {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
	private static final Duration PATIENCE = Duration.ofSeconds(10);
	private static final LocalDateTime NOW = LocalDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS);

	@TempDir
	Path temp;

	@InjectBundleContext
	BundleContext context;

	@InjectService
	DeviceUploads uploads;

	@InjectService
	Stores stores;

	@InjectService
	Simulations simulations;

	/** A device that counts what it hears, and does something once when it has heard so much. */
	private static final class Counting implements SimulatedDevice {

		private final SimulatedDevice device;
		private final int limit;
		private final AtomicInteger heard = new AtomicInteger();
		private final CompletableFuture<Void> reached = new CompletableFuture<>();

		Counting(SimulatedDevice device, int limit) {
			this.device = device;
			this.limit = limit;
		}

		private boolean goesOn() {
			if (heard.incrementAndGet() > limit) {
				reached.complete(null);
			}
			return !reached.isDone();
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
			if (!reached.isDone()) {
				device.waits(time, says);
			}
		}
	}

	/** A device that is quickly read: time does not pass faster on a cable. */
	private record Quick(Simulator like) implements Simulator {

		@Override
		public String id() {
			return like.id();
		}

		@Override
		public String title() {
			return like.title();
		}

		@Override
		public Attached attached() {
			return like.attached();
		}

		@Override
		public Map<String, String> answers() {
			return like.answers();
		}

		@Override
		public SimulatedDevice plug(LocalDateTime now) {
			return like.plugNew(now);
		}
	}

	/** A store of its own with one patient. */
	private record Chart(TherapyStore store, Patient patient) implements AutoCloseable {

		Map<String, Entry> entries() {
			Map<String, Entry> entries = new TreeMap<>();
			Period all = new Period(LocalDate.of(2000, 1, 1), LocalDate.now(ZONE).plusDays(2), ZONE);
			store.read(patient.id(), all).entries().forEach(logged -> entries.put(logged.key(), logged.entry()));
			return entries;
		}

		@Override
		public void close() {
			store.close();
		}
	}

	private Chart chart(String name) {
		TherapyStore store = stores.open(temp.resolve(name), new char[0]);
		return new Chart(store, store.save(
				new Patient(PatientId.NEW, "B", "A", Optional.empty(), "", ZONE, Preferences.DEFAULT)));
	}

	private UploadResult read(Chart chart, Simulator simulator, Attached where) {
		return uploads.run(chart.store(), chart.patient(),
				new Request(where, Simulations.driver(simulator, uploads.drivers().stream().map(DriverInfo::id)),
						simulator.answers(), false, false),
				Progress.NONE);
	}

	/** A library that watches devices hears of a new one a moment later. */
	private Plugged plug(Testbed bed, Simulator simulator, SimulatedDevice device) {
		Plugged plugged = bed.plug(simulator.attached(), device);
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (uploads.everything().devices().stream()
				.noneMatch(found -> found.device().path().equals(plugged.attached().path()))) {
			assertTrue(System.nanoTime() < end, plugged.attached() + " is not seen");
			Thread.onSpinWait();
		}
		return plugged;
	}

	@TestFactory
	Stream<DynamicTest> aDeviceGivesOverItsCableWhatItGivesInMemoryAndAPulledCableLosesNothing() {
		assertFalse(simulations.all().isEmpty());
		// once is enough: that the links work in both frameworks is for LinkWiringTest to say
		boolean felix = context.getBundle(0).getSymbolicName().contains("felix");
		return !felix ? Stream.empty()
				: simulations.all().stream().map(one -> dynamicTest(one.id(), () -> proves(new Quick(one))));
	}

	/** A library that has looked for devices before the testbed was there would go on looking past it. */
	@BeforeEach
	void theLibrariesBeginAnew() throws BundleException, InterruptedException {
		new Testbed().close();
		for (Bundle link : Links.in(context).toList()) {
			Links.update(link, context);
		}
		uploads.everything();
	}

	private void proves(Simulator simulator) {
		try (Chart memory = chart(simulator.id() + "-memory");
				Chart cable = chart(simulator.id() + "-cable");
				Chart pulled = chart(simulator.id() + "-pulled");
				Testbed bed = new Testbed()) {
			Bus.Watch plugged = simulations.plug(simulator, NOW);
			UploadResult expected = read(memory, simulator, simulator.attached());
			plugged.close();
			Counting counting = new Counting(simulator.plug(NOW), Integer.MAX_VALUE);
			Plugged device = plug(bed, simulator, counting);
			UploadResult result = read(cable, simulator, device.attached());
			assertEquals(expected.result().problem().isPresent(), result.result().problem().isPresent(),
					result.result().problem().orElse(""));
			assertEquals(memory.entries(), cable.entries());
			if (expected.result().problem().isEmpty()) {
				assertFalse(cable.entries().isEmpty());
				pulls(simulator, bed, pulled, counting.heard.get());
				assertEquals(memory.entries(), pulled.entries());
			}
		}
	}

	/** The cable is pulled when half of what is to be said was said; then the device is plugged in again. */
	private void pulls(Simulator simulator, Testbed bed, Chart chart, int frames) {
		Counting counting = new Counting(simulator.plug(NOW), frames / 2);
		Plugged device = plug(bed, simulator, counting);
		CompletableFuture<Void> out = counting.reached.thenRunAsync(device::unplug);
		UploadResult broken = read(chart, simulator, device.attached());
		assertTrue(broken.result().problem().isPresent());
		out.join();
		Plugged again = plug(bed, simulator, simulator.plug(NOW));
		UploadResult whole = read(chart, simulator, again.attached());
		assertEquals(Optional.empty(), whole.result().problem());
	}
}
