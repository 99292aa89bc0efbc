// SPDX-License-Identifier: EPL-2.0
package org.islet.device.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text at a separator, honouring quotes as RFC 4180 has them. Written by hand because a line of garbage with an
 * open quote must not swallow the rows below it: see {@link #open()}.
 */
final class Cells {

	private final List<String> cells = new ArrayList<>();
	private boolean open;
	private boolean malformed;
	private boolean lastQuoted;

	private Cells() {
	}

	static Cells of(String text, char separator) {
		Cells cells = new Cells();
		int at = 0;
		while (at <= text.length()) {
			at = cells.cell(text, at, separator);
		}
		return cells;
	}

	private int cell(String text, int from, char separator) {
		int start = from;
		while (start < text.length() && text.charAt(start) == ' ' && separator != ' ') {
			start++;
		}
		lastQuoted = start < text.length() && text.charAt(start) == '"';
		if (!lastQuoted) {
			int end = text.indexOf(separator, from);
			int to = end < 0 ? text.length() : end;
			cells.add(text.substring(from, to).strip());
			return to + 1;
		}
		return quoted(text, start + 1, separator);
	}

	private int quoted(String text, int from, char separator) {
		StringBuilder cell = new StringBuilder();
		int at = from;
		while (at < text.length()) {
			char c = text.charAt(at++);
			if (c != '"') {
				cell.append(c);
			} else if (at < text.length() && text.charAt(at) == '"') {
				cell.append('"');
				at++;
			} else {
				int end = text.indexOf(separator, at);
				int to = end < 0 ? text.length() : end;
				String rest = text.substring(at, to).strip();
				malformed |= !rest.isEmpty();
				cells.add((cell + rest).strip());
				return to + 1;
			}
		}
		open = true;
		cells.add(cell.toString().strip());
		return at + 1;
	}

	/** @return the cells, without quotes and outer white space */
	List<String> list() {
		return cells;
	}

	/** @return whether the text ends inside a quoted cell: it goes on in the next line, or the quote is a mistake */
	boolean open() {
		return open;
	}

	/** @return whether something other than a separator follows a closing quote: the quotes are not what they seem */
	boolean malformed() {
		return malformed;
	}

	/** @return whether the last cell is quoted and so is whole even where the line is not */
	boolean lastQuoted() {
		return lastQuoted && !open;
	}
}
