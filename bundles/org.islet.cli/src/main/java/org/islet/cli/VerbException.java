// SPDX-License-Identifier: EPL-2.0
package org.islet.cli;

/**
 * A command cannot be done. The message is a sentence for a person, in the user's language, that says what is wrong and
 * what to do next.
 */
public final class VerbException extends Exception {

	private static final long serialVersionUID = 1;

	/** What a person can act on. */
	public enum Kind {
		/** typed wrongly; exit code {@link CommandLine#USAGE} */
		USAGE,
		/** it went wrong; exit code {@link CommandLine#FAILED} */
		FAILED
	}

	private final Kind kind;

	public VerbException(Kind kind, String message) {
		super(message);
		this.kind = kind;
	}

	public Kind kind() {
		return kind;
	}
}
