// SPDX-License-Identifier: EPL-2.0
package org.islet.model.store;

/** The store could not do what was asked. The message is a sentence for a person. */
public final class StoreException extends RuntimeException {

	private static final long serialVersionUID = 1;

	/** What a person can act on. */
	public enum Kind {
		/** another program has the store open */
		IN_USE,
		/** a password is needed, or the one given is wrong */
		PASSWORD,
		/** written by a newer program */
		NEWER,
		/** the folder cannot be used as asked: exists, missing, not a backup, not writable, disk full */
		FOLDER,
		/** the database is damaged or failed */
		DATABASE,
		/** a person's own record cannot be changed as asked: unknown, deleted, or a device's */
		RECORD
	}

	private final Kind kind;

	public StoreException(Kind kind, String message, Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	public StoreException(Kind kind, String message) {
		this(kind, message, null);
	}

	public Kind kind() {
		return kind;
	}
}
