// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.islet.cli.Adds;
import org.islet.cli.CommandLine;
import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.face.RecordText;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.store.OwnRecords;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code islet log}: what a person records by hand. */
@Component(scope = ServiceScope.PROTOTYPE)
@Adds(verb = "log")
@Command(name = "log", subcommands = { LogWrite.Add.class, LogList.class, LogWrite.Edit.class, Log.Delete.class,
		Log.Undelete.class, LogHistory.class })
public final class Log implements Verb {

	@Override
	public int run(Console console) throws VerbException {
		throw Texts.usage("log.what");
	}

	/** Whose records, and how the answer is given. */
	static final class Whose {

		@Option(names = "--patient", paramLabel = "NAME", descriptionKey = "common.patient")
		private Optional<String> patient = Optional.empty();

		@Option(names = "--json", descriptionKey = "common.json")
		private boolean json;

		Patient patient(Console console) throws VerbException {
			return console.patient(patient);
		}

		boolean json() {
			return json;
		}

		int tell(Console console, Patient whose, Logged<?> record, String sentence) {
			if (json) {
				console.json(record);
			} else {
				console.out().println(Texts.of(sentence, record.key(), RecordText.of(record.entry()),
						RecordText.time(record, whose.zone()), whose.zone().getId()));
			}
			return CommandLine.DONE;
		}
	}

	/** @return the key that is meant: where only one record's key begins like that, that one */
	static String key(OwnRecords own, String typed) throws VerbException {
		String begin = typed.strip().toLowerCase(Locale.ROOT);
		List<String> keys = own.latest().stream().map(version -> version.record().key()).toList();
		if (begin.isEmpty() || keys.contains(begin)) {
			return begin;
		}
		List<String> meant = keys.stream().filter(key -> key.startsWith(begin)).toList();
		if (meant.size() > 1) {
			throw Texts.usage("log.ambiguous", typed, String.join(", ", meant));
		}
		return meant.isEmpty() ? typed : meant.getFirst();
	}

	/** Deletes one. */
	@Command(name = "delete")
	static final class Delete implements Verb {

		@Parameters(paramLabel = "KEY", descriptionKey = "log.key")
		private String key;

		@Mixin
		private Whose whose;

		@Override
		public int run(Console console) throws VerbException {
			Patient patient = whose.patient(console);
			OwnRecords own = console.store().own(patient.id());
			String known = key(own, key);
			own.delete(known);
			return whose.tell(console, patient, own.history(known).getLast().record(), "log.deleted");
		}
	}

	/** Brings one back. */
	@Command(name = "undelete")
	static final class Undelete implements Verb {

		@Parameters(paramLabel = "KEY", descriptionKey = "log.key")
		private String key;

		@Mixin
		private Whose whose;

		@Override
		public int run(Console console) throws VerbException {
			Patient patient = whose.patient(console);
			OwnRecords own = console.store().own(patient.id());
			return whose.tell(console, patient, own.undelete(key(own, key)), "log.undeleted");
		}
	}
}
