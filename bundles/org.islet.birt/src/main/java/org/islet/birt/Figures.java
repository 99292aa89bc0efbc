// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.islet.json.ModelJson;
import org.islet.model.row.CsvLine;
import org.islet.model.row.EntryRow;
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

	/** @return the sheet where there is one, else a line per figure, as RFC 4180 asks for it */
	static byte[] csv(ReportData data) {
		StringBuilder out = new StringBuilder();
		Table table = data.tables().getOrDefault(ReportData.SHEET, of(data));
		out.append(CsvLine.of(table.columns().stream().map(Table.Column::name).toList()));
		table.rows().forEach(row -> out.append(CsvLine.of(row.stream().map(Figures::text).toList())));
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** @return the figures as a table */
	static Table of(ReportData data) {
		List<List<Object>> rows = new ArrayList<>();
		data.figures().forEach((name, value) -> {
			List<Object> row = new ArrayList<>();
			row.add(name);
			row.add(value);
			rows.add(row);
		});
		return new Table(List.of(Table.text("figure"), Table.text("value")), rows);
	}

	private static String text(Object value) {
		return switch (value) {
		case null -> "";
		case Double number -> EntryRow.number(number);
		case LocalDateTime time -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
		default -> value.toString();
		};
	}
}
