// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.islet.model.store.StoreException;
import org.islet.model.store.StoreException.Kind;

/** The store's sentences in the user's language. */
final class Texts {

	private Texts() {
	}

	/** Arguments are put in as text, so that numbers such as a patient's look the same everywhere. */
	static String of(String key, Object... arguments) {
		ResourceBundle bundle = ResourceBundle.getBundle("org.islet.store.texts", Locale.getDefault(),
				Texts.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
		Object[] plain = new Object[arguments.length];
		for (int i = 0; i < plain.length; i++) {
			plain[i] = String.valueOf(arguments[i]);
		}
		return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
	}

	static StoreException failure(Kind kind, String key, Object... arguments) {
		return new StoreException(kind, of(key, arguments));
	}

	static StoreException failure(Throwable cause, Kind kind, String key, Object... arguments) {
		return new StoreException(kind, of(key, arguments), cause);
	}
}
