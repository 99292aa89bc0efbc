// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a record is, with the column of its value and the beginnings of the words for it in some languages. */
enum Event {

	EGV(Column.GLUCOSE, "egv"), CALIBRATION(Column.GLUCOSE, "calib", "kalib", "étalon", "kalibr"),
	INSULIN(Column.INSULIN, "insul"), CARBS(Column.CARBS, "carb", "kohlenh", "glucid", "koolh", "kolh", "kulh"),
	EXERCISE(Column.DURATION, "exerc", "training", "bewegung", "esercizio", "ejercicio"),
	HEALTH(null, "health", "gesundheit", "santé", "salud", "salute"),
	/** an alert that was given: no reading, whatever value it has */
	ALERT(null, "alert", "alarm", "warn", "avis"), OTHER(null);

	private final Optional<Column> value;
	private final List<String> words;

	Event(Column value, String... words) {
		this.value = Optional.ofNullable(value);
		this.words = List.of(words);
	}

	/** @return what a word of the event column means; empty if it is not known */
	static Optional<Event> called(String word) {
		String plain = word.toLowerCase(Locale.ROOT);
		for (Event event : values()) {
			if (event.words.stream().anyMatch(plain::startsWith)) {
				return Optional.of(event);
			}
		}
		return Optional.empty();
	}

	/** @return the column with its value, where it has one */
	Optional<Column> value() {
		return value;
	}
}
