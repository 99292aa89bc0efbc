// SPDX-License-Identifier: EPL-2.0
package org.islet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.islet.cli.Islet.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

class VerbsTest {

	@TempDir
	Path folder;
	private Islet islet;

	@BeforeEach
	void start() throws IOException {
		islet = Islet.withStore(folder);
		islet.run("import", "--patient", "Ada Lovelace", "--zone", "Europe/Berlin", islet.readings().toString());
	}

	@Test
	void entriesAreCsvWithIsoTimes() {
		Answer answer = islet.run("entries", "--kind", "glucose", "--from", "2026-03-02");
		assertEquals(0, answer.code(), answer.err());
		String[] lines = answer.out().split("\r\n");
		assertEquals("local,utc,zone,clock,device,kind,value,unit,qualifier,details,key,source,maker,model,serial,type,"
				+ "firmware,check,only_Glucose", lines[0]);
		assertEquals(2, lines.length);
		assertTrue(lines[1].startsWith("2026-03-02T23:55:00,2026-03-02T22:55:00Z,Europe/Berlin,2026-03-02T23:55:00,"),
				lines[1]);
		assertTrue(lines[1].contains(",Glucose,120,mg/dL,"), lines[1]);
		assertTrue(lines[1].contains(",readings.csv,"), lines[1]);
	}

	@Test
	void entriesAreJsonToo() throws IOException {
		JsonNode all = islet.run("entries", "--format", "json").json();
		assertEquals(3, all.size());
		assertEquals(110, all.get(1).get("entry").get("value").get("number").asInt());
	}

	@Test
	void aKindThatDoesNotExistIsNamed() {
		Answer answer = islet.run("entries", "--kind", "Sugar");
		assertEquals(CommandLine.USAGE, answer.code());
		assertTrue(answer.err().contains("Glucose, Ketone, Bolus"), answer.err());
	}

	@Test
	void metricsCoverTheDaysAskedFor() throws IOException {
		JsonNode all = islet.run("metrics", "--json").json();
		assertEquals(110, all.get("meanMgdl").asDouble(), 1e-9);
		assertEquals("2026-02-17", all.get("from").textValue());
		assertEquals("2026-03-02", all.get("to").textValue());
		assertEquals(120, islet.run("metrics", "--json", "--days", "1").json().get("meanMgdl").asDouble(), 1e-9);
		assertEquals(105, islet.run("metrics", "--json", "--from", "2026-03-01", "--to", "2026-03-01").json()
				.get("meanMgdl").asDouble(), 1e-9);
		assertTrue(islet.run("metrics", "--units", "mmol/L").out().contains("6.1 mmol/L"));
	}

	@Test
	void daysThatMakeNoSenseAreRefused() {
		assertEquals(CommandLine.USAGE, islet.run("metrics", "--from", "2026-03-02", "--to", "2026-03-01").code());
		assertEquals(CommandLine.USAGE, islet.run("metrics", "--days", "0").code());
		assertEquals(CommandLine.USAGE,
				islet.run("metrics", "--from", "0001-01-01", "--to", "9999-12-31").code());
		assertEquals(CommandLine.USAGE,
				islet.run("metrics", "--days", "2", "--from", "2026-03-01", "--to", "2026-03-02").code());
		Answer answer = islet.run("metrics", "--from", "1.3.2026");
		assertEquals(CommandLine.USAGE, answer.code());
		assertTrue(answer.err().contains("--from cannot be \"1.3.2026\". A date looks like 2026-03-01."), answer.err());
	}

	@Test
	void aReportIsWrittenAsItsEndingSays() throws IOException {
		Path file = folder.resolve("out.html");
		Answer answer = islet.run("report", "figures", "--from", "2026-03-01", "--units", "mmol", "--paper", "Letter",
				"-o", file.toString());
		assertEquals(0, answer.code(), answer.err());
		assertEquals("HTML LETTER MMOL_L 2026-03-01 2026-03-01 105.0", Files.readString(file));
		islet.run("report", "figures", "-o", file.toString());
		assertEquals("HTML A4 MG_DL 2026-03-01 2026-03-02 110.0", Files.readString(file));
	}

