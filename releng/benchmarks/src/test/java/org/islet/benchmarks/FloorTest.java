// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorTest {

	private static final LocalDateTime WHEN = LocalDateTime.of(2026, 1, 1, 0, 0);

	@Test
	void theFloorTakesEveryKindOfRowAndTheSameRowsAgainInANewTable(@TempDir Path folder) throws Exception {
		Glucose glucose = Glucose.of(WHEN, GlucoseValue.mgdl(100), Glucose.Origin.SENSOR);
		Carbs carbs = new Carbs(WHEN, new CarbAmount(20, CarbUnit.GRAMS));
		List<Logged<?>> rows = List.of(new Logged<>(glucose, Instant.EPOCH, "a", "d", 1),
				new Logged<>(carbs, Instant.EPOCH, "b", "d", 1));
		try (Floor floor = new Floor(folder.resolve("db"))) {
			for (int i = 0; i < 2; i++) {
				floor.newTable();
				assertEquals(2, floor.insert(rows));
			}
		}
	}

	@Test
	void warmingUpIsNotMeasured() throws Exception {
		int[] calls = new int[1];
		assertTrue(new Stopwatch(1, 4).median(() -> calls[0]++) >= 0);
		assertEquals(5, calls[0]);
	}

	@Test
	void theFloorsShareIsJudgedBySpeed() {
		assertTrue(Measured.against("x", 200, 101, 0.5, "").met());
		assertFalse(Measured.against("x", 210, 100, 0.5, "").met());
		assertTrue(Measured.within("x", 3, 4, "").met());
		assertFalse(Measured.not("x", "why").met());
	}
}
