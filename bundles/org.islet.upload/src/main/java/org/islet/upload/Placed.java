// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Instant;

import org.islet.model.Entry;
import org.islet.model.Logged;

/**
 * An entry with its instant.
 *
 * @param entry what was recorded
 * @param at when
 * @param occurrence how many equal ones came before it, see {@link EntryKey}
 * @param stated whether the source stated the instant
 */
record Placed(Entry entry, Instant at, int occurrence, boolean stated) {

	Logged<Entry> logged(String device, long source) {
		return new Logged<>(entry, at, EntryKey.of(device, entry, occurrence), device, source);
	}
}
