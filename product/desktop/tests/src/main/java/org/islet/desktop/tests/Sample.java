// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.host.FileImports;
import org.islet.device.host.ImportResult;
import org.islet.device.host.Progress;
import org.islet.model.DeviceInfo;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Data folders as the command line would leave them. */
final class Sample {

	static final String PUMP = "carelink-780g-14-days.csv";
	static final int METER_READINGS = 42;
	private static final char[] OPEN = {};

	private Sample() {
	}

	static <S> S service(Class<S> type) {
		BundleContext bundles = FrameworkUtil.getBundle(Sample.class).getBundleContext();
		ServiceTracker<S, S> tracker = new ServiceTracker<>(bundles, type, null);
		tracker.open();
		try {
			S service = tracker.waitForService(10_000);
			if (service == null) {
				throw new AssertionError("nobody offers " + type.getName());
			}
			return service;
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	static Path file(String name) {
		return Path.of(System.getProperty("islet.samples"), name);
	}

	static Patient patient(String family, String given) {
		return new Patient(PatientId.NEW, family, given, Optional.empty(), "", ZoneId.of("Europe/Berlin"),
				Preferences.DEFAULT);
	}

	/** Imports a sample for a new patient. */
	static Patient add(TherapyStore store, Patient wanted, String sample) {
		Patient patient = store.save(wanted);
		read(store, patient, sample);
		return patient;
	}

	/** Adds a patient with two weeks of a meter, three readings a day. */
	static Patient addMeter(TherapyStore store, Patient wanted) {
		Patient patient = store.save(wanted);
		DeviceInfo meter = new DeviceInfo("Sample", "Meter", "M1", DeviceInfo.Kind.METER, "");
		List<Logged<Glucose>> readings = new ArrayList<>();
		for (int i = 0; i < METER_READINGS; i++) {
			LocalDateTime when = LocalDateTime.of(2026, 1, 2, 7, 0).plusHours(8L * i);
			readings.add(new Logged<>(Glucose.of(when, GlucoseValue.mgdl(90 + i % 7 * 10), Glucose.Origin.METER),
					when.atZone(patient.zone()).toInstant(), "meter" + i, meter.id(), i));
		}
		store.take(patient.id(), meter, readings);
		return patient;
	}

	/** Imports a sample for a patient, even if it is another's. */
	static void read(TherapyStore store, Patient patient, String sample) {
		ImportResult result = service(FileImports.class).run(store, patient,
				new FileImports.Request(file(sample), Optional.empty(), Map.of(), true), Progress.NONE);
		if (result.intake().added() == 0) {
			throw new AssertionError("nothing was imported: " + result);
		}
	}

	/** Makes a data folder with one patient and two weeks of a pump and its sensor. */
	static Patient folder(Path data) {
		try (TherapyStore store = service(Stores.class).open(data, OPEN)) {
			return add(store, patient("Doe", "Jane"), PUMP);
		}
	}
}
