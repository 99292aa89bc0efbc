// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

/** A template asks for what templates may not do; the message says which element and for what. */
final class RefusedException extends Exception {

	private static final long serialVersionUID = 1;

	RefusedException(String message) {
		super(message);
	}
}
