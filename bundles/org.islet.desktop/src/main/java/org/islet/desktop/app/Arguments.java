// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.islet.face.Languages;

/**
 * What the desktop is started with.
 *
 * @param data the data folder; empty for the usual one
 * @param locale the language; empty for the system's
 * @param wrong the first word that is not understood
 */
record Arguments(Optional<Path> data, Optional<Locale> locale, Optional<String> wrong) {

	static Arguments of(List<String> words) {
		Optional<Path> data = Optional.empty();
		Optional<Locale> locale = Optional.empty();
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			int equals = word.indexOf('=');
			String name = equals < 0 ? word : word.substring(0, equals);
			boolean follows = equals < 0 && i + 1 < words.size();
			String value = equals >= 0 ? word.substring(equals + 1) : follows ? words.get(++i) : "";
			if (name.equals("--data") && path(value).isPresent()) {
				data = path(value);
			} else if (name.equals("--locale") && Languages.of(value).isPresent()) {
				locale = Languages.of(value);
			} else {
				return new Arguments(data, locale, Optional.of(word));
			}
		}
		return new Arguments(data, locale, Optional.empty());
	}

	private static Optional<Path> path(String text) {
		try {
			return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath().normalize());
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}
}
