// SPDX-License-Identifier: EPL-2.0
package org.islet.format.islet;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.islet.device.FormatException;

/** What the format says to people, from {@code texts.properties} in the default locale's language. */
final class Texts {

	private Texts() {
	}

	static String of(String key, Object... values) {
		return new MessageFormat(bundle().getString(key), Locale.getDefault()).format(values);
	}

	private static ResourceBundle bundle() {
		return ResourceBundle.getBundle("org.islet.format.islet.texts", Locale.getDefault(),
				Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	static FormatException failure(FormatException.Kind kind, String key, Object... values) {
		return new FormatException(kind, of(key, values));
	}

	/** @return kinds of entries as people call them; one that is not known by its name in the file */
	static String kinds(Collection<String> kinds) {
		ResourceBundle bundle = bundle();
		return kinds.stream().map(kind -> bundle.containsKey("kind." + kind) ? bundle.getString("kind." + kind) : kind)
				.collect(Collectors.joining(", "));
	}
}
