// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Patients;
import org.islet.cli.shell.Texts;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.store.TherapyStore;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code islet patient add} and {@code islet patient edit}. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "patient")
@Command(name = "patient", subcommands = { EditPatient.Add.class, EditPatient.Edit.class })
public final class EditPatient implements Verb {

	@Override
	public int run(Console console) throws VerbException {
		throw Texts.usage("patient.addOrEdit");
	}

	/** Adds one. */
	@Command(name = "add")
	static final class Add implements Verb {

		@Mixin
		private PatientDetails details;

		@Option(names = "--json", descriptionKey = "common.json")
		private boolean json;

		@Override
		public int run(Console console) throws VerbException {
			FullName name = details.name().orElseThrow(() -> Texts.usage("patient.nameMissing"));
			TherapyStore store = console.store();
			List<Patient> same = Patients.matches((name.given() + " " + name.family()).strip(), store.patients());
			if (!same.isEmpty()) {
				throw Texts.failed("patient.exists", same.getFirst().name(),
						Long.toString(same.getFirst().id().number()));
			}
			ZoneId zone = details.zone().isPresent() ? details.zone().get() : Zones.ofSystem();
			Patient added = store.save(details.applied(new Patient(PatientId.NEW, "", "", Optional.empty(), "", zone,
					Preferences.DEFAULT)));
			details.remark(Preferences.DEFAULT, added.preferences()).ifPresent(console.err()::println);
			return tell(console, added, json, "patient.added");
		}
	}

	/** Changes one. */
	@Command(name = "edit")
	static final class Edit implements Verb {

		@Option(names = "--patient", paramLabel = "NAME", descriptionKey = "common.patient")
		private Optional<String> patient = Optional.empty();

		@Mixin
		private PatientDetails details;

		@Option(names = "--json", descriptionKey = "common.json")
		private boolean json;

		@Override
		public int run(Console console) throws VerbException {
			TherapyStore store = console.store();
			Patient before = console.patient(patient);
			Patient after = details.applied(before);
			if (after.equals(before)) {
				throw Texts.usage("patient.nothing", before.name());
			}
			Patient saved = store.save(after);
			details.remark(before.preferences(), saved.preferences()).ifPresent(console.err()::println);
			int code = tell(console, saved, json, "patient.saved");
			if (!after.zone().equals(before.zone()) && !store.devices(saved.id()).isEmpty()) {
				console.err().println(Texts.of("patient.zoneChanged", before.zone().getId()));
			}
			return code;
		}
	}

	private static int tell(Console console, Patient patient, boolean json, String sentence) {
		if (json) {
			console.json(PatientJson.of(patient));
		} else {
			console.out().println(
					Texts.of(sentence, patient.name(), Long.toString(patient.id().number()), patient.zone().getId()));
		}
		return CommandLine.DONE;
	}
}
