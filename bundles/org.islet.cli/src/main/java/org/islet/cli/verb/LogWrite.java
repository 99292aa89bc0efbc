// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.islet.cli.Console;
import org.islet.cli.Verb;
import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.face.Moment;
import org.islet.face.RecordDraft;
import org.islet.face.RecordField;
import org.islet.face.RecordKind;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.store.OwnRecords.Version;
import org.islet.model.store.OwnRecords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code islet log add} and {@code islet log edit}. */
final class LogWrite {

	private LogWrite() {
	}

	private static Entry entry(RecordDraft draft, LocalDateTime when, Patient whose) throws VerbException {
		return Texts.understood(() -> draft.entry(when, whose.preferences().unit()));
	}

	private static String kinds() {
		return Arrays.stream(RecordKind.values()).map(RecordKind::word).collect(Collectors.joining(", "));
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

		/** @return what is said of it, which must go with what it is */
		Map<RecordField, String> words(List<String> value, RecordKind kind) throws VerbException {
			Map<RecordField, String> words = new EnumMap<>(RecordField.class);
			words.put(RecordField.UNIT, unit);
			words.put(RecordField.TYPE, type);
			words.put(RecordField.INTENSITY, intensity);
			words.put(RecordField.TEXT, text);
			words.put(RecordField.AUTHOR, author);
			words.put(RecordField.VALUE, value.isEmpty() ? null : String.join(" ", value));
			words.values().removeIf(word -> word == null);
			for (RecordField field : words.keySet()) {
				if (!kind.fields().contains(field)) {
					throw Texts.usage("log.option", "--" + field.name().toLowerCase(Locale.ROOT), kind.word());
				}
			}
			return words;
		}

		/** @return when; as it was if nothing is said. What there is to say about that time is said. */
		Moment moment(Console console, Patient whose, Moment usual) throws VerbException {
			Instant now = Instant.now();
			Moment moment = at == null ? usual
					: Texts.understood(() -> Moment.of(at, LocalDate.ofInstant(now, whose.zone()), now, whose.zone()));
			moment.remark().ifPresent(remark -> console.err().println(Texts.complete(remark)));
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
			RecordKind what = RecordKind.of(kind).orElseThrow(() -> Texts.usage("log.kind", kind, kinds()));
			RecordDraft draft = new RecordDraft(what, Map.of()).with(said.words(value, what));
			Patient patient = whose.patient(console);
			entry(draft, LocalDateTime.MIN, patient);
			Moment moment = said.moment(console, patient, Moment.of(Instant.now(), patient.zone()));
			Logged<?> added = console.store().own(patient.id())
					.add(entry(draft, moment.local(), patient), moment.at());
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
			RecordDraft was = RecordDraft.of(record.entry());
			RecordDraft draft = was.with(said.words(value, was.kind()));
			Moment as = new Moment(record.entry().when(), record.at(), Optional.empty());
			entry(draft, as.local(), patient);
			Moment moment = said.moment(console, patient, as);
			Logged<?> changed = own.change(known, entry(draft, moment.local(), patient), moment.at());
			if (own.history(known).size() == before.size()) {
				throw Texts.usage("log.nothing", known);
			}
			return whose.tell(console, patient, changed, "log.changed");
		}
	}
}
