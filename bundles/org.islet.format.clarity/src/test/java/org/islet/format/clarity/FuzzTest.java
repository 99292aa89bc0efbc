// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

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
import org.islet.tck.Reading;

/** Exports with cells exchanged and lines moved: whatever comes out can be meant. */
class FuzzTest {

	private static final List<String> FILES = List.of("mobile-app.csv", "german.csv", "twelve-columns.csv",
			"translated.csv");
	private static final List<String> CELLS = List.of("", "null", "-1", "1e308", "NaN",
			"99999999999999999", "2025-02-30T10:00:00", "0000-00-00T00:00:00", "1026-01-01T00:00:00", "\"", "Low",
			"High",
			"EGV", "Insulin", "00:99:99", "99:00:00", "5,5", "mg/dL", "0");

	@Property(tries = 150)
	void exchangedCellsGiveNothingAbsurd(@ForAll @IntRange(max = 3) int file, @ForAll long seed) {
		Random random = new Random(seed);
		String[] lines = text(file).split("\r?\n", -1);
		for (int n = random.nextInt(1, 12); n > 0; n--) {
			int line = random.nextInt(lines.length);
			String separator = file == 1 ? ";" : ",";
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
		Reading reading = Reading.of(new ClarityFormat(), text.getBytes(StandardCharsets.UTF_8), Map.of(),
				() -> text);
		reading.told().rows().forEach(row -> assertTrue(plausible(row.entry()), () -> row + " of " + text));
	}

	private static boolean plausible(Entry entry) {
		return entry.when().getYear() >= 1900 && switch (entry) {
		case Bolus bolus -> bolus.delivered() <= 100;
		case Glucose glucose -> glucose.value().mgdl() >= 9 && glucose.value().mgdl() <= 721;
		case Carbs carbs -> carbs.amount().grams() <= 1000;
		default -> true;
		};
	}

	private static String text(int file) {
		return new String(ClarityContractTest.sample(FILES.get(file)).bytes(), StandardCharsets.UTF_8);
	}
}
