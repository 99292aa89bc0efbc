// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Json;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.row.CsvLine;
import org.islet.model.row.EntryRows;
import org.islet.model.row.Extract;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.DeviceUse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code islet entries}: what is stored, as CSV or JSON, read month by month so that ten years fit as well. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "entries")
@Command(name = "entries")
public final class Entries implements Verb {

	private static final int CHUNK = 31;

	/** What it can be written as. */
	enum Form {
		CSV, JSON
	}

	private interface Sink {
		void add(Logged<?> entry, EntryRows rows) throws IOException;
	}

	@Option(names = "--patient", paramLabel = "NAME", descriptionKey = "common.patient")
	private Optional<String> patient = Optional.empty();

	@Option(names = "--kind", paramLabel = "KIND", split = ",", descriptionKey = "entries.kind")
	private List<String> kinds = new ArrayList<>();

	@Mixin
	private Days days;

	@Option(names = "--format", paramLabel = "FORM", descriptionKey = "entries.format")
	private Form form = Form.CSV;

	@Override
	public int run(Console console) throws VerbException, IOException {
		Set<String> wanted = new HashSet<>();
		for (String kind : kinds) {
			wanted.add(Names.kind(kind));
		}
		TherapyStore store = console.store();
		Patient whose = console.patient(patient);
		List<Period> periods = periods(store, whose);
		if (form == Form.JSON) {
			try (Json.Array array = new Json.Array(console.out())) {
				copy(store, whose, periods, wanted, (entry, rows) -> array.add(entry));
			}
		} else {
			Extract extract = Extract.only(wanted);
			write(console.out(), extract.columns());
			copy(store, whose, periods, wanted,
					(entry, rows) -> write(console.out(), extract.texts(rows.of(entry))));
		}
		console.out().flush();
		return CommandLine.DONE;
	}

	private static void write(PrintStream out, List<String> cells) {
		byte[] line = CsvLine.of(cells).getBytes(StandardCharsets.UTF_8);
		out.write(line, 0, line.length);
	}

	private static void copy(TherapyStore store, Patient patient, List<Period> periods, Set<String> kinds, Sink sink)
			throws IOException {
		for (Period period : periods) {
			Timeline timeline = store.read(patient.id(), period);
			EntryRows rows = new EntryRows(timeline);
			for (Logged<?> entry : timeline.entries()) {
				if (kinds.isEmpty() || kinds.contains(entry.entry().getClass().getSimpleName())) {
					sink.add(entry, rows);
				}
			}
		}
	}

	private List<Period> periods(TherapyStore store, Patient patient) throws VerbException {
		Optional<Period> all = all(store.devices(patient.id()), patient);
		if (days.open()) {
			return all.map(Entries::months).orElse(List.of());
		}
		int length = all.map(Period::days).orElse(1);
		return months(days.period(length, store, patient));
	}

	private static Optional<Period> all(List<DeviceUse> devices, Patient patient) {
		Optional<Instant> first = devices.stream().map(DeviceUse::first).min(Instant::compareTo);
		Optional<Instant> last = devices.stream().map(DeviceUse::last).max(Instant::compareTo);
		return first.isEmpty() ? Optional.empty()
				: Optional.of(new Period(day(first.get(), patient), day(last.get(), patient), patient.zone()));
	}

	private static LocalDate day(Instant at, Patient patient) {
		return at.atZone(patient.zone()).toLocalDate();
	}

	private static List<Period> months(Period period) {
		List<Period> months = new ArrayList<>();
		for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(CHUNK)) {
			LocalDate end = day.plusDays(CHUNK - 1L);
			months.add(new Period(day, end.isAfter(period.last()) ? period.last() : end, period.zone()));
		}
		return months;
	}
}
