// SPDX-License-Identifier: EPL-2.0
package org.islet.json.records;

/** A file is not JSON, or not to its end. Its message is for the log. */
public final class BrokenJsonException extends Exception {

	private static final long serialVersionUID = 1;

	private final long line;

	BrokenJsonException(long line, Throwable cause) {
		super(cause.getMessage(), cause);
		this.line = line;
	}

	/** @return the line at which reading ended, from 1 */
	public long line() {
		return line;
	}
}
