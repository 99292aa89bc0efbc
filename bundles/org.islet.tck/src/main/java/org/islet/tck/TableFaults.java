// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.islet.report.Table;

/** Finds what in a table is not as its columns say. */
final class TableFaults {

	private TableFaults() {
	}

	static List<String> of(Table table) {
		List<String> faults = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Table.Column column : table.columns()) {
			if (!names.add(column.name()) || !column.name().matches("[A-Za-z_][A-Za-z0-9_]*")) {
				faults.add("column name " + column.name());
			}
		}
		for (List<Object> row : table.rows()) {
			if (row.size() != table.columns().size()) {
				faults.add(row.size() + " cells for " + table.columns().size() + " columns");
				continue;
			}
			for (int i = 0; i < row.size(); i++) {
				if (!fits(row.get(i), table.columns().get(i).type())) {
					faults.add(row.get(i) + " in " + table.columns().get(i));
				}
			}
		}
		return faults;
	}

	private static boolean fits(Object value, Table.Type type) {
		return value == null || switch (type) {
		case TEXT -> value instanceof String;
		case NUMBER -> value instanceof Double number && Double.isFinite(number);
		case COUNT -> value instanceof Integer;
		case FLAG -> value instanceof Boolean;
		case TIME -> value instanceof LocalDateTime;
		case DATE -> value instanceof LocalDate;
		};
	}
}
