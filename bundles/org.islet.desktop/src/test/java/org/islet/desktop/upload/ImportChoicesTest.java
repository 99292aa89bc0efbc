// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ImportChoicesTest {

	private static Map<String, String> options(String words) {
		return ImportChoices.of(Optional.empty(), words).orElseThrow().options();
	}

	@Test
	void choicesAreSeparatedByCommas() {
		assertEquals(Map.of("map.date-order", "dmy", "map.unit", "mmol/L"), options(" date-order=dmy, unit = mmol/L "));
	}

	@Test
	void aCommaInAColumnsNameSeparatesNothing() {
		assertEquals(Map.of("map.glucose", "Glucose, mmol/L", "map.time", "When"),
				options("glucose=Glucose, mmol/L,time=When"));
	}

	@Test
	void aChoiceCanBeCopiedFromASentenceAboutTheCommandLine() {
		assertEquals(Map.of("map.time", "1", "map.glucose", "2"), options("--map time=1 --map glucose=2"));
	}

	@Test
	void nothingIsNoChoice() {
		assertEquals(Optional.of(ImportChoices.NONE), ImportChoices.of(Optional.empty(), "  "));
	}

	@Test
	void theFormatIsKept() {
		assertEquals(Optional.of("table"), ImportChoices.of(Optional.of("table"), "").orElseThrow().format());
	}

	@Test
	void whatIsNoChoiceIsNotGuessedAt() {
		assertTrue(ImportChoices.of(Optional.empty(), "day first").isEmpty());
		assertTrue(ImportChoices.of(Optional.empty(), "=dmy").isEmpty());
	}
}
