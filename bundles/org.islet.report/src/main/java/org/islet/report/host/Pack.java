// SPDX-License-Identifier: EPL-2.0
package org.islet.report.host;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Several reports bound into one PDF, as they came out.
 *
 * @param parts one per report asked for, in the order they are bound in
 */
public record Pack(List<Part> parts) {

	public Pack {
		parts = List.copyOf(parts);
	}

	/** What became of a report. */
	public enum Outcome {
		/** it is in the file */
		BOUND,
		/** the timeline lacks what it needs */
		LEFT_OUT,
		/** it could not be printed */
		FAILED
	}

	/**
	 * One report of a pack.
	 *
	 * @param type its id
	 * @param title its name in the default locale's language
	 * @param outcome what became of it
	 * @param page the page of the file it begins on, from 1; 0 if it is not in it
	 * @param pages how many pages it has; 0 if it is not in the file
	 * @param reason a sentence that says why it is not in the file; empty if it is
	 */
	public record Part(String type, String title, Outcome outcome, int page, int pages, String reason) {
	}

	/** Who waits for a pack; called in the thread that asked for it. */
	@ConsumerType
	public interface Watcher {

		/** Looks away, never cancels. */
		Watcher NONE = new Watcher() {
			@Override
			public void at(int done, int all, String title) {
				// nobody is watching
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		};

		/**
		 * @param done reports that are finished, printed or not
		 * @param all reports asked for
		 * @param title the report that is waited for next; empty after the last one
		 */
		void at(int done, int all, String title);

		/** @return whether it is no longer wanted; asked after each report */
		boolean cancelled();
	}
}
