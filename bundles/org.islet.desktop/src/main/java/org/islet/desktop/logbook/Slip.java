// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.islet.face.InputException;
import org.islet.face.RecordDraft;
import org.islet.face.RecordField;
import org.islet.face.RecordKind;
import org.islet.model.Entry;
import org.islet.model.GlucoseUnit;

/**
 * What stands in the boxes.
 *
 * @param words by box, without those that are empty
 */
record Slip(Map<Box, String> words) {

	Slip {
		Map<Box, String> some = new EnumMap<>(Box.class);
		words.forEach((box, word) -> {
			if (!word.isBlank()) {
				some.put(box, word.strip());
			}
		});
		words = Map.copyOf(some);
	}

	/** @return a record as it is shown in its boxes, each number with its unit */
	static Slip of(Entry entry) {
		RecordDraft draft = RecordDraft.of(entry);
		Map<Box, String> words = new EnumMap<>(Box.class);
		for (Box box : Box.values()) {
			if (box.of(draft)) {
				words.put(box, shown(draft, box.field()));
			}
		}
		return new Slip(words);
	}

	private static String shown(RecordDraft draft, RecordField field) {
		String word = draft.words().getOrDefault(field, "");
		if (field != RecordField.VALUE || draft.kind() == RecordKind.NOTE || !word.matches("\\d+\\.\\d+")) {
			return word;
		}
		String number = new BigDecimal(word).stripTrailingZeros().toPlainString().replace('.',
				DecimalFormatSymbols.getInstance().getDecimalSeparator());
		return (number + " " + draft.words().getOrDefault(RecordField.UNIT, "")).strip();
	}

	boolean isEmpty() {
		return words.isEmpty();
	}

	/**
	 * @param when local time
	 * @param usual the unit of glucose where none is typed
	 * @return the new records, in the order of the boxes
	 */
	List<Entry> entries(LocalDateTime when, GlucoseUnit usual) throws InputException {
		List<Entry> entries = new ArrayList<>();
		List<Box> left = new ArrayList<>(words.keySet().stream().sorted().toList());
		while (!left.isEmpty()) {
			Box first = left.getFirst();
			Map<RecordField, String> said = new EnumMap<>(RecordField.class);
			left.stream().filter(first::with).forEach(box -> said.put(box.field(), words.get(box)));
			left.removeIf(first::with);
			entries.add(first.blank().with(said).entry(when, usual));
		}
		return entries;
	}

	/**
	 * @param before a record; what is the same in its boxes stays as exact as it was
	 * @return what it says now
	 */
	Entry changed(Entry before, LocalDateTime when, GlucoseUnit usual) throws InputException {
		RecordDraft draft = RecordDraft.of(before);
		Map<Box, String> was = of(before).words();
		Map<RecordField, String> said = new EnumMap<>(RecordField.class);
		for (Box box : Box.values()) {
			String word = words.getOrDefault(box, "");
			if (box.of(draft) && !word.equals(was.getOrDefault(box, ""))) {
				said.put(box.field(), word);
			}
		}
		return draft.with(said).entry(when, usual);
	}
}
