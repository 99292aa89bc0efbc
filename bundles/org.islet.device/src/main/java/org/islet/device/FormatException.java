// SPDX-License-Identifier: EPL-2.0
package org.islet.device;

/**
 * A file could not be read, or not to its end. The message is a sentence for a person, in the user's language, that
 * says what is wrong and what to do next.
 */
public final class FormatException extends Exception {

	private static final long serialVersionUID = 1;

	/** What a person can act on. */
	public enum Kind {
		/** another kind of file */
		NOT_OURS,
		/** the file breaks off or turns into garbage; what came before is good */
		DAMAGED,
		/** right kind, no data in it */
		EMPTY,
		/** the user must decide something with an option; nothing was read */
		UNDECIDED, CANCELLED
	}

	private final Kind kind;

	public FormatException(Kind kind, String message) {
		super(message);
		this.kind = kind;
	}

	public Kind kind() {
		return kind;
	}
}
