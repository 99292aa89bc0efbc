// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person decided about a file.
 *
 * @param format the id of its format; empty to find it
 * @param options see {@link org.islet.device.ImportSession#options()}
 * @param foreign whether to go on if a device in it was read for another patient before
 */
record ImportChoices(Optional<String> format, Map<String, String> options, boolean foreign) {

	static final ImportChoices NONE = new ImportChoices(Optional.empty(), Map.of(), false);

	/** A comma separates only where another choice follows, since columns may have commas in their names. */
	private static final Pattern BETWEEN = Pattern
			.compile("\\s*[,;\\n]\\s*(?=(?:--map )?[A-Za-z.-]+\\s*=)|\\s+(?=--map )");

	/**
	 * @param words such as {@code date-order=dmy, unit=mmol/L}; also as the command line takes them, after {@code --map}
	 * @return empty if that cannot be understood
	 */
	static Optional<ImportChoices> of(Optional<String> format, String words) {
		Map<String, String> options = new HashMap<>();
		for (String part : BETWEEN.split(words.strip())) {
			String choice = part.strip().replaceFirst("^--map ", "");
			int equals = choice.indexOf('=');
			if (equals > 0) {
				options.put("map." + choice.substring(0, equals).strip(), choice.substring(equals + 1).strip());
			} else if (!choice.isEmpty()) {
				return Optional.empty();
			}
		}
		return Optional.of(new ImportChoices(format, Map.copyOf(options), false));
	}

	ImportChoices anyway() {
		return new ImportChoices(format, options, true);
	}
}
