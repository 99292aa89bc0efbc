// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Finds columns of glucose values by their headers. */
final class GlucoseHeader {

	/** Words that name glucose by themselves. */
	private static final Set<String> GLUCOSE = Set.of("glucose", "gl", "glu", "cgm", "sgv", "bg", "cbg", "smbg", "egv",
			"glukose", "glucosewert", "glukosewert", "blutzucker", "blutzuckerwert", "blutglukose", "bz",
			"gewebezucker", "gewebeglukose", "sensorglukose", "sensorglucose", "glycemia", "glucemia", "glycemie");
	private static final Set<String> SENSOR = Set.of("sensor", "cgm", "sgv", "cbg", "egv", "historic", "scan",
			"verlauf", "gewebezucker", "gewebeglukose", "sensorglukose", "sensorglucose", "interstitial");
	private static final Set<String> METER = Set.of("strip", "meter", "fingerstick", "smbg", "teststreifen",
			"messgerät");
	/** Words that may stand beside them without naming another quantity. */
	private static final Set<String> BESIDE = Set.of("value", "values", "level", "levels", "reading", "readings",
			"result", "concentration", "blood", "wert", "werte", "messwert", "historical");
	/** Headers that mean glucose only in a file that is about glucose. */
	private static final Set<String> VAGUE = Set.of("value", "wert", "messwert", "reading", "result", "values");

	private GlucoseHeader() {
	}

	/** @return the role the header gives its column, if it is about glucose */
	static Optional<Role> role(Header header) {
		Set<String> words = Set.copyOf(Arrays.asList(header.plain().split(" ")));
		boolean known = words.stream().allMatch(
				word -> GLUCOSE.contains(word) || BESIDE.contains(word) || SENSOR.contains(word)
						|| METER.contains(word));
		boolean about = !Collections.disjoint(words, GLUCOSE);
		if (!known || !about && !isVague(header)) {
			return Optional.empty();
		}
		return Optional.of(Collections.disjoint(words, SENSOR)
				? Collections.disjoint(words, METER) ? Role.GLUCOSE : Role.METER
				: Role.SENSOR);
	}

	/** @return whether the header says only that there is a value, not of what */
	static boolean isVague(Header header) {
		return VAGUE.contains(header.plain());
	}
}