	@Test
	void aReportThatCannotBeMadeLeavesTheFileThatWasThere() throws IOException {
		Path file = Files.writeString(folder.resolve("out.pdf"), "old");
		Answer answer = islet.run("report", "figures", "--from", "2020-01-01", "-o", file.toString());
		assertEquals(CommandLine.FAILED, answer.code());
		assertTrue(answer.err().contains("there is no data"), answer.err());
		assertEquals("old", Files.readString(file));
		assertEquals(CommandLine.USAGE, islet.run("report", "figures", "-o", "out.docx").code());
		assertEquals(CommandLine.USAGE, islet.run("report", "weather", "-o", file.toString()).code());
	}

	@Test
	void aPackCoversTwoWeeksUnlessSaidOtherwise() throws IOException {
		Path file = folder.resolve("pack.pdf");
		Answer answer = islet.run("report", "pack", "-o", file.toString());
		assertEquals(0, answer.code(), answer.err());
		assertEquals("PDF A4 MG_DL 2026-02-17 2026-03-02 110.0", Files.readString(file));
		assertEquals("Figures: pages 2 to 4|Other: left out, it needs a moon|Broken: page 5|Clinic visit pack of Ada "
				+ "Lovelace, 2026-02-17 to 2026-03-02: " + file, answer.out().strip().replaceAll("\\R", "|"));
		islet.run("report", "pack", "--days", "3", "--units", "mmol/L", "--paper", "letter", "-o", file.toString());
		assertEquals("PDF LETTER MMOL_L 2026-02-28 2026-03-02 110.0", Files.readString(file));
	}

	@Test
	void aPackWithAReportThatFailedIsDoneInPart() throws IOException {
		Path file = folder.resolve("pack.pdf");
		Answer answer = islet.run("report", "pack", "--with", "figures,broken", "-o", file.toString());
		assertEquals(CommandLine.PARTLY, answer.code());
		assertTrue(answer.err().contains("Broken: not in the pack. it broke"), answer.err());
		JsonNode json = islet.run("report", "pack", "--with", "broken", "--json", "-o", file.toString()).json();
		assertEquals("FAILED", json.get("reports").get(2).get("outcome").textValue());
		assertEquals(file.toString(), json.get("file").textValue());
	}

	@Test
	void aPackIsAPdfOfKnownReports() {
		String file = folder.resolve("pack.pdf").toString();
		assertEquals(CommandLine.USAGE, islet.run("report", "pack", "-o", "pack.html").code());
		assertEquals(CommandLine.USAGE, islet.run("report", "pack", "--with", "weather", "-o", file).code());
		assertEquals(CommandLine.USAGE, islet.run("report", "figures", "--with", "figures", "-o", file).code());
	}

	@Test
	void reportsAreListedForAPatientWithWhatIsMissing() throws IOException {
		JsonNode mine = islet.run("reports", "--patient", "ada lovelace", "--json").json();
		assertEquals("figures 2026-03-01 true null", line(mine.get(0)));
		assertEquals("broken 2026-02-26 false it needs 5 moons", line(mine.get(1)));
		JsonNode days = islet.run("reports", "--days", "9", "--json").json();
		assertEquals("broken 2026-02-22 false it needs 9 moons", line(days.get(1)));
		assertTrue(islet.run("reports", "--days", "9").out().contains("no: it needs 9 moons"));
		assertEquals(CommandLine.FAILED, islet.run("reports", "--patient", "nobody").code());
		Islet empty = new Islet(folder.resolve("elsewhere"));
		assertTrue(empty.run("reports", "--days", "9").out().contains("any"));
	}

