// SPDX-License-Identifier: EPL-2.0
package org.islet.report.host;

/** A report could not be printed. The message is a sentence for a person. */
public final class ReportException extends Exception {

	private static final long serialVersionUID = 1;

	/** What a person can act on. */
	public enum Kind {
		/** no such report type is installed */
		UNKNOWN,
		/** the report has no such option, or the option does not take that value */
		OPTION,
		/** the template asks for what templates may not do */
		REFUSED,
		/** the report type or its template failed */
		FAILED,
		/** whoever asked for it no longer wants it */
		CANCELLED
	}

	private final Kind kind;

	public ReportException(Kind kind, String message, Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	public Kind kind() {
		return kind;
	}
}
