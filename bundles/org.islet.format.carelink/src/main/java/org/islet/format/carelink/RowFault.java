// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

/** A row that cannot be used; the message is the reason for the user. */
final class RowFault extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final String key;

	private RowFault(String key, String reason) {
		super(reason, null, false, false);
		this.key = key;
	}

	static RowFault because(String key, Object... arguments) {
		return new RowFault(key, Texts.get(key, arguments));
	}

	boolean is(String reason) {
		return key.equals(reason);
	}
}
