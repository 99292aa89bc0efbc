// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns in LibreView's order, which is the same in every language, with their English and German names. The last
 * two are only in exports of the program for readers, which also lacks some of the others.
 */
enum Column {

	DEVICE("device", "gerät"), SERIAL("serial number", "seriennummer"),
	TIME("device timestamp", "meter timestamp", "time", "gerätezeitstempel"), TYPE("record type", "aufzeichnungstyp"),
	HISTORIC("historic glucose", "glukosewert-verlauf"), SCAN("scan glucose", "glukose-scan"),
	SOME_RAPID("non-numeric rapid-acting insulin", "nicht numerisches schnellwirkendes insulin"),
	RAPID("rapid-acting insulin", "rapid-acting insulin (units)", "schnellwirkendes insulin (einheiten)"),
	SOME_FOOD("non-numeric food", "nicht numerische nahrungsdaten"),
	GRAMS("carbohydrates (grams)", "kohlenhydrate (gramm)"),
	SERVINGS("carbohydrates (servings)", "kohlenhydrate (portionen)"),
	SOME_LONG("non-numeric long-acting insulin", "nicht numerisches depotinsulin"),
	LONG("long-acting insulin", "long-acting insulin (units)", "long-acting insulin value (units)",
			"depotinsulin (einheiten)", "depotinsulinwert (einheiten)"),
	NOTES("notes", "notizen"), STRIP("strip glucose", "glukose-teststreifen"), KETONE("ketone", "keton"),
	MEAL("meal insulin (units)", "mahlzeiteninsulin (einheiten)"),
	CORRECTION("correction insulin (units)", "korrekturinsulin (einheiten)"),
	CHANGE("user change insulin (units)", "insulin-änderung durch anwender (einheiten)"), PREVIOUS("previous time"),
	UPDATED("updated time");

	/** Those LibreView has. */
	static final List<Column> LIBREVIEW = Arrays.stream(values()).limit(PREVIOUS.ordinal()).toList();

	private static final Pattern UNIT = Pattern.compile("[ (]*(?:mg/dl|mmol/l)[ )]*$");

	private final List<String> names;

	Column(String... names) {
		this.names = List.of(names);
	}

	/** @return the column a header names; empty if it is in another language or another column */
	static Optional<Column> named(String header) {
		String plain = UNIT.matcher(header.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip()).replaceFirst("");
		return Arrays.stream(values()).filter(column -> column.names.contains(plain)).findFirst();
	}
}
