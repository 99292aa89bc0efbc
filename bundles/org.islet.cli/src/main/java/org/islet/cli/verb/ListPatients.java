// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Span;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code islet patients}. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "patients")
@Command(name = "patients")
public final class ListPatients implements Verb {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

	@Option(names = "--json", descriptionKey = "common.json")
	private boolean json;

	@Override
	public int run(Console console) throws VerbException {
		TherapyStore store = console.store();
		List<Patient> all = store.patients();
		if (json) {
			console.json(all.stream().map(PatientJson::of).toList());
		} else if (all.isEmpty()) {
			console.out().println(Texts.of("patient.none"));
		} else {
			Columns columns = new Columns(Texts.of("patients.id"), Texts.of("patients.name"), Texts.of("patients.born"),
					Texts.of("patients.mrn"), Texts.of("patients.zone"), Texts.of("patients.data"));
			all.forEach(patient -> columns.row(patient.id().number(), patient.name(),
					patient.birthDate().map(DAY::format).orElse(""), patient.recordNumber(), patient.zone().getId(),
					data(patient, store.span(patient.id()))));
			columns.print(console.out());
		}
		return CommandLine.DONE;
	}

	private static String data(Patient patient, Optional<Span> span) {
		return span.map(known -> DAY.format(known.first().atZone(patient.zone())) + " - "
				+ DAY.format(known.last().atZone(patient.zone()))).orElse("");
	}
}
