// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows printed in columns as wide as they need to be. */
final class Columns {

	private final List<String[]> rows = new ArrayList<>();

	Columns(String... headings) {
		rows.add(headings);
	}

	void row(Object... cells) {
		rows.add(Arrays.stream(cells).map(String::valueOf).toArray(String[]::new));
	}

	void print(PrintStream out) {
		int[] widths = new int[rows.getFirst().length];
		for (String[] row : rows) {
			for (int i = 0; i < row.length; i++) {
				widths[i] = Math.max(widths[i], row[i].length());
			}
		}
		for (String[] row : rows) {
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < row.length; i++) {
				line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
			}
			out.println(line.toString().stripTrailing());
		}
	}
}
