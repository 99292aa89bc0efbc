// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;

/**
 * Changes of sites, reservoirs, sensors and batteries. Some uploaders send the same one again and again: what lies
 * within minutes of the first is one.
 */
final class Changes {

	private static final Duration TOGETHER = Duration.ofMinutes(5);

	private record Change(DeviceEvent event, Moment moment, JsonRecord record) {
	}

	private final Desk desk;
	private final List<Change> all = new ArrayList<>();

	Changes(Desk desk) {
		this.desk = desk;
	}

	void add(Kind kind, String type, JsonRecord record, Moment moment) {
		all.add(new Change(new DeviceEvent(moment.local(), kind, type, "", OptionalDouble.empty(), Map.of()), moment,
				record));
	}

	void finish() {
		all.sort(Comparator.comparing(change -> change.moment().at()));
		Map<String, Instant> latest = new HashMap<>();
		for (Change change : all) {
			Instant at = change.moment().at();
			Instant before = latest.get(change.event().code());
			if (before != null && !at.isAfter(before.plus(TOGETHER))) {
				desk.idle(change.record().line(), "idle.again");
			} else {
				desk.therapy(change.event(), change.moment(), change.record());
			}
			latest.put(change.event().code(), at);
		}
	}
}
