// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every figure of {@link GoldenSeries} against {@code golden.properties}, computed by {@code src/test/python/golden.py},
 * which shares nothing with the code tested here.
 */
class GoldenMetricsTest {

	/** Figures that are words, follow from the others' tests, or are found by another rule than the script knows. */
	private static final Set<String> NOT_IN_SCRIPT = Set.of("griZone", "intervalMinutes", "magIntervalMinutes");

	private static final Map<String, Object> FIGURES = Figures.of(GoldenSeries.make());

	@TestFactory
	Iterable<DynamicTest> eachFigureEqualsTheIndependentComputation() throws IOException {
		Properties golden = golden();
		return golden.stringPropertyNames().stream().sorted()
				.map(key -> DynamicTest.dynamicTest(key, () -> compare(key, golden.getProperty(key)))).toList();
	}

	@Test
	void noFigureIsWithoutAnIndependentComputation() throws IOException {
		Set<String> keys = new TreeSet<>(golden().stringPropertyNames());
		for (Map.Entry<String, Object> figure : FIGURES.entrySet()) {
			assertTrue(figure.getValue() instanceof Map || keys.contains(figure.getKey())
					|| NOT_IN_SCRIPT.contains(figure.getKey()), figure.getKey());
		}
	}

	@Test
	void theSameReadingsGiveTheSameBits() {
		assertEquals(FIGURES, Figures.of(GoldenSeries.make()));
	}

	private static void compare(String key, String expected) {
		Object value = FIGURES;
		for (String step : key.split("\\.")) {
			value = ((Map<?, ?>) value).get(step);
		}
		if (expected.equals("null")) {
			assertNull(value);
			return;
		}
		double number = Double.parseDouble(expected);
		assertNotNull(value);
		assertEquals(number, ((Number) value).doubleValue(), 1e-11 * Math.max(1, Math.abs(number)));
	}

	private static Properties golden() throws IOException {
		Properties golden = new Properties();
		try (Reader in = new InputStreamReader(
				GoldenMetricsTest.class.getResourceAsStream("golden.properties"), StandardCharsets.UTF_8)) {
			golden.load(in);
		}
		return golden;
	}
}
