// SPDX-License-Identifier: EPL-2.0
package org.islet.face;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a bundle says to people, from its {@code .properties} in the default locale's language. */
public final class Sentences {

	private static final String HINT = "hint.";

	private final String name;
	private final ClassLoader loader;

	/**
	 * @param owner a class of the bundle
	 * @param name the properties' full name, such as {@code org.islet.cli.texts}
	 */
	public Sentences(Class<?> owner, String name) {
		this.name = name;
		this.loader = owner.getClassLoader();
	}

	public ResourceBundle bundle() {
		return ResourceBundle.getBundle(name, Locale.getDefault(), loader,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** @return the text of that key with its gaps filled */
	public String of(String key, Object... values) {
		return new MessageFormat(bundle().getString(key), Locale.getDefault()).format(values);
	}

	/**
	 * @param said what all faces say alike
	 * @return it and, where this face has one, its own hint what to do about it: the text of {@code hint.} and the
	 *         sentence's key, with the same gaps
	 */
	public String complete(Sentence said) {
		String hint = HINT + said.key();
		return bundle().containsKey(hint) ? said.text() + " " + of(hint, said.values().toArray()) : said.text();
	}
}
