// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class TextsTest {

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

	private static Properties load(String name) throws IOException {
		try (Reader in = new InputStreamReader(TextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
			Properties texts = new Properties();
			texts.load(in);
			return texts;
		}
	}

	@Test
	void germanSaysAllThatEnglishSays() throws IOException {
		Properties english = load("texts.properties");
		Properties german = load("texts_de.properties");
		assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
		for (String key : english.stringPropertyNames()) {
			assertEquals(new MessageFormat(english.getProperty(key), Locale.ENGLISH).getFormatsByArgumentIndex().length,
					new MessageFormat(german.getProperty(key), Locale.GERMAN).getFormatsByArgumentIndex().length, key);
		}
	}

	@Test
	void everyTextFillsInItsValues() throws IOException {
		for (String file : new String[] { "texts.properties", "texts_de.properties" }) {
			load(file).forEach((key, text) -> {
				String filled = new MessageFormat((String) text, Locale.ENGLISH).format(new Object[] { 1990, 2, 3 });
				assertFalse(ARGUMENT.matcher(filled).find(), () -> key + ": " + filled);
			});
		}
	}
}
