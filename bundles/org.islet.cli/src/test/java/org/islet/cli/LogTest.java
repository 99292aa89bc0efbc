// SPDX-License-Identifier: EPL-2.0
package org.islet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.cli.Islet.Answer;
import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.CarbAmount;
import org.islet.model.DeviceInfo;
import org.islet.model.Logged;
import org.islet.model.PatientId;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

/** A person's own records, from what is typed to what is counted. */
class LogTest {

	private static final String NOON = "2026-03-01T12:30";

	@TempDir
	Path folder;
	private Islet islet;

	@BeforeEach
	void start() throws IOException {
		islet = Islet.withStore(folder);
		islet.run("patient", "add", "--name", "Ada Lovelace", "--zone", "Europe/Berlin");
	}

	private JsonNode add(String... words) throws IOException {
		return words("add", words).json();
	}

	private Answer words(String verb, String... words) {
		List<String> all = new ArrayList<>(List.of("log", verb, "--json"));
		all.addAll(List.of(words));
		Answer answer = islet.run(all.toArray(String[]::new));
		assertEquals(0, answer.code(), answer.err());
		return answer;
	}

	private static String key(JsonNode record) {
		return record.get("key").textValue();
	}

	private void refused(String sentence, String... words) throws IOException {
		Answer answer = islet.run(words);
		assertEquals(CommandLine.USAGE, answer.code(), answer.out());
		assertTrue(answer.err().contains(sentence), answer.err());
	}

