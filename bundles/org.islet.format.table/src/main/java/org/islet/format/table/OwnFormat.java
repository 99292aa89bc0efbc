// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.islet.device.text.Lines;

/**
 * Exports that have such columns too, but times, joins, units or record types that only a format of their own
 * understands.
 */
enum OwnFormat {

	CARELINK("CareLink", OwnFormat::isCareLink), LIBREVIEW("LibreView", OwnFormat::isLibreView), CLARITY("Clarity",
			OwnFormat::isClarity);

	/** The second column's name, in any language, as in {@code Timestamp (YYYY-MM-DDThh:mm:ss)}. */
	private static final Pattern ISO_TIME = Pattern.compile("[^,;]*[,;][^,;(]*"
			+ "\\(\\p{L}{4}-\\p{L}{2}-\\p{L}{2}t\\p{L}{2}:\\p{L}{2}:\\p{L}{2}\\)(?:[,;][^,;]*){10,}");

	private final String title;
	private final Predicate<String> line;

	OwnFormat(String title, Predicate<String> line) {
		this.title = title;
		this.line = line;
	}

	/** @return whose export the first lines show; empty if it is none of these */
	static Optional<OwnFormat> of(List<Lines.Line> head) {
		List<String> lines = head.stream().map(line -> line.text().replace("\"", "").toLowerCase(Locale.ROOT)).toList();
		return Arrays.stream(values()).filter(own -> lines.stream().anyMatch(own.line)).findFirst();
	}

	private static boolean isCareLink(String line) {
		return line.startsWith("medtronic diabetes carelink")
				|| line.matches("last name[,;\t]first name[,;\t]patient id.*")
				|| line.matches("index[,;\t]date[,;\t]time[,;\t].*")
						&& (line.contains("new device time") || line.contains("raw-type"));
	}

	private static boolean isLibreView(String line) {
		return line.contains("record type") && line.contains("non-numeric food")
				|| line.contains("aufzeichnungstyp") && line.contains("nicht numerische");
	}

	private static boolean isClarity(String line) {
		return ISO_TIME.matcher(line).matches();
	}

	/** @return what people call such an export */
	String title() {
		return title;
	}

	/** @return the format that reads it */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
