// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Maps in one order wherever they came from, so that the same entry is written the same way every time. */
final class Sorted {

	private Sorted() {
	}

	static <T> Map<String, T> copy(Map<String, T> map) {
		return Collections.unmodifiableMap(new TreeMap<>(map));
	}
}
