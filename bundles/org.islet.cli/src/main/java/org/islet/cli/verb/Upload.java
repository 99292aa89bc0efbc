// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.cli.shell.Texts;
import org.islet.cli.Adds;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.Request;
import org.islet.device.host.UploadResult;
import org.islet.device.link.Attached;
import org.islet.face.ResultWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code islet upload}: reads a device. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "upload")
@Command(name = "upload")
public final class Upload implements Verb {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	private final DeviceUploads uploads;

	@Mixin
	private DeviceChoice choice;

	@Option(names = "--patient", paramLabel = "NAME", descriptionKey = "upload.patient")
	private Optional<String> patient = Optional.empty();

	@Option(names = "--zone", paramLabel = "IANA", descriptionKey = "import.zone")
	private Optional<String> zone = Optional.empty();

	@Option(names = "--option", paramLabel = "NAME=ANSWER", descriptionKey = "upload.option")
	private Map<String, String> answers = new LinkedHashMap<>();

	@Option(names = "--all", descriptionKey = "upload.all")
	private boolean all;

	@Option(names = "--anyway", descriptionKey = "upload.anyway")
	private boolean foreign;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public Upload(@Reference DeviceUploads uploads) {
		this.uploads = uploads;
	}

	@Override
	public int run(Console console) throws VerbException {
		Attached device = choice.of(uploads);
		Recipient recipient = Recipient.of(console, patient, zone);
		UploadResult result = uploads.run(recipient.store(), recipient.patient(),
				new Request(device, choice.driver(), answers, all, foreign), console.progress());
		if (json) {
			console.json(result);
		} else {
			print(console, result, recipient);
		}
		return Import.code(List.of(result.result()));
	}

	static void print(Console console, UploadResult result, Recipient recipient) {
		new ResultText(console.out(), recipient.patient().zone(), ResultWords.DEVICE).print(result.result());
		result.before().ifPresent(at -> console.out()
				.println("  " + Texts.of("upload.before", TIME.format(at.atZone(recipient.patient().zone())))));
	}
}
