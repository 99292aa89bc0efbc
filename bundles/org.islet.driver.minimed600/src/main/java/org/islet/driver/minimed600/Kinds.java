// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Kinds of events that are known to hold nothing to keep, or nothing another event does not tell. */
final class Kinds {

	/** Ids, connections, days, self tests, controllers, presets, options, silences, gaps and Auto Mode's own data. */
	static final Set<Integer> KNOWN = Stream
			.of(IntStream.rangeClosed(0x04, 0x08), IntStream.rangeClosed(0x0B, 0x0E), IntStream.of(0x20, 0x21),
					IntStream.rangeClosed(0x24, 0x27), IntStream.of(0x33, 0x34, 0x39), IntStream.of(0x50, 0x51),
					IntStream.rangeClosed(0x54, 0x57), IntStream.rangeClosed(0x5A, 0x5C),
					IntStream.rangeClosed(0x68, 0x79),
					IntStream.of(0x7B), IntStream.rangeClosed(0x86, 0x8A), IntStream.rangeClosed(0xC8, 0xCD),
					IntStream.rangeClosed(0xD0, 0xD5))
			.flatMapToInt(kinds -> kinds).boxed().collect(Collectors.toUnmodifiableSet());

	private Kinds() {
	}
}
