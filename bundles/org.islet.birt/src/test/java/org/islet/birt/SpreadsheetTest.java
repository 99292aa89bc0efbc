// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.islet.report.ReportData;
import org.islet.report.Table;
import org.islet.report.Table.Column;
import org.islet.report.Table.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {

	private static final Table SHEET = new Table(
			List.of(new Column("at", Type.TIME), Table.text("note"), Table.number("value")),
			List.of(Arrays.asList(LocalDateTime.of(2026, 3, 1, 12, 0), "=1+1", -0.5),
					Arrays.asList(null, "Grüße", null)));

	@TempDir
	Path folder;

	private Map<String, String> parts(ReportData data) throws IOException {
		Path file = Files.write(folder.resolve("x.xlsx"), Spreadsheet.of(data));
		Map<String, String> parts = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : zip.stream().toList()) {
				parts.put(entry.getName(),
						new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return parts;
	}

	@Test
	void aSheetIsAllThereIs() throws IOException {
		Map<String, String> parts = parts(
				new ReportData("Data", Map.of(ReportData.SHEET, SHEET), Map.of(), Map.of("a", 1)));
		assertEquals(1, parts.keySet().stream().filter(name -> name.startsWith("xl/worksheets/sheet")).count());
		String sheet = parts.get("xl/worksheets/sheet1.xml");
		assertEquals(3, sheet.split("<row ", -1).length - 1);
		assertTrue(
				sheet.contains("Gr&#xfc;&#xdf;e") && sheet.contains("<v>-0.5</v>") && sheet.contains("<v>46082.5</v>"),
				sheet);
	}

	@Test
	void aTextIsNeverAFormula() throws IOException {
		String sheet = parts(new ReportData("Data", Map.of(ReportData.SHEET, SHEET), Map.of(), Map.of()))
				.get("xl/worksheets/sheet1.xml");
		assertTrue(sheet.contains("<t>=1+1</t>") || sheet.contains("=1+1</t>"), sheet);
		assertFalse(sheet.contains("<f>"), sheet);
	}

	@Test
	void otherReportsHaveTheirFiguresAndTables() throws IOException {
		Map<String, String> parts = parts(
				new ReportData("Other", Map.of("days", SHEET), Map.of(), Map.of("meanMgdl", 123.4)));
		assertTrue(parts.get("xl/workbook.xml").contains("\"figures\"")
				&& parts.get("xl/workbook.xml").contains("\"days\""), parts.get("xl/workbook.xml"));
		assertTrue(parts.get("xl/worksheets/sheet1.xml").contains("<v>123.4</v>"));
	}

	@Test
	void theCsvOfASheetIsTheSheet() {
		String csv = new String(
				Figures.csv(new ReportData("Data", Map.of(ReportData.SHEET, SHEET), Map.of(), Map.of())),
				StandardCharsets.UTF_8);
		assertEquals("at,note,value\r\n2026-03-01T12:00:00,'=1+1,-0.5\r\n,Grüße,\r\n", csv);
	}
}
