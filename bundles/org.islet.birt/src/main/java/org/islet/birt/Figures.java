// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.json.ModelJson;
import org.islet.report.ReportData;
import org.islet.report.Table;

/** A report's numbers for programs. */
final class Figures {

	private Figures() {
	}

	/** @return title, figures and tables; a table is a list of rows by column name */
	static byte[] json(ReportData data) throws IOException {
		Map<String, Object> report = new LinkedHashMap<>();
		report.put("title", data.title());
		report.put("figures", data.figures());
		Map<String, Object> tables = new LinkedHashMap<>();
		data.tables().forEach((name, table) -> tables.put(name, rows(table)));
		report.put("tables", tables);
		return ModelJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
	}

	private static List<Map<String, Object>> rows(Table table) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (List<Object> values : table.rows()) {
			Map<String, Object> row = new LinkedHashMap<>();
			for (int i = 0; i < values.size(); i++) {
				row.put(table.columns().get(i).name(), values.get(i));
			}
			rows.add(row);
		}
		return rows;
	}

	/** @return a line per figure as RFC 4180 asks for it */
	static byte[] csv(ReportData data) {
		StringBuilder out = new StringBuilder("figure,value\r\n");
		data.figures().forEach((name, value) -> out.append(field(name)).append(',')
				.append(value == null ? "" : field(value.toString())).append("\r\n"));
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String field(String text) {
		boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
		return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}
}
