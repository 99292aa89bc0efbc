// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Ketone;
import org.islet.tck.Reading;

/** Exports with cells exchanged and lines moved: whatever comes out can be meant. */
class FuzzTest {

	private static final List<String> FILES = List.of("phone-mmol.csv", "german.csv", "translated.csv",
			"month-first.csv", "reader.txt");
	private static final List<String> CELLS = List.of("", "null", "-1", "1e308", "NaN", "99999999999999999",
			"2025-02-30 10:00", "31-31-2025 25:61", "00-00-0000 00:00", "29.02.2023 1:1", "\"", "\"\"", "LO", "HI", "0",
			"6", "7", "000", "5,5", "mg/dL");

	@Property(tries = 150)
	void exchangedCellsGiveNothingAbsurd(@ForAll @IntRange(max = 4) int file, @ForAll long seed) {
		Random random = new Random(seed);
		String[] lines = text(file).split("\r?\n", -1);
		for (int n = random.nextInt(1, 12); n > 0; n--) {
			int line = random.nextInt(lines.length);
			String separator = file == 1 ? ";" : file == 4 ? "\t" : ",";
			String[] cells = lines[line].split(separator, -1);
			cells[random.nextInt(cells.length)] = random.nextBoolean() ? CELLS.get(random.nextInt(CELLS.size()))
					: cells[random.nextInt(cells.length)];
			lines[line] = String.join(separator, cells);
		}
		int moved = random.nextInt(lines.length);
		lines[random.nextInt(lines.length)] = lines[moved];
		check(String.join("\n", Arrays.copyOf(lines, random.nextInt(1, lines.length + 1))));
	}

	private static void check(String text) {
		Reading reading = Reading.of(new LibreViewFormat(), text.getBytes(StandardCharsets.UTF_8), Map.of(),
				() -> text);
		reading.told().rows().forEach(row -> assertTrue(plausible(row.entry()), () -> row + " of " + text));
	}

	private static boolean plausible(Entry entry) {
		return entry.when().getYear() >= 1900 && switch (entry) {
		case Bolus bolus -> bolus.delivered() > 0 && bolus.delivered() <= 100;
		case Glucose glucose -> glucose.value().mgdl() >= 9 && glucose.value().mgdl() <= 721;
		case Carbs carbs -> carbs.amount().grams() > 0 && carbs.amount().grams() <= 1000;
		case Ketone ketone -> ketone.mmol() <= 20;
		default -> true;
		};
	}

	private static String text(int file) {
		return new String(LibreViewContractTest.sample(FILES.get(file)).bytes(), StandardCharsets.UTF_8);
	}
}
