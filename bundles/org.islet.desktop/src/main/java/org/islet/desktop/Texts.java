// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the desktop says to people, from {@code texts.properties} in the default locale's language. */
public final class Texts {

	private Texts() {
	}

	private static ResourceBundle bundle() {
		return ResourceBundle.getBundle("org.islet.desktop.texts", Locale.getDefault(), Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** @return the text of that key with its gaps filled */
	public static String of(String key, Object... values) {
		return new MessageFormat(bundle().getString(key), Locale.getDefault()).format(values);
	}
}
