// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.islet.report.ReportRequest.Paper;
import org.islet.report.Table;
import org.islet.report.Table.Column;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What clinics are told of the data sets, and the template they start from, are made from the code:
 * {@code mvn test -pl bundles/org.islet.birt -Dtest=DataSetsDocumentTest -Dislet.write=true} writes them anew.
 */
class DataSetsDocumentTest {

	private static final Path FOLDER = Path.of("..", "..", "cnf", "archetypes", "report-template");
	private static final List<String> ORDER = List.of("report", "patient", "page", "statistics", "days", "glucose",
			"episodes", "boluses", "basal", "suspends", "carbs", "events", "settings", "latestSettings", "lines");
	private static final Properties WORDS = new Properties();

	private final StandardTables tables = new StandardTables(Samples.timeline(1),
			Samples.request(Locale.US, Paper.A4), "T");

	@BeforeAll
	static void readWords() throws IOException {
		try (var in = new InputStreamReader(
				DataSetsDocumentTest.class.getResourceAsStream("data-sets.properties"), StandardCharsets.UTF_8)) {
			WORDS.load(in);
		}
	}

	@Test
	void everyDataSetIsDescribedAndNothingThatIsNotThere() {
		assertEquals(new HashSet<>(ORDER), tables.names());
		Set<String> known = new HashSet<>(ORDER);
		ORDER.forEach(name -> columns(name).forEach(column -> known.add(name + "." + column.name())));
		assertEquals(Set.of(), WORDS.stringPropertyNames().stream().filter(key -> !known.contains(key))
				.collect(java.util.stream.Collectors.toSet()));
		assertTrue(WORDS.stringPropertyNames().containsAll(ORDER));
	}

	@Test
	void theListIsUpToDate() throws IOException {
		StringBuilder list = new StringBuilder("<!-- SPDX-License-Identifier: EPL-2.0 -->\n# Standard data sets\n\n"
				+ "Made from the code, not by hand. Types: TEXT, NUMBER (decimal), COUNT (whole), FLAG (true or false), "
				+ "TIME (local date and time), DATE. In all of them `at` is the local time, `day` its date, `device` the "
				+ "device's id.\n");
		for (String name : ORDER) {
			list.append("\n## ").append(name).append("\n\n").append(WORDS.getProperty(name)).append("\n\n"
					+ "| column | type | |\n|---|---|---|\n");
			for (Column column : columns(name)) {
				list.append("| ").append(column.name()).append(" | ").append(column.type()).append(" | ")
						.append(WORDS.getProperty(name + "." + column.name(), "")).append(" |\n");
			}
		}
		compare("data-sets.md", list.toString());
	}

	@Test
	void theStarterIsUpToDateAndPrints(@TempDir Path engine) throws Exception {
		StringBuilder sets = new StringBuilder();
		int id = 100;
		for (String name : ORDER) {
			if (!name.equals("lines")) {
				sets.append(set(name, id++));
			}
		}
		String frame = Files.readString(Path.of("src/test/resources/org/islet/birt/samples/starter.xml"));
		compare("starter.rptdesign", frame.replace("        <!--sets-->\n", sets));
		BirtReports reports = Samples.reports(engine);
		try {
			assertEquals(Optional.empty(), new ClinicTemplates(Optional.empty(), reports)
					.check(FOLDER.resolve("starter.rptdesign")).refusal());
		} finally {
			reports.stop();
		}
	}

	private List<Column> columns(String name) {
		return tables.table(name).map(Table::columns).orElseThrow();
	}

	/** With its columns: a designer that lacks the driver cannot ask for them. */
	private String set(String name, int id) {
		StringBuilder columns = new StringBuilder();
		int position = 1;
		for (Column column : columns(name)) {
			columns.append("""
					                    <structure>
					                        <property name="position">%d</property>
					                        <property name="name">%s</property>
					                        <property name="dataType">%s</property>
					                    </structure>
					""".formatted(position++, column.name(), type(column.type())));
		}
		return """
				        <oda-data-set extensionID="org.islet.therapy.dataSet" name="%s" id="%d">
				            <structure name="cachedMetaData">
				                <list-property name="resultSet">
				%s                </list-property>
				            </structure>
				            <property name="dataSource">therapy</property>
				            <xml-property name="queryText">%s</xml-property>
				        </oda-data-set>
				""".formatted(name, id, columns, name);
	}

	private static String type(Table.Type type) {
		return switch (type) {
		case TEXT -> "string";
		case NUMBER -> "float";
		case COUNT -> "integer";
		case FLAG -> "boolean";
		case TIME -> "date-time";
		case DATE -> "date";
		};
	}

	private static void compare(String file, String made) throws IOException {
		if (Boolean.getBoolean("islet.write")) {
			Files.writeString(FOLDER.resolve(file), made);
		}
		assertEquals(made, Files.readString(FOLDER.resolve(file)), file + " is out of date; see this test's comment");
	}
}
