// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** This bundle's sentences in the default locale's language. */
final class Texts {

	private Texts() {
	}

	static String format(String key, Object... values) {
		return format(Locale.getDefault(), key, values);
	}

	static String format(Locale locale, String key, Object... values) {
		ResourceBundle texts = ResourceBundle.getBundle("org.islet.birt.texts", locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(key), locale).format(values);
	}
}
