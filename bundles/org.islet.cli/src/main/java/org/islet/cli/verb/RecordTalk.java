// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.Recording;
import org.islet.device.host.DeviceUploads.Request;
import org.islet.sim.Simulations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code islet record}: keeps a conversation with a device in a file, for those who look for a fault. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "record")
@Command(name = "record")
public final class RecordTalk implements Verb {

	private final DeviceUploads uploads;
	private final Simulations simulations;

	@Mixin
	private DeviceChoice choice;

	@Option(names = "--option", paramLabel = "NAME=ANSWER", descriptionKey = "upload.option")
	private Map<String, String> answers = new LinkedHashMap<>();

	@Option(names = "--as-it-is", descriptionKey = "record.asItIs")
	private boolean asItIs;

	@Option(names = "--simulated", paramLabel = "DEVICE", descriptionKey = "record.simulated")
	private Optional<String> simulated = Optional.empty();

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", required = true, descriptionKey = "record.output")
	private Path file;

	@Activate
	public RecordTalk(@Reference DeviceUploads uploads, @Reference Simulations simulations) {
		this.uploads = uploads;
		this.simulations = simulations;
	}

	@Override
	public int run(Console console) throws VerbException, IOException {
		if (Files.exists(file)) {
			throw Texts.failed("record.exists", file);
		}
		Recording recording = simulated.isPresent()
				? new DemoDevice(uploads, simulations).record(simulated.get(), !asItIs, console)
				: uploads.record(new Request(choice.of(uploads), choice.driver(), answers, true, true), !asItIs,
						console.progress());
		if (recording.transcript().isEmpty()) {
			throw Texts.failed("record.nothing", recording.problem().orElse(""));
		}
		Files.writeString(file, recording.transcript().get().toString(), StandardOpenOption.CREATE_NEW);
		console.out().println(Texts.of(asItIs ? "record.keptAsItIs" : "record.kept", file,
				recording.transcript().get().acts().size()));
		if (!recording.asSaid().isEmpty()) {
			console.out().println(Texts.of("record.asSaid", lines(recording.asSaid())));
		}
		recording.problem().ifPresent(problem -> console.out().println(Texts.of("record.problem", problem)));
		return CommandLine.DONE;
	}

	private static String lines(List<Integer> lines) {
		int most = 20;
		return lines.stream().limit(most).map(String::valueOf).collect(Collectors.joining(", "))
				+ (lines.size() > most ? ", ..." : "");
	}
}
