// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.islet.json.records.JsonRecord;

/**
 * An event on the service's chart.
 *
 * @param values its values: newer messages have them apart, older ones beside the type
 */
record Marker(String type, JsonRecord fields, JsonRecord values) {

	private static final int SLOTS = 287;
	private static final int SLOT_MINUTES = 5;
	private static final List<String> TIMES = List.of("timestamp", "dateTime", "datetime", "displayTime");
	private static final List<String> BOOKKEEPING = List.of("type", "index", "kind", "version", "timestamp", "dateTime",
			"datetime", "displayTime", "relativeOffset", "views", "data");

	static Marker of(JsonRecord fields) {
		JsonRecord values = fields.object("data").flatMap(data -> data.object("dataValues")).orElse(fields);
		return new Marker(fields.text("type").orElse(""), fields, values);
	}

	/**
	 * @param message the oldest messages have the place of a marker among the slots of the last 24 hours in place of its
	 *            time
	 */
	Optional<LocalDateTime> when(JsonRecord message) {
		return Times.local(fields, TIMES).or(() -> slot(message));
	}

	private Optional<LocalDateTime> slot(JsonRecord message) {
		if (fields.whole("index").isEmpty() || TIMES.stream().anyMatch(fields::has)) {
			return Optional.empty();
		}
		long index = fields.whole("index").getAsLong();
		return Times.local(message, List.of("lastSensorTSAsString", "sLastSensorTime"))
				.filter(last -> index >= 0 && index <= SLOTS)
				.map(last -> last.minusMinutes((SLOTS - index) * SLOT_MINUTES));
	}

	/** @return all values but those every marker has */
	Map<String, String> details() {
		Map<String, String> details = new TreeMap<>();
		values.names().stream().filter(name -> !BOOKKEEPING.contains(name))
				.forEach(name -> values.text(name).ifPresent(value -> details.put(name, value)));
		return details;
	}
}
