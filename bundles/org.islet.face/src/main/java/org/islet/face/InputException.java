// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

/** What a person typed cannot be meant or is not understood. The message says why, for a person. */
public final class InputException extends Exception {

	private static final long serialVersionUID = 1;

	private final transient Sentence sentence;

	InputException(String key, Object... values) {
		this(Sentence.of(key, values));
	}

	private InputException(Sentence sentence) {
		super(sentence.text());
		this.sentence = sentence;
	}

	/** @return what the message says, for a face that can add what to do */
	public Sentence sentence() {
		return sentence;
	}
}
