// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.cli.shell.Texts;
import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.Devices;
import org.islet.device.host.DeviceUploads.LastRead;
import org.islet.device.link.UdevRules;
import org.islet.face.ResultWords;
import org.islet.model.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code islet devices}: what is attached, and what was read when. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "devices")
@Command(name = "devices")
public final class AttachedDevices implements Verb {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	private final DeviceUploads uploads;

	@Option(names = "--patient", paramLabel = "NAME", descriptionKey = "common.patient")
	private Optional<String> patient = Optional.empty();

	@Option(names = "--all", descriptionKey = "devices.all")
	private boolean all;

	@Option(names = "--udev", descriptionKey = "devices.udev")
	private boolean udev;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public AttachedDevices(@Reference DeviceUploads uploads) {
		this.uploads = uploads;
	}

	@Override
	public int run(Console console) throws VerbException {
		if (udev) {
			console.out().print(UdevRules.text(uploads.drivers().stream()
					.map(driver -> new UdevRules.Devices(driver.id(), driver.link(), driver.usb())).toList()));
			return CommandLine.DONE;
		}
		Devices devices = all ? uploads.everything() : uploads.attached();
		Optional<Patient> whose = patient.isPresent() || console.store().patients().size() == 1
				? Optional.of(console.patient(patient))
				: Optional.empty();
		List<LastRead> reads = whose.isPresent() ? uploads.lastReads(console.store(), whose.get()) : List.of();
		if (json) {
			console.json(Map.of("attached", devices.devices(), "problems", devices.problems(), "lastReads", reads));
			return CommandLine.DONE;
		}
		print(console, devices);
		if (!reads.isEmpty()) {
			console.out().println();
			print(console, reads, whose.get().zone());
		}
		return CommandLine.DONE;
	}

	private static void print(Console console, Devices devices) {
		if (devices.devices().isEmpty()) {
			console.out().println(Texts.of("devices.none"));
		} else {
			Columns columns = new Columns(Texts.of("devices.device"), Texts.of("devices.usb"), Texts.of("devices.path"),
					Texts.of("devices.driver"));
			devices.devices()
					.forEach(found -> columns.row(DeviceChoice.name(found), found.device().usb(), found.device().path(),
							String.join(", ", found.drivers().stream().map(driver -> driver.id()).toList())));
			columns.print(console.out());
		}
		devices.problems().forEach(problem -> console.out().println(ResultWords.warning(problem)));
	}

	private static void print(Console console, List<LastRead> reads, ZoneId zone) {
		Columns columns = new Columns(Texts.of("devices.read"), Texts.of("devices.when"), Texts.of("devices.holds"),
				Texts.of("devices.due"));
		for (LastRead read : reads) {
			columns.row(ResultWords.name(read.device()), TIME.format(read.at().atZone(zone)),
					read.days() == 0 ? "" : Texts.of("devices.days", read.days()),
					read.due() ? Texts.of("devices.isDue") : "");
		}
		columns.print(console.out());
	}
}
