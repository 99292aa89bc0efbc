// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.PrintStream;
import java.util.List;

import org.islet.cli.shell.Texts;
import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.DriverInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code islet drivers}: which devices can be read, and what that was proven on. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "drivers")
@Command(name = "drivers")
public final class Drivers implements Verb {

	private final DeviceUploads uploads;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Option(names = "--markdown", descriptionKey = "drivers.markdown")
	private boolean markdown;

	@Activate
	public Drivers(@Reference DeviceUploads uploads) {
		this.uploads = uploads;
	}

	@Override
	public int run(Console console) {
		List<DriverInfo> all = uploads.drivers();
		if (json) {
			console.json(all);
		} else if (markdown) {
			console.out().print(DriverTable.of(all));
		} else {
			all.forEach(driver -> print(driver, console.out()));
		}
		return CommandLine.DONE;
	}

	private static void print(DriverInfo driver, PrintStream out) {
		out.println(driver.id());
		out.println("  " + driver.maker() + " " + String.join(", ", driver.models()));
		out.println("  " + Texts.of("drivers.link", driver.link(), String.join(" ", driver.usb())));
		out.println("  " + Texts.of(driver.captured().isEmpty() ? "drivers.proof" : "drivers." + driver.proof(),
				Texts.of("proof." + driver.proof()), String.join(", ", driver.captured())));
		driver.questions().forEach(
				question -> out.println("  " + Texts.of("drivers.asks", question.label(), question.name())));
	}
}
