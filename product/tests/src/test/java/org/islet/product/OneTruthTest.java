// SPDX-License-Identifier: EPL-2.0
package org.islet.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.islet.product.Program.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Whichever report is asked, and the command line too: of one period there is one mean, one time in range, one dose. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneTruthTest {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final String DAYS = "14";
	private static final String DATED = "\\d{4}-\\d\\d-\\d\\d\\..+";

	@TempDir
	static Path folder;

	private Program islet;
	private JsonNode metrics;
	private final Map<String, JsonNode> figures = new HashMap<>();
	private final Map<LocalDate, JsonNode> days = new HashMap<>();

	@BeforeAll
	void printAllReports() throws Exception {
		islet = new Program(folder.resolve("data"));
		Ended imported = islet.run("import", "--patient", "Kim Doe", "--zone", "Europe/Berlin",
				Program.SAMPLE.toString());
		assertEquals(0, imported.code(), imported.all());
		metrics = JSON.readTree(islet.run("metrics", "--days", DAYS, "--json").out());
		for (JsonNode report : JSON.readTree(islet.run("reports", "--days", DAYS, "--json").out())) {
			String id = report.get("id").asText();
			assertTrue(report.get("available").asBoolean(), () -> "the sample lacks something: " + report);
			figures.put(id, printed(id));
		}
	}

	private JsonNode printed(String id) throws IOException, InterruptedException {
		Path file = folder.resolve(id + ".json");
		Ended ended = islet.run("report", id, "--days", DAYS, "-o", file.toString());
		assertEquals(0, ended.code(), ended.all());
		return JSON.readTree(Files.readAllBytes(file)).get("figures");
	}

	@Test
	void aFigureOfThePeriodIsTheSameInEveryReport() {
		Map<String, List<String>> saying = new HashMap<>();
		figures.forEach((id, all) -> all.properties().forEach(figure -> {
			JsonNode truth = metrics.get(figure.getKey());
			if (truth != null && figure.getValue().isNumber()) {
				assertEquals(truth.asDouble(), figure.getValue().asDouble(), id + " says of " + figure.getKey());
				saying.computeIfAbsent(figure.getKey(), name -> new ArrayList<>()).add(id);
			}
		}));
		for (String name : List.of("meanMgdl", "inRangePct", "readings", "tddU")) {
			assertTrue(saying.getOrDefault(name, List.of()).size() >= 4,
					() -> name + " is only in " + saying.get(name));
		}
	}

	@Test
	void aFigureOfADayIsTheSameInEveryReport() throws Exception {
		int compared = 0;
		for (Map.Entry<String, JsonNode> report : figures.entrySet()) {
			for (Map.Entry<String, JsonNode> figure : report.getValue().properties()) {
				if (figure.getKey().matches(DATED) && figure.getValue().isNumber()) {
					LocalDate day = LocalDate.parse(figure.getKey().substring(0, 10));
					JsonNode truth = day.getDayOfMonth() % 5 == 0 ? day(day).get(figure.getKey().substring(11)) : null;
					if (truth != null) {
						assertEquals(truth.asDouble(), figure.getValue().asDouble(),
								report.getKey() + " says of " + figure.getKey());
						compared++;
					}
				}
			}
		}
		assertTrue(compared > 300, "only " + compared + " figures of days were compared");
	}

	private JsonNode day(LocalDate day) throws IOException, InterruptedException {
		JsonNode known = days.get(day);
		if (known == null) {
			known = JSON
					.readTree(islet.run("metrics", "--from", day.toString(), "--to", day.toString(), "--json").out());
			days.put(day, known);
		}
		return known;
	}

	@Test
	void theMeanThatIsPrintedIsTheMeanThatWasComputed() throws Exception {
		String mean = String.format(Locale.ROOT, "%.0f", metrics.get("meanMgdl").asDouble());
		for (String id : List.of("agp", "quickview", "logbook")) {
			Path file = folder.resolve(id + ".html");
			Ended ended = islet.run("report", id, "--days", DAYS, "-o", file.toString());
			assertEquals(0, ended.code(), ended.all());
			String words = Files.readString(file).replaceAll("<[^>]+>", " ");
			assertTrue(words.matches("(?s).*\\b" + mean + "\\b.*"), () -> id + " does not print " + mean);
		}
	}
}
