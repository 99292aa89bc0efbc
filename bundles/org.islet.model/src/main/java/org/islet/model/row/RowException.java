// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

/** Cells are not a row, or not one of this program's. The message is for programmers. */
public final class RowException extends Exception {

	private static final long serialVersionUID = 1;

	/** What is wrong. */
	public enum Kind {
		/** a cell is not as it was written */
		CHANGED,
		/** written as it stands, by a newer program that knows more */
		UNKNOWN
	}

	private final Kind kind;

	public RowException(Kind kind, String message, Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	public RowException(Kind kind, String message) {
		this(kind, message, null);
	}

	public Kind kind() {
		return kind;
	}
}
