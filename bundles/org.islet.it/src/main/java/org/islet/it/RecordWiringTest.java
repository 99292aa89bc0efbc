// SPDX-License-Identifier: EPL-2.0
package org.islet.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.DriverInfo;
import org.islet.device.host.DeviceUploads.Recording;
import org.islet.device.host.DeviceUploads.Replay;
import org.islet.device.host.DeviceUploads.Request;
import org.islet.device.host.Progress;
import org.islet.device.link.Bus;
import org.islet.device.talk.Transcript;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.sim.Simulations;
import org.islet.sim.Simulator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;

/** A conversation with every simulated device, kept for those who look for a fault. */
class RecordWiringTest {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 18, 0);
	private static final Patient NOBODY = new Patient(PatientId.NEW, "", "", Optional.empty(), "", ZoneOffset.UTC,
			Preferences.DEFAULT);

	@InjectBundleContext
	BundleContext context;

	@InjectService
	DeviceUploads uploads;

	@InjectService
	Simulations simulations;

	@TestFactory
	Stream<DynamicTest> aDisguisedConversationTellsTheSameOfAnotherDevice() {
		assertFalse(simulations.all().isEmpty());
		// once is enough: what is disguised does not depend on the framework
		boolean felix = context.getBundle(0).getSymbolicName().contains("felix");
		return !felix ? Stream.empty()
				: simulations.all().stream().map(one -> dynamicTest(one.id(), () -> tellsTheSame(one)));
	}

	private void tellsTheSame(Simulator simulator) {
		Transcript plain = record(simulator, false);
		Transcript disguised = record(simulator, true);
		Replay before = replay(plain);
		Replay after = replay(disguised);
		assertEquals(kinds(before), kinds(after));
		assertEquals(before.problem(), after.problem());
		assertEquals(after.device().map(device -> device.id()).orElse(""), disguised.note("device"));
		before.device().filter(device -> !device.serial().isBlank())
				.ifPresent(device -> assertNotEquals(device.id(), disguised.note("device")));
	}

	private static List<String> kinds(Replay replay) {
		return replay.entries().stream().map(logged -> logged.entry().getClass().getSimpleName() + " "
				+ logged.entry().when().toLocalTime()).sorted().toList();
	}

	private Transcript record(Simulator simulator, boolean disguised) {
		Bus.Watch plugged = simulations.plug(simulator, NOW);
		try {
			Recording recording = uploads.record(
					new Request(simulator.attached(),
							Simulations.driver(simulator, uploads.drivers().stream().map(DriverInfo::id)),
							simulator.answers(),
							true, true),
					disguised,
					Progress.NONE);
			assertTrue(recording.transcript().isPresent(), recording.problem().orElse(""));
			return recording.transcript().get();
		} finally {
			plugged.close();
		}
	}

	private Replay replay(Transcript transcript) {
		return uploads.replay(transcript.note("driver").split(" ")[0], transcript, NOBODY);
	}
}
