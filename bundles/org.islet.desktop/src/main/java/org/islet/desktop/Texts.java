// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop;

import org.islet.face.Sentence;
import org.islet.face.Sentences;

/** What the desktop says to people, from {@code texts.properties} in the default locale's language. */
public final class Texts {

	private static final Sentences OWN = new Sentences(Texts.class, "org.islet.desktop.texts");

	private Texts() {
	}

	/** @return the text of that key with its gaps filled */
	public static String of(String key, Object... values) {
		return OWN.of(key, values);
	}

	/** @return what every face says, with what to do in the window */
	public static String complete(Sentence said) {
		return OWN.complete(said);
	}
}
