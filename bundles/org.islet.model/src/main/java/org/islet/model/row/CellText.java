// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

/**
 * Text as it stands in a cell: on one line whatever is in it. A line end is {@code \n}, a backslash {@code \\}, any
 * other character that a file may lose on its way its number, as in Java.
 */
final class CellText {

	private CellText() {
	}

	static String of(String text) {
		if (text.chars().noneMatch(c -> c == '\\' || fragile((char) c))) {
			return text;
		}
		StringBuilder cell = new StringBuilder();
		text.codePoints().forEach(c -> {
			switch (c) {
			case '\\' -> cell.append("\\\\");
			case '\n' -> cell.append("\\n");
			case '\r' -> cell.append("\\r");
			case '\t' -> cell.append("\\t");
			default -> append(cell, c);
			}
		});
		return cell.toString();
	}

	private static void append(StringBuilder cell, int point) {
		if (Character.isBmpCodePoint(point) && fragile((char) point)) {
			cell.append("\\u%04x".formatted(point));
		} else {
			cell.appendCodePoint(point);
		}
	}

	/** Half characters make the whole text take the long way, where pairs are kept together. */
	private static boolean fragile(char c) {
		return Character.isISOControl(c) || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF';
	}

	/** @return the text that {@link #of} was given; a sign it never writes stays as it is */
	static String plain(String cell) {
		if (cell.indexOf('\\') < 0) {
			return cell;
		}
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < cell.length(); i++) {
			char c = cell.charAt(i);
			if (c != '\\') {
				text.append(c);
				continue;
			}
			char sign = ++i < cell.length() ? cell.charAt(i) : ' ';
			switch (sign) {
			case '\\' -> text.append('\\');
			case 'n' -> text.append('\n');
			case 'r' -> text.append('\r');
			case 't' -> text.append('\t');
			case 'u' -> {
				text.append(numbered(cell, i + 1));
				i += 4;
			}
			default -> text.append(c).append(sign);
			}
		}
		return text.toString();
	}

	private static String numbered(String cell, int from) {
		String digits = cell.substring(from, Math.min(cell.length(), from + 4));
		return digits.matches("[0-9a-f]{4}") ? String.valueOf((char) Integer.parseInt(digits, 16)) : "\\u" + digits;
	}
}
