// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

import org.islet.cli.Console;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.DriverInfo;
import org.islet.device.host.DeviceUploads.Recording;
import org.islet.device.host.DeviceUploads.Request;
import org.islet.device.host.UploadResult;
import org.islet.device.link.Bus;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore;
import org.islet.sim.Simulations;
import org.islet.sim.Simulator;

/**
 * A simulated device being read as a real one would be.
 *
 * @param uploads reads it
 * @param simulations plays it
 */
record DemoDevice(DeviceUploads uploads, Simulations simulations) {

	/** @throws VerbException if there is no such device */
	void check(String id) throws VerbException {
		simulator(id);
	}

	private Simulator simulator(String id) throws VerbException {
		return simulations.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> Texts
				.usage("demo.noDevice", id,
						simulations.all().stream().map(Simulator::id).collect(Collectors.joining(", "))));
	}

	/** @return an exit code */
	int read(String id, TherapyStore store, Patient patient, Console console) throws VerbException {
		Simulator simulator = simulator(id);
		LocalDateTime now = LocalDateTime.now(patient.zone()).truncatedTo(ChronoUnit.SECONDS);
		console.out().println(Texts.of("demo.plugged", simulator.title(), simulator.attached().usb()));
		Bus.Watch plugged = simulations.plug(simulator, now);
		try {
			return read(simulator, store, patient, console);
		} finally {
			plugged.close();
		}
	}

	private int read(Simulator simulator, TherapyStore store, Patient patient, Console console) {
		Request request = request(simulator);
		Recipient recipient = new Recipient(store, patient);
		UploadResult result = uploads.run(store, patient, request, console.progress());
		Upload.print(console, result, recipient);
		if (result.result().problem().isEmpty()) {
			console.out().println();
			console.out().println(Texts.of("demo.again"));
			Upload.print(console, uploads.run(store, patient, request, console.progress()), recipient);
		}
		return Import.code(List.of(result.result()));
	}

	private Request request(Simulator simulator) {
		return new Request(simulator.attached(),
				Simulations.driver(simulator, uploads.drivers().stream().map(DriverInfo::id)), simulator.answers(),
				false, false);
	}

	/** Records the conversation of a first read. */
	Recording record(String id, boolean disguised, Console console) throws VerbException {
		Simulator simulator = simulator(id);
		Bus.Watch plugged = simulations.plug(simulator,
				LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
		try {
			return uploads.record(request(simulator), disguised, console.progress());
		} finally {
			plugged.close();
		}
	}
}
