// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

/** A record that cannot be used. */
final class RecordFault extends RuntimeException {

	private static final long serialVersionUID = 1;

	private RecordFault(String key) {
		super(key, null, false, false);
	}

	/** @param key of the reason for the user */
	static RecordFault because(String key) {
		return new RecordFault(key);
	}

	/** @return the key of the reason */
	String key() {
		return getMessage();
	}

	/** @return the reason in the user's language */
	String reason() {
		return Texts.of(key());
	}
}
