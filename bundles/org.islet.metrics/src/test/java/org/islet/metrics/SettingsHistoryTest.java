// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.islet.metrics.SettingsChange.Setting;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;
import org.junit.jupiter.api.Test;

class SettingsHistoryTest {

	private static final List<Step> PATTERN = steps("00:00", 0.8, "06:00", 1.1, "22:00", 0.9);

	private static List<Step> steps(Object... fromAndValue) {
		List<Step> steps = new ArrayList<>();
		for (int i = 0; i < fromAndValue.length; i += 2) {
			steps.add(new Step(LocalTime.parse((String) fromAndValue[i]),
					((Number) fromAndValue[i + 1]).doubleValue()));
		}
		return steps;
	}

	private static PumpSettings all(String when, List<Step> pattern, double ratio, Map<String, String> other) {
		return new PumpSettings(LocalDateTime.parse(when), Optional.of("A"), Map.of("A", pattern, "B", PATTERN),
				Optional.of(CarbUnit.GRAMS), steps("00:00", ratio), Optional.of(GlucoseUnit.MG_DL),
				steps("00:00", 40), List.of(new TargetStep(LocalTime.MIDNIGHT, 90, 110)),
				Optional.of(Duration.ofHours(4)), OptionalDouble.of(2), OptionalDouble.of(15), other);
	}

	/** What a pump records of a change: the schedule changed and nothing else. */
	private static PumpSettings only(String when, Map<String, List<Step>> basal, List<Step> ratios,
			GlucoseUnit unit, List<Step> sensitivities) {
		return new PumpSettings(LocalDateTime.parse(when), Optional.empty(), basal, Optional.empty(), ratios,
				Optional.ofNullable(unit), sensitivities, List.of(), Optional.empty(), OptionalDouble.empty(),
				OptionalDouble.empty(), Map.of());
	}

	private static PumpSettings ratio(String when, double ratio) {
		return only(when, Map.of(), steps("00:00", ratio), null, List.of());
	}

	private static SettingsHistory history(PumpSettings... entries) {
		Book book = new Book("UTC");
		for (PumpSettings entry : entries) {
			book.add(entry);
		}
		return SettingsHistory.of(book.days("2025-04-01", "2025-04-30")).getFirst();
	}

	private static String told(SettingsHistory history) {
		return history.changes().stream()
				.map(change -> change.setting() + " " + change.name() + change.from().map(from -> " " + from).orElse("")
						+ change.to().map(to -> "-" + to).orElse("") + ": "
						+ change.before().map(Object::toString).orElse("none") + " > "
						+ change.after().map(Object::toString).orElse("none"))
				.collect(Collectors.joining("; "));
	}

	@Test
	void aPatternsDayIsItsRatesTimesTheirHours() {
		assertEquals(6 * 0.8 + 16 * 1.1 + 2 * 0.9, DaySchedule.dailyUnits(PATTERN), 1e-12);
		assertEquals(24 * 0.5, DaySchedule.dailyUnits(steps("00:00", 0.5)), 1e-12);
		assertEquals(0, DaySchedule.dailyUnits(steps("00:00", 0)), 0);
		assertTrue(Double.isNaN(DaySchedule.dailyUnits(List.of())));
	}

	@Test
	void aPatternThatBeginsLateHoldsOverMidnight() {
		assertEquals(6 * 1 + 18 * 2, DaySchedule.dailyUnits(steps("12:00", 1, "18:00", 2)),
				1e-12);
		assertEquals(Optional.of(2.0), DaySchedule.of(steps("12:00", 1, "18:00", 2)).at(LocalTime.of(3, 0)));
	}

	@Test
	void equalReadOutsAreOneState() {
		SettingsHistory history = history(all("2025-04-02T10:00", PATTERN, 10, Map.of("AudioVolume", "3")),
				all("2025-04-09T10:00", PATTERN, 10, Map.of("AudioVolume", "3")));
		assertEquals(1, history.states().size());
		assertEquals(Instant.parse("2025-04-02T10:00:00Z"), history.latest().since());
		assertEquals(Instant.parse("2025-04-09T10:00:00Z"), history.latest().until());
		assertEquals(Optional.empty(), history.previous());
		assertEquals(List.of(), history.changes());
	}

