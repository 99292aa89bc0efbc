// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What imports say to people, from {@code texts.properties} in the default locale's language. */
final class Texts {

	private Texts() {
	}

	static String of(String key, Object... values) {
		ResourceBundle texts = ResourceBundle.getBundle("org.islet.upload.texts", Locale.getDefault(),
				Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(key), Locale.getDefault()).format(values);
	}
}
