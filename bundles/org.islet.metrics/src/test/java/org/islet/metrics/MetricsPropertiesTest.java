// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.islet.metrics.TimeInRanges.Share;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Preferences;
import org.islet.model.TargetSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MetricsPropertiesTest {

	private static final int TRIES = 200;

	@Provide
	Arbitrary<List<Integer>> traces() {
		return Arbitraries.integers().between(40, 400).list().ofMinSize(1).ofMaxSize(400);
	}

	private static GlucoseSeries series(List<Integer> values, ZoneId zone) {
		Trace trace = Trace.from("2025-03-29T20:00", 5, zone);
		values.forEach(value -> trace.then(1, value).missing(value % 37 == 0 ? value % 20 : 0));
		return trace.series();
	}

	@Property(tries = TRIES)
	void wholePercentsSumToOneHundredAndAreNearTheShares(
			@ForAll @Size(min = 1, max = 6) List<@IntRange(max = 10_000) Integer> parts) {
		double[] shares = parts.stream().mapToDouble(Integer::doubleValue).toArray();
		double sum = Arrays.stream(shares).sum();
		int[] whole = TimeInRanges.wholePercents(shares);
		assertEquals(sum > 0 ? 100 : 0, Arrays.stream(whole).sum());
		for (int i = 0; i < whole.length && sum > 0; i++) {
			assertTrue(Math.abs(whole[i] - 100 * shares[i] / sum) < 1);
		}
	}

	@Property(tries = TRIES)
	void sharesSumToOneHundred(@ForAll("traces") List<Integer> values, @ForAll TargetSet targets) {
		TimeInRanges ranges = TimeInRanges.of(series(values, ZoneOffset.UTC), targets);
		assertEquals(100, ranges.shares().stream().mapToDouble(Share::percent).sum(), 1e-9);
		assertEquals(100, ranges.shares().stream().mapToInt(Share::whole).sum());
		assertEquals(values.size(), ranges.shares().stream().mapToInt(Share::readings).sum());
	}

	@Property(tries = TRIES)
	void classesDoNotDependOnTheUnitShown(@ForAll("traces") List<Integer> values) {
		Book book = new Book("UTC");
		for (int i = 0; i < Math.min(280, values.size()); i++) {
			GlucoseValue value = i % 2 == 0 ? GlucoseValue.mgdl(values.get(i))
					: GlucoseValue.mmol(Math.round(values.get(i) / 1.8) / 10.0);
			book.glucose(LocalDateTime.parse("2025-04-02T00:00:00").plusMinutes(5 * i).toString(), value, Origin.SENSOR,
					Bound.WITHIN);
		}
		assertEquals(shown(book, GlucoseUnit.MG_DL), shown(book, GlucoseUnit.MMOL_L));
	}

	private static TimeInRanges shown(Book book, GlucoseUnit unit) {
		Preferences preferences = new Preferences(unit, 70, 180, 60, TargetSet.STANDARD, List.of());
		return TimeInRanges.of(GlucoseSeries.sensor(book.days("2025-04-02", "2025-04-02", preferences)), preferences);
	}

	@Property(tries = TRIES)
	void aMillimoleReadingStandsToItsThresholdsAsItsJudgedTwinToTheirs(
			@ForAll @IntRange(min = 10, max = 350) int tenths) {
		double mmol = tenths / 10.0;
		double judged = Limit.judged(mmol);
		for (int mgdl : new int[] { 54, 63, 70, 140, 180, 250 }) {
			Limit limit = Limit.at(mgdl);
			assertEquals(Double.compare(mmol, limit.mmol()), Double.compare(judged, limit.mgdl()));
			assertEquals(mmol < limit.mmol(), limit.undershotBy(GlucoseValue.mmol(mmol)));
			assertEquals(mmol > limit.mmol(), limit.exceededBy(GlucoseValue.mmol(mmol)));
		}
		assertTrue(Limit.judged(mmol + 0.1) > judged);
	}

	@Property(tries = TRIES)
	void quantilesRiseAndTheMeanLiesBetweenTheExtremes(@ForAll("traces") List<Integer> values,
			@ForAll @DoubleRange(min = 0, max = 1) double p, @ForAll @DoubleRange(min = 0, max = 1) double q) {
		GlucoseStatistics statistics = GlucoseStatistics.of(series(values, ZoneOffset.UTC));
		assertTrue(statistics.quantile(Math.min(p, q)) <= statistics.quantile(Math.max(p, q)));
		assertTrue(statistics.min() <= statistics.mean() && statistics.mean() <= statistics.max());
		assertTrue(statistics.min() <= statistics.median() && statistics.median() <= statistics.max());
	}

	@Property(tries = 60)
	void wholeHoursOfZoneChangeNothingThatDoesNotLookAtTheClock(@ForAll("traces") List<Integer> values,
			@ForAll @IntRange(min = -11, max = 14) int hours) {
		Map<String, Object> utc = Figures.of(series(values, ZoneOffset.UTC));
		Map<String, Object> there = Figures.of(series(values, ZoneOffset.ofHours(hours)));
		for (String key : List.of("meanMgdl", "sdMgdl", "cvPct", "lbgi", "hbgi", "gri", "jIndex", "adrr", "SDw",
				"pct_in_range_70_180", "quantile_95", "mageMgdl", "conga1h", "modd", "episodes", "episodesOurs")) {
			assertEquals(utc.get(key), there.get(key), key);
		}
	}

	@Property(tries = 60)
	void whateverTheReadingsEveryFigureIsANumberOrUnknown(@ForAll("traces") List<Integer> values) {
		Figures.of(series(values, ZoneId.of("Europe/Berlin"))).forEach((key, value) -> assertTrue(
				value == null || !(value instanceof Double number) || Double.isFinite(number), key));
	}

	@Property(tries = 100)
	void episodesLieApartAndInsideTheTrace(@ForAll("traces") List<Integer> values) {
		GlucoseSeries series = series(values, ZoneOffset.UTC);
		for (Episode.Type type : Episode.Type.values()) {
			Episode before = null;
			for (Episode episode : Episodes.of(series).of(type)) {
				assertTrue(episode.duration().toMinutes() >= 15);
				assertTrue(episode.minMgdl() <= episode.meanMgdl() && episode.meanMgdl() <= episode.maxMgdl());
				assertTrue(before == null || before.end().isBefore(episode.start()));
				before = episode;
			}
		}
	}
}
