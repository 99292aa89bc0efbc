// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.store.OwnRecords;
import org.islet.model.store.OwnRecords.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code islet log add} and {@code islet log edit}. */
final class LogWrite {

	private LogWrite() {
	}

	/** What is said of a record besides its value. */
	static final class Said {

		@Option(names = "--at", paramLabel = "TIME", descriptionKey = "log.at")
		private String at;

		@Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "log.unitOption")
		private String unit;

		@Option(names = "--type", paramLabel = "TYPE", descriptionKey = "log.typeOption")
		private String type;

		@Option(names = "--intensity", paramLabel = "WORD", descriptionKey = "log.intensityOption")
		private String intensity;

		@Option(names = "--text", paramLabel = "TEXT", descriptionKey = "log.textOption")
		private String text;

		@Option(names = "--author", paramLabel = "NAME", descriptionKey = "log.authorOption")
		private String author;

		Map<String, String> words(List<String> value) {
			Map<String, String> words = new HashMap<>();
			words.put("--unit", unit);
			words.put("--type", type);
			words.put("--intensity", intensity);
			words.put("--text", text);
			words.put("--author", author);
			words.put(RecordDraft.VALUE, value.isEmpty() ? null : String.join(" ", value));
			words.values().removeIf(word -> word == null);
			return words;
		}

		/** @return when; as it was if nothing is said. What there is to say about that time is said. */
		Moment moment(Console console, Patient whose, Moment usual) throws VerbException {
			Moment moment = at == null ? usual : Moment.of(at, Instant.now(), whose.zone());
			moment.remark().ifPresent(console.err()::println);
			return moment;
		}
	}

	/** Adds one. */
	@Command(name = "add")
	static final class Add implements Verb {

		@Parameters(index = "0", paramLabel = "KIND", descriptionKey = "log.kindParameter")
		private String kind;

		@Parameters(index = "1..*", arity = "0..*", paramLabel = "VALUE", descriptionKey = "log.valueParameter")
		private List<String> value = new ArrayList<>();

		@Mixin
		private Said said;

		@Mixin
		private Log.Whose whose;

		@Override
		public int run(Console console) throws VerbException {
			RecordDraft draft = new RecordDraft(RecordKind.of(kind), Map.of()).with(said.words(value));
			Patient patient = whose.patient(console);
			draft.entry(LocalDateTime.MIN, patient.preferences().unit());
			Moment moment = said.moment(console, patient, Moment.of(Instant.now(), patient.zone()));
			Logged<?> added = console.store().own(patient.id())
					.add(draft.entry(moment.local(), patient.preferences().unit()), moment.at());
			return whose.tell(console, patient, added, "log.added");
		}
	}

	/** Changes one. */
	@Command(name = "edit")
	static final class Edit implements Verb {

		@Parameters(index = "0", paramLabel = "KEY", descriptionKey = "log.key")
		private String key;

		@Parameters(index = "1..*", arity = "0..*", paramLabel = "VALUE", descriptionKey = "log.valueParameter")
		private List<String> value = new ArrayList<>();

		@Mixin
		private Said said;

		@Mixin
		private Log.Whose whose;

		@Override
		public int run(Console console) throws VerbException {
			Patient patient = whose.patient(console);
			OwnRecords own = console.store().own(patient.id());
			String known = Log.key(own, key);
			List<Version> before = own.history(known);
			Logged<?> record = before.getLast().record();
			RecordDraft draft = RecordDraft.of(record.entry()).with(said.words(value));
			Moment as = new Moment(record.entry().when(), record.at(), Optional.empty());
			draft.entry(as.local(), patient.preferences().unit());
			Moment moment = said.moment(console, patient, as);
			Logged<?> changed = own.change(known, draft.entry(moment.local(), patient.preferences().unit()),
					moment.at());
			if (own.history(known).size() == before.size()) {
				throw Texts.usage("log.nothing", known);
			}
			return whose.tell(console, patient, changed, "log.changed");
		}
	}
}
