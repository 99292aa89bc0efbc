// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.islet.report.ReportData;
import org.islet.report.Table;

/** A report's tables as a workbook: texts as texts, never formulas; numbers and times as numbers and times. */
final class Spreadsheet {

	/** What a sheet can hold. */
	private static final int ROWS = 1_048_575;
	private static final int LETTERS = 32_767;

	private Spreadsheet() {
	}

	/** @return the sheet where there is one, else the figures and a sheet for each table */
	static byte[] of(ReportData data) throws IOException {
		Map<String, Table> sheets = new LinkedHashMap<>();
		Table only = data.tables().get(ReportData.SHEET);
		if (only != null) {
			sheets.put(data.title(), only);
		} else {
			sheets.put("figures", Figures.of(data));
			sheets.putAll(data.tables());
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
		try (Workbook workbook = new Workbook(out, "Islet", null)) {
			for (Map.Entry<String, Table> sheet : sheets.entrySet()) {
				try (Worksheet page = workbook.newWorksheet(sheet.getKey())) {
					fill(page, sheet.getValue());
				}
			}
		}
		return out.toByteArray();
	}

	private static void fill(Worksheet page, Table table) throws IOException {
		if (table.rows().size() > ROWS) {
			throw new IOException(Texts.format("rows", table.rows().size(), ROWS));
		}
		page.freezePane(0, 1);
		for (int column = 0; column < table.columns().size(); column++) {
			page.value(0, column, table.columns().get(column).name());
			page.style(0, column).bold().set();
		}
		int at = 1;
		for (List<Object> row : table.rows()) {
			for (int column = 0; column < row.size(); column++) {
				cell(page, at, column, row.get(column));
			}
			at++;
			if (at % 1000 == 0) {
				page.flush();
			}
		}
	}

	private static void cell(Worksheet page, int row, int column, Object value) {
		switch (value) {
		case null -> {
			// stays empty
		}
		case Boolean flag -> page.value(row, column, flag);
		case Number number -> page.value(row, column, number);
		case LocalDateTime time -> {
			page.value(row, column, time);
			page.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
		}
		case LocalDate day -> {
			page.value(row, column, day);
			page.style(row, column).format("yyyy-mm-dd").set();
		}
		default -> {
			String text = value.toString();
			page.inlineString(row, column, text.length() > LETTERS ? text.substring(0, LETTERS) : text);
		}
		}
	}
}
