// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;

/** What the driver says to people, from {@code texts.properties} in the default locale's language. */
final class Texts {

	private Texts() {
	}

	static String of(String key, Object... values) {
		ResourceBundle texts = ResourceBundle.getBundle("org.islet.driver.accuchek.texts", Locale.getDefault(),
				Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(key), Locale.getDefault()).format(values);
	}

	static DeviceException error(Kind kind, String key, Object... values) {
		return new DeviceException(kind, of(key, values));
	}
}
