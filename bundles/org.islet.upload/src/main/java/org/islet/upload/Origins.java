// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.islet.model.store.TherapyStore.Origin;

/** How options are written into what is noted of a kept original. */
final class Origins {

	private Origins() {
	}

	static Origin of(String name, InstalledFormat format, Map<String, String> options, Instant at) {
		String lines = new TreeMap<>(options).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
				.collect(Collectors.joining("\n"));
		return new Origin(name, format.info().id(), format.info().version(), lines, at);
	}

	static Map<String, String> options(Origin origin) {
		return origin.options().lines().filter(line -> line.indexOf('=') > 0)
				.collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')),
						line -> line.substring(line.indexOf('=') + 1), (first, second) -> second));
	}

	/** @return whether both say that the same was read in the same way, whenever that was */
	static boolean same(Origin one, Origin other) {
		return one.importer().equals(other.importer()) && one.version().equals(other.version())
				&& one.options().equals(other.options());
	}
}