	@Test
	void whatCanBeChosenOfAReportIsListedAndAnythingElseIsUsage() throws IOException {
		String list = islet.run("reports").out();
		assertTrue(list.matches("(?s).*broken +columns=hours\\|meals +Columns: every hour \\| meals +hours\\R.*"),
				list);
		assertTrue(list.matches("(?s).*broken +before=0\\.5\\.\\.\\.24 +Hours before +4\\R.*"), list);
		JsonNode options = islet.run("reports", "--json").json().get(1).get("options");
		assertEquals("[\"every hour\",\"meals\"]", options.get(0).get("titles").toString());
		assertEquals("Quantity 4",
				options.get(1).get("kind").textValue() + " " + options.get(1).get("usual").textValue());
		String file = folder.resolve("figures.pdf").toString();
		assertEquals(CommandLine.USAGE, islet.run("report", "figures", "--option", "colour=red", "-o", file).code());
	}

	private static String line(JsonNode report) {
		return report.get("id").textValue() + " " + report.get("from").textValue() + " " + report.get("available")
				+ " " + report.get("reason").asText();
	}

	@Test
	void patientsAreAddedFoundAndChanged() throws IOException {
		assertEquals(0,
				islet.run("patient", "add", "--name", "Babbage, Charles", "--mrn", "B-7", "--born", "1991-12-26",
						"--zone", "America/New_York").code());
		assertEquals(CommandLine.FAILED, islet.run("patient", "add", "--name", "Charles Babbage").code());
		assertEquals(CommandLine.USAGE, islet.run("metrics").code());
		assertEquals(0, islet.run("metrics", "--patient", "ada lovelace").code());
		Answer answer = islet.run("patient", "edit", "--patient", "b-7", "--units", "mmol/L", "--target", "3.9-10",
				"--low-limit", "3.3", "--target-set", "older_high_risk", "--meal", "snack=15:00-16:30", "--no-meal",
				"lunch",
				"--json");
		assertEquals(0, answer.code(), answer.err());
		JsonNode patient = answer.json();
		assertEquals(70, patient.get("targetLowMgdl").asDouble());
		assertEquals(180, patient.get("targetHighMgdl").asDouble());
		assertEquals(60, patient.get("lowLimitMgdl").asDouble());
		assertEquals("OLDER_HIGH_RISK", patient.get("targetSet").textValue());
		assertEquals("[breakfast, snack, dinner]", patient.get("meals").findValuesAsText("name").toString());
		assertEquals("Charles", islet.run("patients", "--json").json().get(0).get("givenName").textValue());
		assertTrue(islet.run("patients").out().contains("America/New_York"));
	}

	@Test
	void thePersonalRangeGoesWithTheTargetSetUnlessItIsGiven() throws IOException {
		Answer pregnant = islet.run("patient", "add", "--name", "Jane Doe", "--zone", "Europe/Berlin", "--target-set",
				"pregnancy_type_1", "--json");
		assertEquals("63.0-140.0", range(pregnant));
		assertTrue(pregnant.err().contains("now the one of these targets"), pregnant.err());
		assertEquals("70.0-180.0", range(edit("--target-set", "standard")));
		assertEquals("80.0-160.0", range(edit("--target-set", "pregnancy_other", "--target", "80-160")));
		Answer stays = edit("--target-set", "older_high_risk");
		assertEquals("80.0-160.0", range(stays));
		assertTrue(stays.err().contains("stays as it was set"), stays.err());
	}

	private Answer edit(String... words) {
		List<String> all = new ArrayList<>(List.of("patient", "edit", "--patient", "Jane Doe", "--json"));
		all.addAll(List.of(words));
		return islet.run(all.toArray(String[]::new));
	}

	private static String range(Answer answer) throws IOException {
		JsonNode patient = answer.json();
		return patient.get("targetLowMgdl").asDouble() + "-" + patient.get("targetHighMgdl").asDouble();
	}

	@Test
	void particularsThatMakeNoSenseAreRefused() {
		for (String[] wrong : new String[][] { { "--target", "180-70" }, { "--target", "3.9-10" },
				{ "--low-limit", "x" },
				{ "--born", "2999-01-01" }, { "--meal", "lunch" }, { "--units", "stones" }, { "--zone", "Mars/Base" },
				{ "--name", " " }, { "--name", "x".repeat(3000) }, { "--mrn", "1".repeat(3000) },
				{ "--meal", "x".repeat(3000) + "=11:30-14:00" }, { "--meal", "lunch=14:00-14:00" } }) {
			assertEquals(CommandLine.USAGE, islet.run("patient", "edit", wrong[0], wrong[1]).code(), wrong[1]);
		}
		assertEquals(CommandLine.USAGE, islet.run("patient", "edit").code());
		assertEquals(CommandLine.USAGE, islet.run("patient").code());
	}