	@Test
	void whatAPumpCountsIsNoSetting() {
		SettingsHistory history = history(
				all("2025-04-02T10:00", PATTERN, 10, Map.of("TotalToday", "12", "Volume", "1")),
				all("2025-04-03T10:00", PATTERN, 10, Map.of("TotalToday", "31", "Volume", "1")));
		assertEquals(1, history.states().size());
		assertEquals(Map.of("Volume", "1"), history.latest().settings().other());
	}

	@Test
	void changesAreToldWithTheTimesOfDayTheyConcern() {
		SettingsHistory history = history(all("2025-04-02T10:00", PATTERN, 10, Map.of("Volume", "1", "Gone", "x")),
				all("2025-04-03T10:00", steps("00:00", 0.8, "04:00", 1.1, "22:00", 0.9, "23:00", 1), 8,
						Map.of("Volume", "2", "New", "y")));
		assertEquals("BASAL A 04:00-06:00: Amount[number=0.8] > Amount[number=1.1]; "
				+ "BASAL A 23:00-00:00: Amount[number=0.9] > Amount[number=1.0]; "
				+ "CARB_RATIO  00:00-00:00: Amount[number=10.0] > Amount[number=8.0]; "
				+ "OTHER Gone: Word[text=x] > none; OTHER New: none > Word[text=y]; "
				+ "OTHER Volume: Word[text=1] > Word[text=2]", told(history));
	}

	@Test
	void thePreviousSettingsAreTheLastThatDiffer() {
		SettingsHistory history = history(all("2025-04-02T10:00", PATTERN, 12, Map.of()),
				all("2025-04-05T10:00", PATTERN, 10, Map.of()), all("2025-04-07T10:00", PATTERN, 8, Map.of()),
				all("2025-04-09T10:00", PATTERN, 8, Map.of()));
		assertEquals(Instant.parse("2025-04-05T10:00:00Z"), history.previous().orElseThrow().since());
		assertEquals("CARB_RATIO  00:00-00:00: Amount[number=10.0] > Amount[number=8.0]", told(history));
	}

	@Test
	void aRecordOfAChangeLeavesTheRestAsItWas() {
		SettingsHistory history = history(all("2025-04-02T10:00", PATTERN, 10, Map.of("Volume", "1")),
				only("2025-04-05T10:00", Map.of("B", steps("00:00", 1)), List.of(), null, List.of()));
		PumpSettings now = history.latest().settings();
		assertEquals(PATTERN, now.basal().get("A"));
		assertEquals(steps("00:00", 1), now.basal().get("B"));
		assertEquals(Map.of("Volume", "1"), now.other());
		assertEquals(Optional.of(Duration.ofHours(4)), now.insulinAction());
		assertEquals(Optional.of(Instant.parse("2025-04-02T10:00:00Z")), history.latest().readOut());
		assertEquals(3, history.changes().size(), told(history));
	}

	@Test
	void changesWithinAnHourAreOne() {
		SettingsHistory history = history(all("2025-04-02T10:00", PATTERN, 10, Map.of()),
				ratio("2025-04-05T10:00", 9),
				only("2025-04-05T10:20", Map.of(), List.of(), GlucoseUnit.MG_DL, steps("00:00", 50)));
		assertEquals(2, history.states().size());
		assertEquals("CARB_RATIO  00:00-00:00: Amount[number=10.0] > Amount[number=9.0]; "
				+ "SENSITIVITY  00:00-00:00: Concentration[low=GlucoseValue[number=40.0, unit=MG_DL], high=Optional.empty]"
				+ " > Concentration[low=GlucoseValue[number=50.0, unit=MG_DL], high=Optional.empty]", told(history));
	}

