// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
 * @param words what is said of it
 */
public record RecordDraft(RecordKind kind, Map<RecordField, String> words) {

	private static final int LONGEST = 2000;

	public RecordDraft {
		words = Map.copyOf(words);
	}

	/** @return the words that make the entry as it is */
	public static RecordDraft of(Entry entry) {
		Map<RecordField, String> words = new EnumMap<>(RecordField.class);
		switch (entry) {
		case Carbs c -> words.putAll(
				Map.of(RecordField.VALUE, number(c.amount().number()), RecordField.UNIT, LogUnits.of(c.amount())));
		case Exercise e -> {
			e.lasted().ifPresent(lasted -> words.put(RecordField.VALUE, number(lasted.toSeconds() / 60.0)));
			e.intensity().ifPresent(intensity -> words.put(RecordField.INTENSITY, intensity));
			e.text().ifPresent(text -> words.put(RecordField.TEXT, text));
		}
		case Glucose g -> words.putAll(
				Map.of(RecordField.VALUE, number(g.value().number()), RecordField.UNIT, g.value().unit().symbol()));
		case Bolus b ->
			words.putAll(Map.of(RecordField.VALUE, number(b.delivered()), RecordField.TYPE, b.term().orElse("")));
		case Remark r -> words.put(RecordField.VALUE, r.text());
		case HbA1c a ->
			words.putAll(Map.of(RecordField.VALUE, number(a.number()), RecordField.UNIT, a.unit().symbol()));
		case ClinicalNote n -> words.putAll(Map.of(RecordField.VALUE, n.text(), RecordField.AUTHOR, n.author()));
		default -> throw new IllegalArgumentException("nobody records " + entry);
		}
		return new RecordDraft(RecordKind.of(entry), words);
	}

	/** Exactly, and with more than three decimals, which {@link Amount} could take for thousands. */
	private static String number(double number) {
		BigDecimal exact = BigDecimal.valueOf(number);
		return exact.setScale(Math.max(4, exact.scale())).toPlainString();
	}

	/**
	 * @param said other words in place of those of the same field; a value with its unit takes the place of both
	 * @throws IllegalArgumentException if one of them says nothing about this kind, see {@link RecordKind#fields}
	 */
	public RecordDraft with(Map<RecordField, String> said) {
		Map<RecordField, String> all = new EnumMap<>(RecordField.class);
		all.putAll(words);
		if (said.getOrDefault(RecordField.VALUE, "").matches(".*[^\\d.,\\s].*")) {
			all.remove(RecordField.UNIT);
		}
		said.forEach((field, word) -> {
			if (!kind.fields().contains(field)) {
				throw new IllegalArgumentException(field + " says nothing about " + kind);
			}
			all.put(field, word.strip());
		});
		return new RecordDraft(kind, all);
	}

	/**
	 * @param when local time
	 * @param usual the unit of glucose where none is said
	 * @throws InputException if the words cannot be meant or are not understood
	 */
	public Entry entry(LocalDateTime when, GlucoseUnit usual) throws InputException {
		return switch (kind) {
		case CARBS -> carbs(when);
		case EXERCISE -> exercise(when);
		case GLUCOSE ->
			Glucose.of(when, LogUnits.glucose(amount(), word(RecordField.UNIT), usual), Glucose.Origin.MANUAL);
		case INSULIN -> insulin(when);
		case NOTE -> new Remark(when, text(RecordField.VALUE), Optional.empty());
		case HBA1C -> LogUnits.hba1c(when, amount(), word(RecordField.UNIT));
		case CLINICAL_NOTE -> new ClinicalNote(when, text(RecordField.VALUE), text(RecordField.AUTHOR));
		};
	}

	private Carbs carbs(LocalDateTime when) throws InputException {
		Amount amount = amount();
		CarbUnit unit = LogUnits.carbs(amount.unitOr(word(RecordField.UNIT)));
		CarbAmount carbs = new CarbAmount(amount.number(), unit);
		LogUnits.range("log.range.carbs", carbs.grams(), 0.1, 500);
		return new Carbs(when, carbs);
	}

	private Exercise exercise(LocalDateTime when) throws InputException {
		Optional<Duration> lasted = Optional.empty();
		if (!word(RecordField.VALUE).isEmpty()) {
			Amount amount = amount();
			LogUnits.oneOf(amount.unit(), "min", "minutes", "minuten");
			LogUnits.range("log.range.exercise", amount.number(), 1, 1440);
			lasted = Optional.of(Duration.ofSeconds(Math.round(amount.number() * 10) * 6));
		}
		Exercise exercise = new Exercise(when, lasted, some(RecordField.INTENSITY), some(RecordField.TEXT));
		if (lasted.isEmpty() && exercise.intensity().isEmpty() && exercise.text().isEmpty()) {
			throw new InputException("log.value", kind.word());
		}
		return exercise;
	}

	private Bolus insulin(LocalDateTime when) throws InputException {
		Amount amount = amount();
		LogUnits.oneOf(amount.unit(), "U", "IU", "IE", "units");
		LogUnits.range("log.range.insulin", amount.number(), 0.1, 100);
		return switch (word(RecordField.TYPE).toLowerCase(Locale.ROOT)) {
		case Bolus.RAPID -> Bolus.pen(when, amount.number(), Bolus.RAPID);
		case Bolus.LONG -> Bolus.pen(when, amount.number(), Bolus.LONG);
		default -> throw new InputException("log.type");
		};
	}

	private String word(RecordField field) {
		return words.getOrDefault(field, "");
	}

	private Amount amount() throws InputException {
		return Amount.parse(text(RecordField.VALUE));
	}

	private Optional<String> some(RecordField field) throws InputException {
		return word(field).isEmpty() ? Optional.empty() : Optional.of(text(field));
	}

	private String text(RecordField field) throws InputException {
		String text = word(field);
		if (text.isBlank()) {
			throw field == RecordField.VALUE ? new InputException("log.value", kind.word())
					: new InputException("log.author");
		}
		if (text.length() > LONGEST) {
			throw new InputException("log.tooLong", LONGEST);
		}
		return text;
	}
}
