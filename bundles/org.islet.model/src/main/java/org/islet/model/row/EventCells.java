// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.islet.model.DeviceEvent;

/** Device events, with the fields the device has names of its own for. */
final class EventCells {

	private static final Set<String> OURS = Set.of("code", "text");

	private EventCells() {
	}

	static EntryCells of(DeviceEvent e) {
		Details more = new Details().addText("code", e.code()).addText("text", e.text());
		e.details().forEach((name, value) -> more.addForeign(name, value, OURS::contains));
		return EntryCells.of(e.amount(), unit(e.kind()), e.kind().name(), more);
	}

	static DeviceEvent event(LocalDateTime when, EntryCells cells) {
		Details more = Details.of(cells.details());
		Map<String, String> foreign = new TreeMap<>();
		more.names().stream().filter(name -> !OURS.contains(name))
				.forEach(name -> foreign.put(Details.plain(name), more.text(name).orElseThrow()));
		return new DeviceEvent(when, cells.sort(DeviceEvent.Kind.class), more.text("code").orElse(""),
				more.text("text").orElse(""), cells.value(), foreign);
	}

	private static String unit(DeviceEvent.Kind kind) {
		return switch (kind) {
		case PRIME_TUBING, PRIME_CANNULA -> "U";
		case SENSOR_ALARM -> "mg/dL";
		case BATTERY -> "V";
		default -> "";
		};
	}
}
