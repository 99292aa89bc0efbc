// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.islet.cli.shell.Texts;
import org.islet.cli.VerbException;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.Devices;
import org.islet.device.host.DeviceUploads.DriverInfo;
import org.islet.device.host.DeviceUploads.Found;
import org.islet.device.link.Attached;

import picocli.CommandLine.Option;

/** Which device a verb is about. */
final class DeviceChoice {

	@Option(names = "--device", paramLabel = "DEVICE", descriptionKey = "device.device")
	private Optional<String> device = Optional.empty();

	@Option(names = "--port", paramLabel = "PATH", descriptionKey = "device.port")
	private Optional<String> port = Optional.empty();

	@Option(names = "--driver", paramLabel = "ID", descriptionKey = "device.driver")
	private Optional<String> driver = Optional.empty();

	Optional<String> driver() {
		return driver;
	}

	/** @throws VerbException if there is none, or it is not clear which */
	Attached of(DeviceUploads uploads) throws VerbException {
		if (port.isPresent()) {
			return Attached.at(driver(uploads).link(), port.get());
		}
		Devices all = driver.isPresent() ? uploads.everything() : uploads.attached();
		List<Found> fitting = all.devices().stream().filter(this::fits).toList();
		if (fitting.size() == 1) {
			return fitting.getFirst().device();
		}
		String problems = all.problems().isEmpty() ? "" : " " + String.join(" ", all.problems());
		if (fitting.isEmpty()) {
			throw Texts.failed(device.isPresent() ? "device.notThere" : "device.none", device.orElse(""), problems);
		}
		throw Texts.usage("device.several",
				fitting.stream().map(found -> found.device().path() + " (" + name(found) + ")")
						.collect(Collectors.joining(", ")));
	}

	private DriverInfo driver(DeviceUploads uploads) throws VerbException {
		if (driver.isEmpty()) {
			throw Texts.usage("device.portWithout", port.orElse(""));
		}
		return uploads.drivers().stream().filter(info -> info.id().equals(driver.get())).findFirst()
				.orElseThrow(() -> Texts.usage("device.noDriver", driver.get()));
	}

	private boolean fits(Found found) {
		String wanted = device.orElse("").toLowerCase(Locale.ROOT);
		return device.isEmpty() || found.device().path().equals(device.get())
				|| name(found).toLowerCase(Locale.ROOT).contains(wanted)
				|| found.device().usb().equalsIgnoreCase(device.get());
	}

	/** @return what a person calls something attached */
	static String name(Found found) {
		String name = found.device().name();
		return !name.isBlank() ? name
				: found.drivers().isEmpty() ? found.device().usb()
						: found.drivers().getFirst().maker() + " "
								+ String.join(" / ", found.drivers().getFirst().models());
	}
}
