// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.islet.device.text.Lines;

/**
 * Exports that have such columns too, but times, joins, units or record types that only a format of their own
 * understands.
 */
enum OwnFormat {

	CARELINK("CareLink", OwnFormat::isCareLink), LIBREVIEW("LibreView", OwnFormat::isLibreView);

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

	/** @return what people call such an export */
	String title() {
		return title;
	}

	/** @return the format that reads it */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
