// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.HbA1c;
import org.islet.model.Remark;

/**
 * A record in words, as typed or as it was.
 *
 * @param kind what sort
 * @param words what is said, by option; the value itself under {@link #VALUE}
 */
record RecordDraft(RecordKind kind, Map<String, String> words) {

	static final String VALUE = "VALUE";
	private static final int LONGEST = 2000;

	/** The words that make the entry as it is. */
	static RecordDraft of(Entry entry) {
		Map<String, String> words = new HashMap<>();
		switch (entry) {
		case Carbs c -> words.putAll(Map.of(VALUE, number(c.amount().number()), "--unit", LogUnits.of(c.amount())));
		case Exercise e -> {
			e.lasted().ifPresent(lasted -> words.put(VALUE, number(lasted.toSeconds() / 60.0)));
			e.intensity().ifPresent(intensity -> words.put("--intensity", intensity));
			e.text().ifPresent(text -> words.put("--text", text));
		}
		case Glucose g -> words.putAll(Map.of(VALUE, number(g.value().number()), "--unit", g.value().unit().symbol()));
		case Bolus b -> words.putAll(Map.of(VALUE, number(b.delivered()), "--type", b.term().orElse("")));
		case Remark r -> words.put(VALUE, r.text());
		case HbA1c a -> words.putAll(Map.of(VALUE, number(a.number()), "--unit", a.unit().symbol()));
		case ClinicalNote n -> words.putAll(Map.of(VALUE, n.text(), "--author", n.author()));
		default -> throw new IllegalArgumentException("nobody records " + entry);
		}
		return new RecordDraft(RecordKind.of(entry), words);
	}

	/** Exactly, and with more than three decimals, which {@link Amount} could take for thousands. */
	private static String number(double number) {
		BigDecimal exact = BigDecimal.valueOf(number);
		return exact.setScale(Math.max(4, exact.scale())).toPlainString();
	}

	/** With other words in place of those of the same option. */
	RecordDraft with(Map<String, String> said) throws VerbException {
		Map<String, String> all = new HashMap<>(words);
		for (Map.Entry<String, String> word : said.entrySet()) {
			if (!word.getKey().equals(VALUE) && !kind.options().contains(word.getKey())) {
				throw Texts.usage("log.option", word.getKey(), kind.word());
			}
			all.put(word.getKey(), word.getValue().strip());
			if (word.getKey().equals(VALUE) && !said.containsKey("--unit") && !word.getValue().matches("[\\d.,\\s]*")) {
				all.remove("--unit");
			}
		}
		return new RecordDraft(kind, all);
	}

	/**
	 * @param when local time
	 * @param usual the unit of glucose where none is said
	 */
	Entry entry(LocalDateTime when, GlucoseUnit usual) throws VerbException {
		return switch (kind) {
		case CARBS -> carbs(when);
		case EXERCISE -> exercise(when);
		case GLUCOSE -> Glucose.of(when, LogUnits.glucose(amount(), word("--unit"), usual), Glucose.Origin.MANUAL);
		case INSULIN -> insulin(when);
		case NOTE -> new Remark(when, text(VALUE), Optional.empty());
		case HBA1C -> LogUnits.hba1c(when, amount(), word("--unit"));
		case CLINICAL_NOTE -> new ClinicalNote(when, text(VALUE), text("--author"));
		};
	}

	private Carbs carbs(LocalDateTime when) throws VerbException {
		Amount amount = amount();
		CarbUnit unit = LogUnits.carbs(amount.unitOr(word("--unit")));
		CarbAmount carbs = new CarbAmount(amount.number(), unit);
		LogUnits.range("log.range.carbs", carbs.grams(), 0.1, 500);
		return new Carbs(when, carbs);
	}

	private Exercise exercise(LocalDateTime when) throws VerbException {
		Optional<Duration> lasted = Optional.empty();
		if (!word(VALUE).isEmpty()) {
			Amount amount = amount();
			LogUnits.oneOf(amount.unit(), "min", "minutes", "minuten");
			LogUnits.range("log.range.exercise", amount.number(), 1, 1440);
			lasted = Optional.of(Duration.ofSeconds(Math.round(amount.number() * 10) * 6));
		}
		Exercise exercise = new Exercise(when, lasted, some("--intensity"), some("--text"));
		if (lasted.isEmpty() && exercise.intensity().isEmpty() && exercise.text().isEmpty()) {
			throw Texts.usage("log.value", kind.word());
		}
		return exercise;
	}

	private Bolus insulin(LocalDateTime when) throws VerbException {
		Amount amount = amount();
		LogUnits.oneOf(amount.unit(), "U", "IU", "IE", "units");
		LogUnits.range("log.range.insulin", amount.number(), 0.1, 100);
		return switch (word("--type").toLowerCase(Locale.ROOT)) {
		case Bolus.RAPID -> Bolus.pen(when, amount.number(), Bolus.RAPID);
		case Bolus.LONG -> Bolus.pen(when, amount.number(), Bolus.LONG);
		default -> throw Texts.usage("log.type");
		};
	}

	private String word(String option) {
		return words.getOrDefault(option, "");
	}

	private Amount amount() throws VerbException {
		return Amount.parse(text(VALUE));
	}

	private Optional<String> some(String option) throws VerbException {
		return word(option).isEmpty() ? Optional.empty() : Optional.of(text(option));
	}

	private String text(String option) throws VerbException {
		String text = word(option);
		if (text.isBlank()) {
			throw option.equals(VALUE) ? Texts.usage("log.value", kind.word()) : Texts.usage("log.author");
		}
		if (text.length() > LONGEST) {
			throw Texts.usage("log.tooLong", LONGEST);
		}
		return text;
	}
}
