// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import org.islet.device.ImportSession;

/** Reports rows left out, and remembers what was wrong most often. */
final class Complaints {

	private final ImportSession session;
	private final Map<String, Integer> faults = new HashMap<>();

	Complaints(ImportSession session) {
		this.session = session;
	}

	/** A row in which data may be lost. */
	void fault(long line, String key, Object... values) {
		String why = Texts.of(key, values);
		faults.merge(why, 1, Integer::sum);
		session.skipped(line, why, true);
	}

	/** A row that is known to hold nothing to keep. */
	void known(long line, String key) {
		session.skipped(line, Texts.of(key), false);
	}

	/** @return the commonest fault; if there was none, that rows hold no value */
	String commonest() {
		return faults.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey)
				.orElseGet(() -> Texts.of("skipNoValue"));
	}
}
