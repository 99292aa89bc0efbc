// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.face.RecordText;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.store.OwnRecords.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code islet log list}. */
@Command(name = "list")
final class LogList implements Verb {

	/** Days, where only an end is said. */
	private static final int A_LONG_LIFE = 36_500;

	@Mixin
	private Days days;

	@Option(names = "--all", descriptionKey = "log.all")
	private boolean all;

	@Mixin
	private Log.Whose whose;

	@Override
	public int run(Console console) throws VerbException {
		Patient patient = whose.patient(console);
		List<Version> records = console.store().own(patient.id()).latest();
		if (!days.open()) {
			Period period = days.until(last(records, patient), A_LONG_LIFE, patient);
			records = records.stream().filter(version -> period.contains(version.record().at())).toList();
		}
		records = records.stream().filter(version -> all || !version.deleted()).toList();
		if (whose.json()) {
			console.json(records);
		} else if (records.isEmpty()) {
			console.out().println(Texts.of("log.none", patient.name()));
		} else {
			print(console, patient, records);
		}
		return CommandLine.DONE;
	}

	/** @return today or, if that is later, the day of the last record */
	private static LocalDate last(List<Version> records, Patient patient) {
		LocalDate today = LocalDate.now(patient.zone());
		return Stream.concat(Stream.of(today),
				records.stream().map(version -> version.record().at().atZone(patient.zone()).toLocalDate()))
				.max(LocalDate::compareTo).orElse(today);
	}

	private static void print(Console console, Patient patient, List<Version> records) {
		Columns columns = new Columns(Texts.of("log.time.heading"), Texts.of("log.key.heading"), Texts.of("log.record"),
				"");
		records.forEach(version -> columns.row(RecordText.time(version.record(), patient.zone()),
				version.record().key(), RecordText.of(version.record().entry()), Texts.of("log.act." + version.act())));
		columns.print(console.out());
	}
}
