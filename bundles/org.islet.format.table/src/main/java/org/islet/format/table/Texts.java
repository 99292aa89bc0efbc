// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.islet.device.FormatException;

/** What the format says to people, from {@code texts.properties} in the default locale's language. */
final class Texts {

	private Texts() {
	}

	static String of(String key, Object... values) {
		ResourceBundle texts = ResourceBundle.getBundle("org.islet.format.table.texts", Locale.getDefault(),
				Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(key), Locale.getDefault()).format(values);
	}

	static FormatException notOurs(String key, Object... values) {
		return new FormatException(FormatException.Kind.NOT_OURS, of(key, values));
	}

	static FormatException undecided(String key, Object... values) {
		return new FormatException(FormatException.Kind.UNDECIDED, of(key, values));
	}

	static FormatException empty(String key, Object... values) {
		return new FormatException(FormatException.Kind.EMPTY, of(key, values));
	}
}
