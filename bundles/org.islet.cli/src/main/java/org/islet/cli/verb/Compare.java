// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.FileImports;
import org.islet.device.host.ImportResult;
import org.islet.device.talk.Transcript;
import org.islet.face.ResultWords;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.row.EntryRow;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code islet compare}: whether two sources, such as a pump's own memory and its export, tell the same. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "compare")
@Command(name = "compare")
public final class Compare implements Verb {

	private static final int CHUNK = 31;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private final FileImports imports;
	private final DeviceUploads uploads;
	private final Stores stores;

	@Parameters(index = "0", paramLabel = "ONE", descriptionKey = "compare.one")
	private Path one;

	@Parameters(index = "1", paramLabel = "OTHER", descriptionKey = "compare.other")
	private Path other;

	@Option(names = "--zone", paramLabel = "IANA", descriptionKey = "compare.zone")
	private Optional<String> zone = Optional.empty();

	@Option(names = "--list", paramLabel = "N", descriptionKey = "compare.list")
	private int list = 20;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Activate
	public Compare(@Reference FileImports imports, @Reference DeviceUploads uploads, @Reference Stores stores) {
		this.imports = imports;
		this.uploads = uploads;
		this.stores = stores;
	}

	@Override
	public int run(Console console) throws VerbException, IOException {
		ZoneId where = zone.isPresent() ? Zones.of(zone.get()) : ZoneId.of("UTC");
		Compared compared = Compared.of(entries(one, where, console), entries(other, where, console));
		if (json) {
			console.json(compared);
		} else {
			print(console, compared, where);
		}
		return compared.differences().isEmpty() ? CommandLine.DONE : CommandLine.PARTLY;
	}

	private List<Logged<?>> entries(Path source, ZoneId where, Console console) throws VerbException, IOException {
		if (!Files.isRegularFile(source)) {
			throw Texts.failed("import.noFile", source);
		}
		Patient nobody = new Patient(PatientId.NEW, "", "Compare", Optional.empty(), "", where, Preferences.DEFAULT);
		return source.toString().endsWith(".transcript") ? replayed(source, nobody) : imported(source, nobody, console);
	}

	private List<Logged<?>> replayed(Path source, Patient nobody) throws VerbException, IOException {
		Transcript transcript;
		try (Reader text = Files.newBufferedReader(source)) {
			transcript = Transcript.read(text);
		} catch (IOException e) {
			throw Texts.failed("replay.noTranscript", source, e.getMessage());
		}
		DeviceUploads.Replay replay = uploads.replay(transcript.note("driver").split(" ")[0], transcript, nobody);
		if (replay.entries().isEmpty()) {
			throw Texts.failed("compare.nothing", source, replay.problem().orElse(""));
		}
		return replay.entries();
	}

	/** Through a store of its own, so that it is read just as it would be kept. */
	private List<Logged<?>> imported(Path source, Patient nobody, Console console) throws VerbException, IOException {
		Path folder = Files.createTempDirectory("islet-compare");
		try (TherapyStore store = stores.open(folder.resolve("data"), new char[0])) {
			Patient patient = store.save(nobody);
			ImportResult result = imports.run(store, patient, source, Optional.empty(), Map.of(), console.progress());
			if (result.intake().added() == 0) {
				throw Texts.failed("compare.nothing", source, result.problem().orElse(""));
			}
			return all(store, patient);
		} finally {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private static List<Logged<?>> all(TherapyStore store, Patient patient) {
		List<Logged<?>> all = new ArrayList<>();
		LocalDate day = store.devices(patient.id()).stream().map(use -> use.first()).min(Instant::compareTo)
				.orElseThrow().atZone(patient.zone()).toLocalDate();
		LocalDate end = store.devices(patient.id()).stream().map(use -> use.last()).max(Instant::compareTo)
				.orElseThrow().atZone(patient.zone()).toLocalDate();
		for (; !day.isAfter(end); day = day.plusDays(CHUNK)) {
			Period period = new Period(day, day.plusDays(CHUNK - 1L), patient.zone());
			store.read(patient.id(), period).entries().stream().filter(entry -> period.contains(entry.at()))
					.forEach(all::add);
		}
		return all;
	}

	private void print(Console console, Compared compared, ZoneId where) {
		console.out().println(Texts.of("compare.span", TIME.format(compared.from().atZone(where)),
				TIME.format(compared.to().atZone(where)), where.getId()));
		Columns columns = new Columns(Texts.of("compare.kind"), Texts.of("compare.equal"),
				Texts.of("compare.different"),
				Texts.of("compare.onlyOne"), Texts.of("compare.onlyOther"));
		compared.kinds().forEach((kind, count) -> columns.row(ResultWords.kind(kind), Integer.toString(count.equal()),
				Integer.toString(count.different()), Integer.toString(count.one()), Integer.toString(count.other())));
		columns.print(console.out());
		compared.differences().stream().limit(list).forEach(difference -> {
			line(console, "<", difference.one(), where);
			line(console, ">", difference.other(), where);
		});
		if (compared.differences().size() > list) {
			console.out().println(Texts.of("compare.more", compared.differences().size() - list));
		}
	}

	private static void line(Console console, String side, Logged<?> entry, ZoneId where) {
		if (entry != null) {
			EntryRow row = EntryRow.of(entry, where, Map.of());
			console.out().println(side + " " + String.join(" | ", row.texts().subList(0, 12)));
		}
	}
}
