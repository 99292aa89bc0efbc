// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.tck.Reading;

/** Exports with cells exchanged, numbers changed and pieces moved: whatever comes out can be meant. */
class FuzzTest {

	private static final List<String> CELLS = List.of("", "null", "-1", "\u22127,5", "1e308", "NaN",
			"99999999999999999",
			"2025/02/30", "31/31/31", "25:61:61", "AMOUNT=", "=", ", A=", "\"", "\"\"", "Dual (square part)",
			"CLOSED_LOOP_AUTO_INSULIN", "-------;;Pump;;", "0,00000", "2016/01/01", "true", "Meal: grams", "-0",
			"1.2.3");

	@Property(tries = 400)
	void exchangedCellsGiveNothingAbsurd(@ForAll @IntRange(min = 0, max = 3) int file, @ForAll long seed) {
		Random random = new Random(seed);
		String[] lines = sample(file).split("\r?\n", -1);
		for (int n = random.nextInt(1, 12); n > 0; n--) {
			int line = random.nextInt(lines.length);
			char separator = lines[line].indexOf(';') >= 0 ? ';' : ',';
			String[] cells = lines[line].split(String.valueOf(separator), -1);
			cells[random.nextInt(cells.length)] = random.nextBoolean() ? CELLS.get(random.nextInt(CELLS.size()))
					: cells[random.nextInt(cells.length)];
			lines[line] = String.join(String.valueOf(separator), cells);
		}
		check(String.join("\n", lines));
	}

	@Property(tries = 200)
	void movedAndMissingLinesGiveNothingAbsurd(@ForAll @IntRange(min = 0, max = 3) int file, @ForAll long seed) {
		Random random = new Random(seed);
		String[] lines = sample(file).split("\r?\n", -1);
		for (int n = random.nextInt(1, 20); n > 0; n--) {
			int one = random.nextInt(lines.length);
			int other = random.nextInt(lines.length);
			switch (random.nextInt(3)) {
			case 0 -> lines[one] = lines[other];
			case 1 -> lines[one] = "";
			default -> {
				String moved = lines[one];
				lines[one] = lines[other];
				lines[other] = moved;
			}
			}
		}
		check(String.join("\n", Arrays.copyOf(lines, random.nextInt(1, lines.length + 1))));
	}

	private static void check(String text) {
		Reading reading = Reading.of(new CareLinkFormat(), text.getBytes(StandardCharsets.UTF_8), Map.of(), () -> text);
		reading.told().rows().forEach(row -> assertTrue(plausible(row.entry()), () -> row + " of " + text));
	}

	private static boolean plausible(Entry entry) {
		LocalDateTime when = entry.when();
		boolean dated = when.getYear() >= 1995 && when.isBefore(LocalDateTime.now().plusDays(2));
		return dated && switch (entry) {
		case Bolus bolus -> bolus.delivered() >= 0 && bolus.delivered() <= 200 && bolus.asked() <= 200;
		case Basal basal -> basal.rate().orElse(0) >= 0 && basal.rate().orElse(0) <= 100
				&& basal.percent().orElse(0) >= 0;
		case Glucose glucose -> glucose.value().mgdl() > 0 && glucose.value().mgdl() <= 1000.1;
		default -> true;
		};
	}

	private static String sample(int number) {
		String name = List.of("paradigm.csv", "paradigm-mmol.csv", "sections.csv", "guardian.csv").get(number);
		try (InputStream in = FuzzTest.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
