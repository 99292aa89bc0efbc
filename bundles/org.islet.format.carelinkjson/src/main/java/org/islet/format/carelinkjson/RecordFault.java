// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

/** A record that cannot be used; the message says why, as a phrase in the user's language. */
final class RecordFault extends RuntimeException {

	private static final long serialVersionUID = 1;

	private RecordFault(String reason) {
		super(reason, null, false, false);
	}

	static RecordFault because(String key, Object... arguments) {
		return new RecordFault(Texts.get(key, arguments));
	}
}
