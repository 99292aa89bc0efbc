// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of the event column mean, in any language: those that are known, and of others what their values tell.
 * Most records with a glucose value are a sensor's; any other with an unknown word could be anything.
 */
final class Words {

	private static final int ENOUGH = 10;

	private final Map<String, Integer> withGlucose = new HashMap<>();
	private int all;

	/** Takes a record into account. */
	void add(Noted record) {
		if (!record.cell(Column.GLUCOSE).isEmpty()) {
			all++;
			withGlucose.merge(record.cell(Column.EVENT), 1, Integer::sum);
		}
	}

	/** @return what the record is; empty if nothing tells, or it has values that do not belong together */
	Optional<Event> event(Noted record) {
		Set<Column> values = record.values();
		Optional<Event> named = Event.called(record.cell(Column.EVENT));
		if (named.isPresent()) {
			boolean own = named.get() == Event.ALERT
					|| values.stream().allMatch(column -> named.get().value().filter(column::equals).isPresent());
			return own ? named : Optional.empty();
		}
		if (values.size() > 1) {
			return Optional.empty();
		}
		return values.isEmpty() ? Optional.of(Event.OTHER) : byValue(record, values.iterator().next());
	}

	private Optional<Event> byValue(Noted record, Column value) {
		return switch (value) {
		case INSULIN -> Optional.of(Event.INSULIN);
		case CARBS -> Optional.of(Event.CARBS);
		case DURATION -> Optional.of(Event.EXERCISE);
		default -> {
			int same = withGlucose.getOrDefault(record.cell(Column.EVENT), 0);
			yield same >= ENOUGH && same > all / 2 ? Optional.of(Event.EGV) : Optional.empty();
		}
		};
	}
}
