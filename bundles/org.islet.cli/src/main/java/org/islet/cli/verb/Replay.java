// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
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
import org.islet.device.talk.Transcript;
import org.islet.face.ResultWords;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.row.CsvLine;
import org.islet.model.row.EntryRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code islet replay}: what a driver makes of a recorded conversation; nothing is stored. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "replay")
@Command(name = "replay")
public final class Replay implements Verb {

	private final DeviceUploads uploads;

	@Parameters(index = "0", paramLabel = "DRIVER", descriptionKey = "replay.driver")
	private String driver;

	@Parameters(index = "1", paramLabel = "TRANSCRIPT", descriptionKey = "replay.transcript")
	private Path file;

	@Option(names = "--zone", paramLabel = "IANA", descriptionKey = "replay.zone")
	private Optional<String> zone = Optional.empty();

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public Replay(@Reference DeviceUploads uploads) {
		this.uploads = uploads;
	}

	@Override
	public int run(Console console) throws VerbException, IOException {
		ZoneId where = zone.isPresent() ? Zones.of(zone.get()) : ZoneId.of("UTC");
		Patient nobody = new Patient(PatientId.NEW, "", "", Optional.empty(), "", where, Preferences.DEFAULT);
		DeviceUploads.Replay replay = uploads.replay(driver, transcript(), nobody);
		if (json) {
			console.json(replay);
		} else {
			write(console.out(), EntryRow.COLUMNS);
			replay.entries().forEach(entry -> write(console.out(), EntryRow.of(entry, where, Map.of()).texts()));
			console.out().flush();
			replay.warnings().forEach(warning -> console.err().println(ResultWords.warning(warning)));
			replay.problem().ifPresent(console.err()::println);
		}
		return replay.problem().isEmpty() ? CommandLine.DONE
				: replay.entries().isEmpty() ? CommandLine.FAILED : CommandLine.PARTLY;
	}

	private Transcript transcript() throws VerbException, IOException {
		try (Reader text = Files.newBufferedReader(file)) {
			return Transcript.read(text);
		} catch (NoSuchFileException e) {
			throw Texts.failed("import.noFile", file);
		} catch (MalformedInputException e) {
			throw Texts.failed("replay.noTranscript", file, Texts.of("replay.binary"));
		} catch (IOException e) {
			throw Texts.failed("replay.noTranscript", file, e.getMessage());
		}
	}

	private static void write(PrintStream out, List<String> cells) {
		out.print(CsvLine.of(cells));
	}
}
