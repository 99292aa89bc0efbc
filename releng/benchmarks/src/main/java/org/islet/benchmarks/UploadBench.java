// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.Request;
import org.islet.device.host.Progress;
import org.islet.device.host.UploadResult;
import org.islet.device.link.Bus;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.store.TherapyStore;
import org.islet.sim.Simulations;
import org.islet.sim.Simulator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** How much longer an upload takes than its bytes take on the wire. */
record UploadBench(DeviceUploads uploads, Simulations simulations, BundleContext context) {

	/** At most 1.05 of the pure wire time. */
	private static final double SHARE = 1 / 1.05;
	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 18, 0);
	private static final double BITS_A_BYTE = 10;
	private static final int WARM = 5;

	/** A device and its wire: nanoseconds a byte and a frame. */
	private record Wire(String id, double perByte, long perFrame, String what) {

		static Wire hid(String id, int millis) {
			return new Wire(id, 0, millis * 1_000_000L, "a report each " + millis + " ms");
		}

		static Wire serial(String id, int baud) {
			return new Wire(id, BITS_A_BYTE * 1e9 / baud, 0, baud + " baud");
		}
	}

	List<Measured> run(TherapyStore store) {
		List<Measured> all = new ArrayList<>();
		for (Wire wire : List.of(Wire.hid("contour", 4), Wire.serial("onetouch-ultramini", 9600))) {
			simulations.all().stream().filter(simulator -> simulator.id().equals(wire.id())).findFirst()
					.ifPresent(simulator -> all.add(run(simulator, wire, store)));
		}
		return all;
	}

	private Measured run(Simulator simulator, Wire wire, TherapyStore store) {
		String what = "Upload of a " + simulator.title() + " at wire speed";
		UploadResult result = null;
		double millis = 0;
		PacedDevice device = null;
		for (int pass = -WARM; pass <= 0; pass++) {
			int share = pass == 0 ? 1 : 0; // warming up takes no wire time
			Patient patient = store
					.save(new Patient(PatientId.NEW, "", "Bench " + wire.id() + pass, Optional.empty(), "",
							ZoneId.of("Europe/Berlin"), Preferences.DEFAULT));
			device = new PacedDevice(simulator.attached(), simulator.plug(NOW), share * wire.perByte(),
					share * wire.perFrame());
			ServiceRegistration<Bus> plugged = context.registerService(Bus.class, device, null);
			try {
				long begin = System.nanoTime();
				result = uploads.run(store, patient,
						new Request(simulator.attached(), Optional.empty(), simulator.answers(), false, true),
						Progress.NONE);
				millis = (System.nanoTime() - begin) / 1e6;
			} finally {
				plugged.unregister();
			}
		}
		return result.result().problem().map(problem -> Measured.not(what, problem))
				.orElse(Measured.against(what, millis,
						device.wireMillis(), SHARE, result.result().intake().added() + " entries, " + wire.what()));
	}
}
