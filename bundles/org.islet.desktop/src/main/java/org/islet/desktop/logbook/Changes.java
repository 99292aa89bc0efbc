// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was done to a patient's records while the window is open, latest first. For the thread that owns the window. */
final class Changes {

	/**
	 * What one press of a key did.
	 *
	 * @param day the day that was shown
	 * @param parts one for each record
	 */
	record Step(LocalDate day, List<Change> parts) {

		Step {
			parts = List.copyOf(parts);
		}

		String words() {
			return parts.stream().map(Change::words).collect(Collectors.joining(", "));
		}
	}

	private final Deque<Step> done = new ArrayDeque<>();
	private final Deque<Step> undone = new ArrayDeque<>();

	/** Something new was done; what was undone before cannot be done again. */
	void did(Step step) {
		done.push(step);
		undone.clear();
	}

	Optional<Step> toUndo() {
		return Optional.ofNullable(done.peek());
	}

	Optional<Step> toRedo() {
		return Optional.ofNullable(undone.peek());
	}

	/** The step to undo was undone. */
	void undid() {
		undone.push(done.pop());
	}

	/** The step to do again was done. */
	void redid() {
		done.push(undone.pop());
	}
}
