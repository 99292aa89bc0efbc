// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.util.List;

/**
 * What every face says alike, true in each. What to do about it may differ: see {@link Sentences#complete}.
 *
 * @param key which sentence
 * @param values what fills its gaps
 */
public record Sentence(String key, List<Object> values) {

	private static final Sentences OWN = new Sentences(Sentence.class, "org.islet.face.texts");

	public Sentence {
		values = List.copyOf(values);
	}

	static Sentence of(String key, Object... values) {
		return new Sentence(key, List.of(values));
	}

	/** @return in the default locale's language */
	static String text(String key, Object... values) {
		return OWN.of(key, values);
	}

	/** @return the text of that key, or the other one where there is none */
	static String or(String key, String other) {
		return OWN.bundle().containsKey(key) ? OWN.of(key) : other;
	}

	/** @return the sentence in the default locale's language */
	public String text() {
		return OWN.of(key, values.toArray());
	}
}