	@Test
	void aBackupIsRestoredElsewhere() {
		Path backup = folder.resolve("backup");
		assertEquals(0, islet.run("backup", backup.toString()).code());
		assertEquals(CommandLine.FAILED, islet.run("restore", backup.toString()).code());
		Islet other = new Islet(folder.resolve("elsewhere"));
		assertEquals(0, other.run("restore", backup.toString()).code());
		assertEquals(islet.run("entries").out(), other.run("entries").out());
		assertEquals(0, other.run("check").code());
	}

	@Test
	void aPasswordIsNeededOnceItIsSet() {
		assertEquals(0, islet.runWith("correct horse\n", "password", "--stdin").code());
		Answer without = islet.run("patients");
		assertEquals(CommandLine.FAILED, without.code());
		assertFalse(without.err().isBlank());
		islet.environment.put("ISLET_PASSWORD", "wrong horse");
		assertEquals(CommandLine.FAILED, islet.run("patients").code());
		islet.environment.put("ISLET_PASSWORD", "correct horse");
		assertEquals(0, islet.run("patients").code());
		assertEquals(0, islet.runWith("correct horse\nbattery staple\n", "password", "--stdin").code());
		islet.environment.clear();
		assertEquals(0, islet.runWith("battery staple\n", "patients").code());
		assertEquals(CommandLine.FAILED, islet.runWith("battery staple\nshort\n", "password", "--stdin").code());
		assertEquals(0, islet.runWith("battery staple\n", "password", "--stdin", "--off").code());
		assertEquals(0, islet.run("patients").code());
	}

	@Test
	void aPasswordOfTheEnvironmentTurnsEncryptionOn() throws IOException {
		islet.environment.put("ISLET_PASSWORD", "correct horse");
		assertTrue(islet.run("password", "--json").json().get("encrypted").asBoolean());
		assertEquals(0, islet.run("patients").code());
	}

	@Test
	void listsNameWhatIsInstalled() throws IOException {
		assertEquals("table", islet.run("formats", "--json").json().get(0).get("id").textValue());
		assertTrue(islet.run("formats").out().contains("csv"));
		assertEquals("figures", islet.run("reports", "--json").json().get(0).get("id").textValue());
		assertTrue(islet.run("reports").out().contains("Figures"));
	}

	@Test
	void aRefusedTemplateIsSaidBesideTheList() throws IOException {
		assertEquals("", islet.run("reports").err());
		Files.writeString(Files.createDirectories(islet.data.resolve("templates")).resolve("bad.rptdesign"), "");
		assertTrue(islet.run("reports").err().contains("The template bad is not used."));
		Answer printed = islet.run("report", "figures", "-o", folder.resolve("x.pdf").toString());
		assertEquals(0, printed.code());
		assertTrue(printed.err().contains("The template bad is not used."));
	}

	@Test
	void templatesAreCheckedAndPacked() throws IOException {
		String good = islet.file("good.rptdesign").toString();
		String bad = islet.file("bad.rptdesign").toString();
		assertEquals(0, islet.run("template", "check", good).code());
		Answer both = islet.run("template", "check", good, bad, "--json");
		assertEquals(CommandLine.FAILED, both.code());
		assertTrue(both.json().get(0).get("accepted").asBoolean());
		assertEquals("The template bad is not used.", both.json().get(1).get("reason").textValue());
		Path jar = folder.resolve("made.jar");
		assertEquals(0, islet.run("template", "pack", good, "-o", jar.toString()).code());
		assertEquals(1, Files.size(jar));
		assertEquals(CommandLine.FAILED, islet.run("template", "pack", bad, "-o", jar.toString()).code());
		assertEquals(CommandLine.FAILED, islet.run("template", "check", "nowhere.rptdesign").code());
		assertEquals(CommandLine.USAGE, islet.run("template").code());
	}
}