	private JsonNode metrics(String day) throws IOException {
		return islet.run("metrics", "--json", "--from", day, "--to", day).json();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"carbs 45 | 45 | g | | ",
			"carbs 22,5 g | 22.5 | g | |",
			"carbs 3 exchanges | 3 | exchanges | |",
			"exercise 30 min --intensity medium --text Rowing | 30 | min | medium | lasted=PT30M; text=Rowing",
			"exercise --text Chess | | | | text=Chess",
			"glucose 112 | 112 | mg/dL | MANUAL | ",
			"glucose 5.4 mmol/L | 5.4 | mmol/L | MANUAL | ",
			"glucose 5,4 --unit mmol | 5.4 | mmol/L | MANUAL | ",
			"note felt ill | | | | text=felt ill",
			"hba1c 7.1 | 7.1 | % | | ",
			"hba1c 54 | 54 | mmol/mol | | ",
			"hba1c 15 mmol/mol | 15 | mmol/mol | | ",
			"clinical-note sleeps badly --author Doe | | | | text=sleeps badly; author=Doe" })
	void whatIsRecordedIsAmongTheEntries(String typed, String value, String unit, String qualifier, String details) {
		words("add", (typed.strip() + " --at " + NOON).split(" "));
		String[] lines = islet.run("entries").out().split("\r\n");
		assertEquals(2, lines.length);
		String[] cells = lines[1].split(",");
		assertEquals("2026-03-01T12:30:00 2026-03-01T11:30:00Z Europe/Berlin 2026-03-01T12:30:00 islet:log",
				String.join(" ", List.of(cells).subList(0, 5)));
		assertEquals(List.of(text(value), text(unit), text(qualifier), text(details)), List.of(cells).subList(6, 10));
	}

	private static String text(String cell) {
		return Optional.ofNullable(cell).orElse("");
	}

	@Test
	void whatIsRecordedIsCounted() throws IOException {
		add("carbs", "45", "--at", NOON);
		add("carbs", "2", "exchanges", "--at", "2026-03-01 18:00");
		add("glucose", "100", "--at", NOON);
		add("glucose", "200", "--at", "2026-03-01T18:00");
		add("insulin", "4.5", "--type", "rapid", "--at", NOON);
		add("insulin", "20 U", "--type", "long", "--at", "2026-03-01T22:00");
		JsonNode all = metrics("2026-03-01");
		assertEquals(75, all.get("carbsPerDayG").asDouble(), 1e-9);
		assertEquals(2, all.get("meterReadings").asInt());
		assertEquals(150, all.get("meterMeanMgdl").asDouble(), 1e-9);
		assertEquals(24.5, all.get("tddU").asDouble(), 1e-9);
		assertTrue(islet.run("entries", "--kind", "bolus").out().contains("source=PEN"));
		assertTrue(islet.run("entries", "--kind", "bolus").out().contains("term=long"));
	}

	@Test
	void carbsAlreadyEnteredIntoTheCalculatorCountOnce() throws IOException {
		DeviceInfo pump = new DeviceInfo("Acme", "Push", "SN1", DeviceInfo.Kind.PUMP, "");
		LocalDateTime noon = LocalDateTime.parse(NOON);
		Bolus bolus = Bolus.normal(noon, Bolus.Source.CALCULATOR, 4.5)
				.with(Calculation.of(4.5, CarbAmount.grams(45), Optional.empty()));
		try (TherapyStore store = islet.stores.open(islet.data, new char[0])) {
			store.take(new PatientId(1), pump, List.of(
					new Logged<>(bolus, noon.toInstant(ZoneOffset.ofHours(1)), "bolus", pump.id(), 0)));
		}
		assertEquals(45, metrics("2026-03-01").get("carbsPerDayG").asDouble(), 1e-9);
		String same = key(add("carbs", "45", "--at", "2026-03-01T12:35"));
		assertEquals(45, metrics("2026-03-01").get("carbsPerDayG").asDouble(), 1e-9);
		words("edit", same, "46");
		assertEquals(91, metrics("2026-03-01").get("carbsPerDayG").asDouble(), 1e-9);
		words("edit", same, "45", "--at", "2026-03-01T12:35:01");
		assertEquals(90, metrics("2026-03-01").get("carbsPerDayG").asDouble(), 1e-9);
		words("delete", same);
		assertEquals(45, metrics("2026-03-01").get("carbsPerDayG").asDouble(), 1e-9);
	}

	@Test
	void aRecordIsChangedDeletedAndBroughtBackWithItsHistory() throws IOException {
		String key = key(add("glucose", "5.4", "mmol/L", "--at", NOON));
		JsonNode changed = words("edit", key.substring(0, 4), "6.1").json();
		assertEquals(6.1, changed.get("entry").get("value").get("number").asDouble());
		assertEquals("MMOL_L", changed.get("entry").get("value").get("unit").textValue());
		words("edit", key, "110 mg/dL", "--at", "2026-03-01T12:00");
		refused("Nothing about the record " + key, "log", "edit", key);
		refused("--author says nothing about glucose", "log", "edit", key, "--author", "me");
		words("delete", key);
		assertEquals(1, islet.run("entries").out().split("\r\n").length);
		assertTrue(islet.run("log", "list").out().contains("no such records of Ada Lovelace"));
		assertTrue(islet.run("log", "list", "--all").out().contains("deleted"));
		assertTrue(islet.run("log", "edit", key, "90").err().contains("is deleted"));
		words("undelete", key);
		assertTrue(islet.run("log", "list").out().contains("2026-03-01 12:00  " + key + "  glucose 110 mg/dL"));
		assertEquals(List.of("ADDED", "CHANGED", "CHANGED", "DELETED", "UNDELETED"),
				words("history", key).json().findValuesAsText("act"));
		String history = islet.run("log", "history", key).out();
		assertTrue(history.contains("glucose 5.4 mmol/L") && history.contains("brought back"), history);
		assertEquals(0, islet.run("check").code());
	}

	@Test
	void whatADeviceRecordedStaysAndTheSentenceSaysWhy() throws IOException {
		islet.run("import", islet.readings().toString());
		String key = islet.run("entries", "--format", "json").json().get(0).get("key").textValue();
		for (String verb : List.of("delete", "undelete", "history", "edit")) {
			Answer answer = islet.run("log", verb, key);
			assertEquals(CommandLine.FAILED, answer.code());
			assertTrue(answer.err().contains("was read from table"), answer.err());
		}
		assertEquals(4, islet.run("entries").out().split("\r\n").length);
		assertTrue(islet.run("log", "delete", "nonesuch").err().contains("no record with the key nonesuch"));
	}

	@Test
	void listsCoverTheDaysAskedFor() throws IOException {
		add("note", "old", "--at", "2025-01-01T08:00");
		add("note", "new", "--at", "2026-03-01T23:59");
		assertEquals(2, words("list").json().size());
		assertEquals(1, words("list", "--from", "2026-03-01", "--to", "2026-03-01").json().size());
		assertEquals(1, words("list", "--to", "2025-01-01").json().size());
		assertEquals(0, words("list", "--from", "2026-03-02").json().size());
	}

	@Test
	void theSecondOfTwoEqualHoursIsAskedForAndTheMissingHourIsMoved() throws IOException {
		Answer autumn = islet.run("log", "add", "--json", "carbs", "10", "--at", "2025-10-26T02:30");
		assertEquals("2025-10-26T00:30:00Z", autumn.json().get("at").textValue());
		assertTrue(autumn.err().contains("twice in Europe/Berlin"), autumn.err());
		assertTrue(autumn.err().contains("--at 2025-10-26T02:30+01:00"), autumn.err());
		Answer second = islet.run("log", "add", "--json", "carbs", "10", "--at", "2025-10-26T02:30+01:00");
		assertEquals("2025-10-26T01:30:00Z", second.json().get("at").textValue());
		assertEquals("2025-10-26T02:30:00", second.json().get("entry").get("when").textValue());
		assertEquals("", second.err());
		Answer spring = islet.run("log", "add", "--json", "carbs", "10", "--at", "2025-03-30 02:30");
		assertEquals("2025-03-30T01:30:00Z", spring.json().get("at").textValue());
		assertEquals("2025-03-30T03:30:00", spring.json().get("entry").get("when").textValue());
		assertTrue(spring.err().contains("did not exist"), spring.err());
		assertEquals("2025-03-30T00:30:00Z", add("note", "x", "--at", "2025-03-30T00:30Z").get("at").textValue());
	}

	@Test
	void withoutATimeItIsNow() throws IOException {
		Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		Instant at = Instant.parse(add("carbs", "10").get("at").textValue());
		assertFalse(at.isBefore(before) || at.isAfter(Instant.now()));
		ZoneId zone = ZoneId.of("Europe/Berlin");
		String soon = LocalDateTime.now(zone).plusMinutes(3).truncatedTo(ChronoUnit.MINUTES).toString();
		assertEquals(soon + ":00", add("carbs", "10", "--at", soon).get("entry").get("when").textValue());
	}

	@Test
	void whatCannotBeMeantIsRefusedWithASentence() throws IOException {
		for (String line : List.of(
				"glucose 5000 | cannot be a glucose reading; it is from 10 to 800 mg/dL",
				"glucose 5.4 | If it is 5.4 mmol/L, say so with --unit mmol/L",
				"glucose 112 mmol/L | --unit mg/dL",
				"glucose 5 kg | no unit \"kg\"",
				"carbs 45 kg | \"kg\" is no unit",
				"carbs 45000 | cannot be meant",
				"carbs 1,000 | not understood as a number",
				"carbs 0 | cannot be meant",
				"carbs | not said what",
				"carbs much | not understood",
				"carbs 45 --type long | --type says nothing",
				"carbs 45 g --unit exchanges | Two units",
				"insulin 4 | --type rapid",
				"insulin 400 --type long | 100 U",
				"insulin 4 --type slow | --type rapid",
				"exercise | not said what",
				"exercise 2000 | cannot be meant",
				"hba1c 2 | from 3 to 20 %",
				"hba1c 300 | from 9 to 195 mmol/mol",
				"hba1c 7 mmol/mol | --unit %",
				"clinical-note text | --author",
				"note | not said what",
				"sugar 3 | What can be is carbs, exercise",
				"carbs 45 --at 2999-01-01T10:00 | in the future",
				"carbs 45 --at 1926-03-01T10:00 | too long ago",
				"carbs 45 --at 2026-02-30T10:00 | not understood as a time",
				"carbs 45 --at noon | not understood",
				"carbs 45 --at 2026-03-01 | not understood as a time")) {
			String[] typedAndAnswer = line.split(" \\| ");
			refused(typedAndAnswer[1], ("log add " + typedAndAnswer[0]).split(" "));
		}
		assertEquals(1, islet.run("entries").out().split("\r\n").length);
	}

	@Test
	void germanAnswersAreInGerman() {
		Answer answer = islet.bare("", List.of("--data", islet.data.toString(), "--locale", "de", "log", "add",
				"insulin", "4,5", "--type", "long", "--at", NOON));
		assertTrue(answer.out().matches("(?s)Eingetragen \\w{8}: 4,5 E lang wirkendes Insulin, 2026-03-01 12:30.*"),
				answer.out() + answer.err());
	}
}
