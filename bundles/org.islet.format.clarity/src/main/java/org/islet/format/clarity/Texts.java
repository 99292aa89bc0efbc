// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.islet.device.FormatException;

/** What the format says to people, in the user's language. */
final class Texts {

	private Texts() {
	}

	static String get(String key, Object... values) {
		ResourceBundle texts = ResourceBundle.getBundle("org.islet.format.clarity.texts", Locale.getDefault(),
				Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(key), Locale.getDefault()).format(values);
	}

	static FormatException empty(String key, Object... values) {
		return new FormatException(FormatException.Kind.EMPTY, get(key, values));
	}
}
