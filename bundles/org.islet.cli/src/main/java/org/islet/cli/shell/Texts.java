// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.shell;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.islet.cli.VerbException;

/** What the command line says to people, from {@code texts.properties} in the default locale's language. */
public final class Texts {

	private Texts() {
	}

	public static ResourceBundle bundle() {
		return ResourceBundle.getBundle("org.islet.cli.texts", Locale.getDefault(), Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	public static String of(String key, Object... values) {
		return new MessageFormat(bundle().getString(key), Locale.getDefault()).format(values);
	}

	/** @return the text, or the other one where there is none of that key */
	public static String or(String key, String other) {
		return bundle().containsKey(key) ? of(key) : other;
	}

	public static VerbException failed(String key, Object... values) {
		return new VerbException(VerbException.Kind.FAILED, of(key, values));
	}

	public static VerbException usage(String key, Object... values) {
		return new VerbException(VerbException.Kind.USAGE, of(key, values));
	}
}
