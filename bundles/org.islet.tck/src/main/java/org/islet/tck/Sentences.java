// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.util.regex.Pattern;

/** Tells a sentence for a person from what a program says to its programmer. */
final class Sentences {

	private static final Pattern TECHNICAL = Pattern
			.compile(
					"Exception|\\bnull\\b|\\bNaN\\b|\\bjava\\.|\\borg\\.islet|\\tat |[\\r\\n]|\\{\\d|@[0-9a-f]{5}|%[sd]");
	private static final Pattern SENTENCE = Pattern.compile("[\\p{Lu}\\p{Nd}\"“„'(].{18,}[.!?][\"”)]?", Pattern.DOTALL);

	private Sentences() {
	}

	static boolean isSentence(String text) {
		return text != null && SENTENCE.matcher(text).matches() && !TECHNICAL.matcher(text).find();
	}

	static boolean isPhrase(String text) {
		return text != null && !text.isBlank() && text.length() <= 200 && !TECHNICAL.matcher(text).find();
	}
}
