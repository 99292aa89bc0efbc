// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDateTime;

/**
 * A note of the care team, as against the patient's own {@link Remark}. Only a report made for professionals, and asked
 * for these notes, may print one; a kind of its own makes every other report leave them out.
 *
 * @param when local time it is dated
 * @param text the note
 * @param author who wrote it, not blank
 */
public record ClinicalNote(LocalDateTime when, String text, String author) implements Entry {

	public ClinicalNote {
		if (author.isBlank()) {
			throw new IllegalArgumentException("a clinical note has an author");
		}
	}
}
