// SPDX-License-Identifier: EPL-2.0
package org.islet.report.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.islet.report.page.Wording;

/** Settings by the device's own names: where they belong, what they are called and how they are written. */
final class OtherSettings {

	private static final Pattern NUMBERED = Pattern.compile("(.+) ([0-9]+)");
	private static final Pattern WORD_ENDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_");
	private static final int LONGEST = 120;
	/** Of names that are not known: the first word found in them tells the section. */
	private static final Map<String, String> BY_WORD = Arrays
			.stream(new String[][] { { "suspend", "suspend" }, { "smartguard", "automation" },
					{ "auto mode", "automation" }, { "automode", "automation" }, { "closed loop", "automation" },
					{ "reminder", "reminders" }, { "sensor", "sensor" }, { "glucose", "sensor" }, { "alert", "alerts" },
					{ "alarm", "alerts" }, { "warning", "alerts" }, { "volume", "alerts" }, { "bolus", "limits" },
					{ "basal", "limits" } })
			.collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one,
					LinkedHashMap::new));
	private static final Properties KNOWN = new Properties();

	static {
		try (var in = OtherSettings.class.getResourceAsStream("known-settings.properties")) {
			KNOWN.load(in);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private final Wording wording;
	private final OtherValues values;

	OtherSettings(Wording wording) {
		this.wording = wording;
		this.values = new OtherValues(wording);
	}

	/** A name without the number of its like behind it. */
	private static String plain(String name) {
		Matcher numbered = NUMBERED.matcher(name);
		return numbered.matches() && KNOWN.containsKey(numbered.group(1)) ? numbered.group(1) : name;
	}

	private static List<String> known(String name) {
		String found = KNOWN.getProperty(plain(name));
		return found == null ? List.of() : List.of(found.split(" "));
	}

	/** @return the section a setting belongs to */
	String group(String name) {
		List<String> known = known(name);
		if (!known.isEmpty()) {
			return known.getFirst();
		}
		String words = words(name).toLowerCase(Locale.ROOT);
		return BY_WORD.entrySet().stream().filter(word -> words.contains(word.getKey())).findFirst()
				.map(Map.Entry::getValue).orElse("other");
	}

	/** @return what a setting is called; empty for a name without letters */
	Optional<String> label(String name) {
		if (known(name).isEmpty()) {
			return name.isBlank() ? Optional.empty() : Optional.of(shortened(words(name)));
		}
		String number = plain(name).equals(name) ? "" : name.substring(plain(name).length());
		return Optional.of(wording.text("other." + plain(name)) + number);
	}

	/** @return a setting's value; as the device writes it where that is not known better */
	String value(String name, String raw) {
		List<String> known = known(name);
		return shortened(values.write(known.isEmpty() ? "word" : known.getLast(), raw));
	}

	private static String words(String name) {
		if (name.strip().contains(" ")) {
			return name;
		}
		String[] parts = WORD_ENDS.split(name.strip());
		String words = Arrays.stream(parts).filter(part -> !part.isBlank())
				.map(part -> part.length() > 1 && part.equals(part.toUpperCase(Locale.ROOT)) ? part
						: part.toLowerCase(Locale.ROOT))
				.collect(Collectors.joining(" "));
		return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	private static String shortened(String text) {
		String plain = text.strip().replaceAll("\\s+", " ");
		return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "\u2026" : plain;
	}
}
