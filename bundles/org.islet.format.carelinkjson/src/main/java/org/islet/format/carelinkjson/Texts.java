// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences and reasons in the user's language. */
final class Texts {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private Texts() {
	}

	static String get(String key, Object... arguments) {
		ResourceBundle texts = ResourceBundle.getBundle("org.islet.format.carelinkjson.texts", Locale.getDefault(),
				Texts.class.getClassLoader(), NO_FALLBACK);
		return MessageFormat.format(texts.getString(key), arguments);
	}
}