	@Test
	void aChangeJustAfterAReadOutIsAChangeFromIt() {
		SettingsHistory history = history(all("2025-04-02T10:00", PATTERN, 10, Map.of()),
				ratio("2025-04-02T10:10", 9));
		assertEquals(2, history.states().size());
		assertEquals(1, history.changes().size());
	}

	@Test
	void whatWasNotKnownBeforeDidNotChange() {
		SettingsHistory history = history(ratio("2025-04-01T10:00", 10),
				all("2025-04-05T10:00", PATTERN, 10, Map.of("Volume", "1")));
		assertEquals(List.of(), history.changes());
		assertEquals(15, history.latest().settings().maxBolus().getAsDouble());
	}

	@Test
	void aReadOutDoesNotKeepWhatItDoesNotTell() {
		PumpSettings less = new PumpSettings(LocalDateTime.parse("2025-04-05T10:00"), Optional.of("A"),
				Map.of("A", PATTERN), Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(),
				Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Map.of());
		SettingsHistory history = history(all("2025-04-02T10:00", PATTERN, 10, Map.of()), less);
		assertEquals(List.of(), history.latest().settings().carbRatios());
		assertEquals("BASAL B 00:00-06:00: Amount[number=0.8] > none; BASAL B 06:00-22:00: Amount[number=1.1] > none; "
				+ "BASAL B 22:00-00:00: Amount[number=0.9] > none", told(history));
	}

	@Test
	void anotherUnitIsNoChangeOfASensitivity() {
		SettingsHistory history = history(all("2025-04-02T10:00", PATTERN, 10, Map.of()),
				only("2025-04-05T10:00", Map.of(), List.of(), GlucoseUnit.MMOL_L, steps("00:00", 2.2)));
		assertEquals(List.of(), history.changes());
		assertEquals(5.0, history.latest().settings().targets().getFirst().low(), 0.01);
		SettingsHistory other = history(all("2025-04-02T10:00", PATTERN, 10, Map.of()),
				only("2025-04-05T10:00", Map.of(), List.of(), GlucoseUnit.MMOL_L, steps("00:00", 2.4)));
		assertEquals(List.of(Setting.SENSITIVITY), other.changes().stream().map(SettingsChange::setting).toList());
	}

	@Test
	void eachPumpHasItsOwnHistoryAndTheLastHeardIsFirst() {
		Book book = new Book("UTC").device("old").add(all("2025-04-02T10:00", PATTERN, 10, Map.of())).device("new")
				.add(all("2025-04-10T10:00", PATTERN, 12, Map.of())).device("old")
				.add(all("2025-04-03T10:00", PATTERN, 11, Map.of()));
		List<SettingsHistory> all = SettingsHistory.of(book.days("2025-04-01", "2025-04-30"));
		assertEquals(List.of("new", "old"), all.stream().map(SettingsHistory::device).toList());
		assertEquals(2, all.getLast().states().size());
		assertEquals(1, all.getFirst().states().size());
	}

	@Test
	void settingsOfTheMonthsBeforeCountAndThoseAfterThePeriodDoNot() {
		Book book = new Book("UTC").add(all("2025-01-02T10:00", PATTERN, 10, Map.of()))
				.add(all("2025-05-01T10:00", PATTERN, 12, Map.of()));
		List<SettingsHistory> all = SettingsHistory.of(book.days("2025-04-01", "2025-04-30"));
		assertEquals(10, all.getFirst().latest().settings().carbRatios().getFirst().value());
		assertEquals(List.of(), SettingsHistory.of(new Book("UTC").days("2025-04-01", "2025-04-30")));
	}

	@Test
	void aPumpReadOutJustAfterThePeriodIsKnown() {
		Book book = new Book("UTC").add(all("2025-05-01T10:00", PATTERN, 12, Map.of()))
				.add(all("2025-05-02T10:00", PATTERN, 13, Map.of()));
		List<SettingsHistory> all = SettingsHistory.of(book.days("2025-04-01", "2025-04-30"));
		assertEquals(12, all.getFirst().latest().settings().carbRatios().getFirst().value());
		assertEquals(1, all.getFirst().states().size());
	}
}
