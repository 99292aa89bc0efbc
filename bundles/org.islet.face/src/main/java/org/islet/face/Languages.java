// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.util.Locale;
import java.util.Optional;

/** Languages as people write them on a command line. */
public final class Languages {

	private Languages() {
	}

	/** @return the language of a tag such as {@code de} or {@code pt_BR}; empty if it is none */
	public static Optional<Locale> of(String tag) {
		return Optional.of(Locale.forLanguageTag(tag.replace('_', '-'))).filter(l -> !l.getLanguage().isEmpty());
	}
}
