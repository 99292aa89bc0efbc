// SPDX-License-Identifier: EPL-2.0
package org.islet.format.islet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.device.FormatException.Kind;
import org.islet.device.Head;
import org.islet.model.DeviceInfo;
import org.islet.model.row.CsvLine;
import org.islet.model.row.EntryRow;
import org.islet.model.row.Extract;
import org.islet.tck.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people and spreadsheet programs do to a table is refused or harmless, and never misread. */
class EditedFileTest {

	private static final DeviceInfo METER = new DeviceInfo("Acme", "Drop", "0012", DeviceInfo.Kind.METER, "");

	private Locale before;

	@BeforeEach
	void english() {
		before = Locale.getDefault();
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void asBefore() {
		Locale.setDefault(before);
	}

	private static EntryRow row(int minute, double mmol) {
		return row(minute, "Glucose", "", mmol, METER);
	}

	private static EntryRow row(int minute, String kind, String details, double mmol, DeviceInfo made) {
		Instant utc = Instant.parse("2026-03-01T07:00:00Z").plusSeconds(60L * minute);
		ZoneId zone = ZoneId.of("Europe/Berlin");
		LocalDateTime local = LocalDateTime.ofInstant(utc, zone);
		return new EntryRow(local, utc, zone, local, METER.id(), kind, OptionalDouble.of(mmol), "mmol/L", "METER",
				details, METER.id() + "|" + minute, "diary.csv", made);
	}

	private static List<List<String>> table(EntryRow... rows) {
		List<List<String>> lines = new ArrayList<>();
		lines.add(EntryRow.COLUMNS);
		for (EntryRow row : rows) {
			lines.add(row.texts());
		}
		return lines;
	}

	private static String text(List<List<String>> table) {
		return table.stream().map(CsvLine::of).collect(Collectors.joining());
	}

	private static Reading read(String file) {
		return Reading.of(new IsletFormat(), file.getBytes(StandardCharsets.UTF_8), Map.of(), () -> file);
	}

	private static void refused(Reading reading, Kind kind, String word) {
		assertEquals(kind, reading.kind().orElse(null), () -> reading.told().rows().toString());
		assertTrue(reading.failure().get().getMessage().contains(word), reading.failure().get().getMessage());
	}

	@Test
	void aRowThatWasEditedIsLeftOutAndTheOthersStay() {
		String file = text(table(row(0, 5.5), row(5, 6.1), row(10, 6.4)));
		for (String edited : List.of(file.replace(",6.1,", ",16.1,"), file.replace(",6.1,", ",\"6,1\","),
				file.replace("T07:05:00Z", "T07:06:00Z"), file.replace("T08:05:00,", " 08:05,"),
				file.replaceFirst("0012\\|5,", "0012|6,"))) {
			assertFalse(edited.equals(file));
			Reading reading = read(edited);
			assertEquals(2, reading.told().rows().size(), edited);
			assertEquals(List.of(3L), reading.told().skips().stream().map(skip -> skip.line()).toList());
			assertTrue(reading.told().skips().getFirst().fault());
			assertTrue(reading.told().skips().getFirst().why().contains("not as Islet wrote it"));
		}
	}

	@Test
	void aTableSavedByASpreadsheetProgramIsRefused() {
		String saved = text(table(row(0, 5.5), row(5, 6.1))).replaceAll("2026-03-01T(\\d\\d:\\d\\d):00", "01.03.26 $1")
				.replace(',', ';').replace('.', ',').replace(";0012;", ";12;");
		assertTrue(new IsletFormat().recognises(new Head("x.csv", saved.getBytes(StandardCharsets.UTF_8))));
		refused(read(saved), Kind.EMPTY, "import it without opening it");
	}

	@Test
	void orderOfColumnsAndRowsSeparatorAndMoreColumnsMakeNoDifference() {
		List<List<String>> table = table(row(0, 5.5), row(5, 6.1));
		List<String> expected = read(text(table)).told().copies().stream().map(Object::toString).sorted().toList();
		List<List<String>> turned = new ArrayList<>();
		for (List<String> line : table) {
			List<String> cells = new ArrayList<>(line);
			Collections.reverse(cells);
			cells.add(4, turned.isEmpty() ? "my remark" : "felt well");
			turned.add(cells);
		}
		Collections.swap(turned, 1, 2);
		for (String separator : List.of(",", ";", "\t")) {
			Reading reading = read(text(turned).replace(",", separator));
			assertEquals(expected, reading.told().copies().stream().map(Object::toString).sorted().toList());
			assertEquals(List.of("Islet did not write these columns, and nothing was read from them: my remark."),
					reading.told().warnings());
		}
	}

	@Test
	void aTableWithoutOneOfTheColumnsIsRefusedAndSaysWhich() {
		for (String lost : EntryRow.COLUMNS) {
			int column = EntryRow.COLUMNS.indexOf(lost);
			List<List<String>> table = table(row(0, 5.5)).stream().map(line -> {
				List<String> cells = new ArrayList<>(line);
				cells.remove(column);
				return cells;
			}).collect(Collectors.toList());
			boolean recognised = new IsletFormat()
					.recognises(new Head("x.csv", text(table).getBytes(StandardCharsets.UTF_8)));
			refused(read(text(table)), Kind.NOT_OURS, recognised ? lost : "no table of entries that Islet wrote");
		}
		List<List<String>> twice = table(row(0, 5.5)).stream().map(line -> {
			List<String> cells = new ArrayList<>(line);
			cells.add(line.get(6));
			return cells;
		}).collect(Collectors.toList());
		refused(read(text(twice)), Kind.NOT_OURS, "value");
	}

	@Test
	void whatWasLeftOutWhenItWasWrittenIsSaid() {
		Extract only = Extract.only(Set.of("Glucose", "Novelty"));
		String file = CsvLine.of(only.columns()) + CsvLine.of(only.texts(row(0, 5.5)));
		assertEquals(1, read(file).told().rows().size());
		assertTrue(read(file).told().warnings().getFirst().startsWith(
				"Only these kinds were written into the file: glucose, Novelty."),
				read(file).told().warnings()::toString);
		Extract without = new Extract(Set.of(), Set.of("ClinicalNote"));
		String notes = CsvLine.of(without.columns()) + CsvLine.of(without.texts(row(0, 5.5)));
		assertTrue(read(notes).told().warnings().getFirst().contains("notes of the care team"));
	}

	@Test
	void whatANewerIsletKnowsIsLeftOut() {
		Reading reading = read(text(table(row(0, 5.5), row(5, "Novelty", "", 1, METER),
				row(10, "Glucose", "novelty=1", 5, METER),
				row(15, "Glucose", "", 5, new DeviceInfo("Acme", "Drop", "13", DeviceInfo.Kind.METER, "")))));
		assertEquals(1, reading.told().rows().size());
		assertEquals(Set.of("row with something this Islet does not know, as a newer one may write"),
				reading.told().skips().stream().map(skip -> skip.why()).collect(Collectors.toSet()));
	}

	@Test
	void aFileThatBreaksOffSaysWhere() {
		String file = text(table(row(0, 5.5), row(5, 6.1)));
		Reading reading = read(file.substring(0, file.length() - 3));
		refused(reading, Kind.DAMAGED, "line 3");
		assertEquals(1, reading.told().rows().size());
		assertEquals(2, read(file.stripTrailing()).told().rows().size(), "only the last line end is missing");
	}

	@Test
	void germanSentencesHaveEveryText() {
		Locale.setDefault(Locale.GERMAN);
		Reading reading = read(text(table(row(0, 5.5))).replace("5.5", "5.6"));
		refused(reading, Kind.EMPTY, "Tabellenkalkulation");
	}
}
