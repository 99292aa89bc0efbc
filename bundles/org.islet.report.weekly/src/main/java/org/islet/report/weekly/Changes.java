// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.model.DeviceEvent;
import org.islet.model.Logged;

/**
 * When a set (S: the cannula filled), a reservoir (R: rewound or the tubing filled) or a sensor (C: started) was changed.
 * What lies within an hour is one flag, with each letter once.
 */
record Changes(SortedMap<Instant, String> flags) {

	private static final Duration TOGETHER = Duration.ofMinutes(60);

	static Changes of(Part day) {
		TreeMap<Instant, String> flags = new TreeMap<>();
		day.timeline().of(DeviceEvent.class).forEach(logged -> {
			String letter = letter(logged);
			if (!letter.isEmpty()) {
				Map.Entry<Instant, String> near = flags.floorEntry(logged.at());
				if (near == null || Duration.between(near.getKey(), logged.at()).compareTo(TOGETHER) > 0) {
					flags.put(logged.at(), letter);
				} else if (!near.getValue().contains(letter)) {
					flags.put(near.getKey(), near.getValue() + letter);
				}
			}
		});
		return new Changes(flags);
	}

	private static String letter(Logged<DeviceEvent> logged) {
		return switch (logged.entry().kind()) {
		case REWIND, PRIME_TUBING -> "R";
		case PRIME_CANNULA -> "S";
		case SENSOR_START -> "C";
		default -> "";
		};
	}

	/** @return the letters that occur, each once */
	String letters() {
		return Stream.of("S", "R", "C")
				.filter(letter -> flags.values().stream().anyMatch(flag -> flag.contains(letter)))
				.collect(Collectors.joining(" "));
	}
}
