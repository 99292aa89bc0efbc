// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a line of CSV as RFC 4180 asks for it. */
public final class CsvLine {

	private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

	private CsvLine() {
	}

	/**
	 * @param cells texts; a null is an empty cell
	 * @return the line with its end. A text that a spreadsheet would take for a formula has an apostrophe before it, and
	 *         so has one that begins with an apostrophe; {@link #plain} takes it away.
	 */
	public static String of(List<String> cells) {
		return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(String text) {
		if (text == null) {
			return "";
		}
		String safe = formula(text) || text.startsWith("'") ? "'" + text : text;
		boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
		return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
	}

	/**
	 * @param cell a cell as a reader of CSV gives it
	 * @return the text that {@link #of} was given
	 */
	public static String plain(String cell) {
		return cell.startsWith("'") ? cell.substring(1) : cell;
	}

	private static boolean formula(String text) {
		return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
	}
}
