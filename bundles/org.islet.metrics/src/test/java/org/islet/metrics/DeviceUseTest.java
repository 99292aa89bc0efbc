// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

import org.islet.metrics.DeviceUseDay.Stop;
import org.islet.model.Bolus;
import org.islet.model.Bolus.Source;
import org.islet.model.Calculation;
import org.islet.model.CarbAmount;
import org.islet.model.ClinicalNote;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;
import org.islet.model.InsulinTotal;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;
import org.islet.model.Timeline;
import org.junit.jupiter.api.Test;

class DeviceUseTest {

	private static final String DAY = "2025-04-02";
	private static final String NEXT = "2025-04-03";

	private static DeviceUseDay day(Book book) {
		return DeviceUse.of(book.day(DAY)).days().getFirst();
	}

	private static Book event(Book book, String when, Kind kind, double units) {
		return book.add(new DeviceEvent(LocalDateTime.parse(when), kind, "", "", OptionalDouble.of(units), Map.of()));
	}

	private static Book fill(Book book, String... whens) {
		for (String when : whens) {
			event(book, when, Kind.PRIME_CANNULA, 0.3);
		}
		return book;
	}

	private static Bolus calculated(String when, double recommended, double asked, double grams, double correction) {
		OptionalDouble none = OptionalDouble.empty();
		return Bolus.normal(LocalDateTime.parse(when), Source.CALCULATOR, asked)
				.with(new Calculation(OptionalDouble.of(recommended), Optional.of(CarbAmount.grams(grams)), none,
						Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
						OptionalDouble.of(correction), none, none, Optional.empty(), none,
						Calculation.Status.UNKNOWN));
	}

	/** A pump that runs from the day before until the end of the day after, and says so each six hours. */
	private static Book pump(String first, int days) {
		Book book = new Book("UTC");
		LocalDateTime at = LocalDateTime.parse(first + "T00:00");
		for (int i = 0; i <= days * 4; i++) {
			book.scheduled(at.plusHours(6L * i).toString(), 0.5);
		}
		return book;
	}

	@Test
	void bolusesAreToldApartByHowTheyCameAbout() {
		DeviceUseDay.Boluses boluses = day(new Book("UTC").add(calculated(DAY + "T08:00", 4, 4, 45, 0))
				.add(calculated(DAY + "T12:00", 4, 5, 40, 1)).add(calculated(DAY + "T15:00", 2, 1.5, 0, 2))
				.add(calculated(DAY + "T16:00", 2, 2.01, 20, -0.5)).bolus(DAY + "T18:00", Source.MANUAL, 2)
				.bolus(DAY + "T19:00", Source.EASY, 1).bolus(DAY + "T20:00", Source.PEN, 3)
				.bolus(DAY + "T21:00", Source.AUTO_CORRECTION, 0.5).bolus(DAY + "T21:05", Source.AUTO_BASAL, 0.1))
				.boluses();
		assertEquals(new DeviceUseDay.Boluses(6, 4, 3, 2, 1, 1, 1, 1), boluses);
		assertEquals(2, boluses.manual());
	}

	@Test
	void countsAreThoseOfTheSeriesEveryReportCountsBy() {
		Random random = new Random(7);
		Book book = pump("2025-04-01", 4);
		for (int i = 0; i < 300; i++) {
			String when = LocalDateTime.parse("2025-04-01T00:00").plusMinutes(random.nextInt(4 * 1440)).toString();
			switch (random.nextInt(6)) {
			case 0 -> book.glucose(when, GlucoseValue.mgdl(90), Origin.METER, Bound.WITHIN)
					.glucose(when, GlucoseValue.mgdl(90), Origin.METER, Bound.WITHIN);
			case 1 -> book.calculated(when, 2, 30).carbs(when, 30);
			case 2 -> book.carbs(when, 15);
			case 3 -> book.bolus(when, Source.values()[random.nextInt(Source.values().length)], 1);
			case 4 -> book.sensor(when, 120);
			default -> book.glucose(when, GlucoseValue.mgdl(100), Origin.CALIBRATION, Bound.WITHIN);
			}
		}
		Timeline timeline = book.days("2025-04-01", "2025-04-04");
		DeviceUse use = DeviceUse.of(timeline);
		Map<String, Object> figures = Figures.of(timeline);
		assertEquals(GlucoseSeries.meter(timeline).size(), use.sum(DeviceUseDay::meterReadings));
		assertEquals(CarbTotals.of(timeline).entries().size(), use.sum(DeviceUseDay::carbEntries));
		assertEquals(InsulinTotals.of(timeline).days().stream().map(InsulinDay::boluses).toList(),
				use.days().stream().map(day -> day.boluses().all()).toList());
		assertEquals(figures.get("boluses"),
				(int) figures.get("bolusesManual") + (int) figures.get("bolusesByCalculator"));
		assertEquals(GlucoseSeries.sensor(timeline).coveredMinutes() / 60,
				use.sum(day -> day.sensorKnown().toMillis() / 3_600_000.0), 1e-9);
	}

	@Test
	void valuesForTheSensorAreNoReadings() {
		DeviceUseDay day = day(
				new Book("UTC").glucose(DAY + "T08:00", GlucoseValue.mgdl(90), Origin.CALIBRATION, Bound.WITHIN)
						.glucose(DAY + "T08:00", GlucoseValue.mgdl(90), Origin.CALIBRATION, Bound.WITHIN)
						.glucose(DAY + "T09:00", GlucoseValue.mgdl(90), Origin.MANUAL, Bound.WITHIN));
		assertEquals(1, day.calibrations());
		assertEquals(1, day.meterReadings());
	}

	@Test
	void fillsWithinAnHourAreOneChange() {
		Book book = fill(new Book("UTC"), DAY + "T08:00", DAY + "T08:59", DAY + "T09:01");
		event(event(event(book, DAY + "T07:50", Kind.REWIND, 0), DAY + "T07:55", Kind.PRIME_TUBING, 10),
				DAY + "T07:56", Kind.PRIME_TUBING, 2.5);
		DeviceUseDay.Changes changes = day(book).changes();
		assertEquals(2, changes.sets());
		assertEquals(1, changes.reservoirs());
		assertEquals(0.9, changes.cannula(), 1e-12);
		assertEquals(12.5, changes.tubing(), 1e-12);
	}

	@Test
	void aFillJustAfterMidnightOfAChangeBeforeItIsNoOtherChange() {
		assertEquals(0, day(fill(new Book("UTC"), "2025-04-01T23:40", DAY + "T00:10")).changes().sets());
	}

	@Test
	void setsAreWornFromFillToFill() {
		Book book = fill(pump("2025-04-01", 12), "2025-04-01T08:00", "2025-04-03T08:00", "2025-04-06T10:00");
		DeviceUse use = DeviceUse.of(book.days("2025-04-01", "2025-04-07"));
		assertEquals(OptionalDouble.of((48 + 74) / 2.0), use.medianWearHours());
		assertEquals(OptionalDouble.of(74), use.longestWearHours());
		assertFalse(use.longestWearOpen());
		assertEquals(List.of(false, false, false, false, false, true, false),
				use.days().stream().map(day -> day.changes().late()).toList());
		assertEquals(Optional.of(Duration.ofHours(74)), use.days().get(5).changes().worn());
	}

	@Test
	void aSetThatIsNotChangedIsWornUntilThePumpIsLastHeard() {
		DeviceUse use = DeviceUse
				.of(fill(pump("2025-04-01", 12), "2025-04-01T08:00").days("2025-04-01", "2025-04-07"));
		assertEquals(OptionalDouble.empty(), use.medianWearHours());
		assertEquals(OptionalDouble.of(6 * 24 + 18 - 8), use.longestWearHours());
		assertTrue(use.longestWearOpen());
		assertTrue(use.days().get(4).changes().late());
		assertFalse(use.days().get(2).changes().late());
	}

	@Test
	void whereThePumpIsSilentASetIsNotFollowed() {
		Book book = fill(pump("2025-04-01", 1), "2025-04-01T08:00");
		fill(book.scheduled("2025-04-09T00:00", 0.5), "2025-04-09T08:00").scheduled("2025-04-09T18:00", 0.5);
		DeviceUse use = DeviceUse.of(book.days("2025-04-01", "2025-04-09"));
		assertEquals(OptionalDouble.empty(), use.medianWearHours());
		assertEquals(OptionalDouble.of(16), use.longestWearHours());
	}

	@Test
	void suspensionsAddUpByReasonToTheTotal() {
		Book book = pump("2025-04-01", 3).suspend("2025-04-01T23:30", State.STOPPED, Reason.MANUAL)
				.suspend(DAY + "T00:30", State.RESUMED_BY_USER, Reason.MANUAL)
				.suspend(DAY + "T05:00", State.STOPPED, Reason.PREDICTED_LOW)
				.suspend(DAY + "T07:00", State.RESUMED_BY_ITSELF, Reason.PREDICTED_LOW)
				.suspend(DAY + "T12:10", State.STOPPED, Reason.LOW_GLUCOSE)
				.suspend(DAY + "T12:20", State.RESUMED, Reason.LOW_GLUCOSE)
				.suspend(DAY + "T13:00", State.STOPPED, Reason.ALARM)
				.suspend(DAY + "T13:05", State.RESUMED, Reason.ALARM);
		Timeline timeline = book.days("2025-04-01", NEXT);
		DeviceUse use = DeviceUse.of(timeline);
		assertEquals(
				Map.of(Stop.MANUAL, Duration.ofMinutes(30), Stop.PREDICTED, Duration.ofHours(2), Stop.LOW,
						Duration.ofMinutes(10), Stop.ALARM, Duration.ofMinutes(5)),
				use.days().get(1).suspended());
		assertEquals(InsulinTotals.of(timeline).days().stream().map(InsulinDay::suspended).toList(),
				use.days().stream().map(DeviceUseDay::suspendedInAll).toList());
		assertEquals(Duration.ofHours(1), use.suspended(Stop.MANUAL));
	}

	@Test
	void anExitFromAutomationHasTheAlarmThatCameWithItAsReason() {
		Book book = new Book("UTC").automated(DAY + "T00:00", 0.5)
				.add(DeviceEvent.of(LocalDateTime.parse(DAY + "T09:57"), Kind.PUMP_ALARM, "", "SMARTGUARD BG REQUIRED"))
				.add(DeviceEvent.of(LocalDateTime.parse(DAY + "T10:00"), Kind.PUMP_ALARM, "", "SMARTGUARD EXIT"))
				.scheduled(DAY + "T10:00", 0.5).automated(DAY + "T12:00", 0.5).scheduled(DAY + "T18:00", 0.5)
				.scheduled(NEXT + "T00:00", 0.5);
		DeviceUseDay day = day(book);
		assertEquals(2, day.exits().size());
		assertEquals(Optional.of("SMARTGUARD BG REQUIRED"), day.exits().getFirst().reason());
		assertEquals(Optional.empty(), day.exits().getLast().reason());
		assertEquals(Optional.of(Duration.ofHours(16)), day.automated());
		assertEquals(2, day.alarms());
	}

	@Test
	void whereAutomationIsKnownAsATotalOnlyItsTimeIsNotKnown() {
		DeviceUseDay day = day(pump("2025-04-01", 3).total(DAY, InsulinTotal.Kind.AUTOMATIC, 8)
				.add(DeviceEvent.of(LocalDateTime.parse(DAY + "T10:00"), Kind.PUMP_ALARM, "AUTO MODE EXIT", "")));
		assertEquals(Optional.empty(), day.automated());
		assertEquals(Optional.of("AUTO MODE EXIT"), day.exits().getFirst().reason());
		assertTrue(
				DeviceUse.of(pump("2025-04-01", 3).total(DAY, InsulinTotal.Kind.AUTOMATIC, 8).day(DAY)).automation());
		assertFalse(DeviceUse.of(pump("2025-04-01", 3).day(DAY)).automation());
		assertTrue(DeviceUse.of(new Book("UTC").automated(DAY + "T00:00", 1).automated(NEXT + "T00:00", 1).day(DAY))
				.automation());
	}

	@Test
	void timeInAutomationIsAMeanOfDaysThatAreAllKnown() {
		Book book = new Book("UTC").automated(DAY + "T06:00", 1).scheduled(DAY + "T18:00", 1)
				.scheduled(NEXT + "T12:00", 1).scheduled("2025-04-04T00:00", 1);
		assertEquals(OptionalDouble.of(6), DeviceUse.of(book.days(DAY, NEXT)).automatedHoursPerDay());
		assertEquals(OptionalDouble.empty(), DeviceUse
				.of(book.total(NEXT, InsulinTotal.Kind.AUTOMATIC, 8).days(DAY, NEXT)).automatedHoursPerDay());
	}

	@Test
	void meansAreOverTheDaysFromTheFirstToTheLastRecord() {
		Book book = new Book("UTC").glucose(DAY + "T08:00", GlucoseValue.mgdl(90), Origin.METER, Bound.WITHIN);
		for (int hour = 6; hour < 10; hour++) {
			book.glucose("2025-04-05T%02d:00".formatted(hour), GlucoseValue.mgdl(90), Origin.METER, Bound.WITHIN);
		}
		DeviceUse use = DeviceUse.of(book.days("2025-03-31", "2025-04-08"));
		assertEquals(4, use.recorded().size());
		assertEquals(OptionalDouble.of(1.25), use.perDay(DeviceUseDay::meterReadings));
		assertEquals(OptionalDouble.of(25), use.percentOfDays(DeviceUseDay::enoughReadings));
		assertFalse(use.pump());
		assertFalse(use.sensor());
	}

	@Test
	void aNoteWrittenLaterDoesNotMakeADayRecorded() {
		Book book = new Book("UTC").carbs("2025-04-01T08:00", 30)
				.add(new ClinicalNote(LocalDateTime.parse("2025-04-05T08:00"), "seen", "Dr. Doe"));
		assertEquals(1, DeviceUse.of(book.days("2025-03-31", "2025-04-08")).recorded().size());
		assertEquals(0, DeviceUse.of(book.days("2025-04-03", "2025-04-08")).recorded().size());
	}

	@Test
	void nothingIsKnownOfAnEmptyPeriod() {
		DeviceUse use = DeviceUse.of(new Book("UTC").days(DAY, NEXT));
		assertEquals(2, use.days().size());
		assertEquals(OptionalDouble.empty(), use.perDay(DeviceUseDay::alarms));
		assertEquals(OptionalDouble.empty(), use.longestWearHours());
		assertFalse(use.longestWearOpen());
	}

	@Test
	void aDayOfTwentyThreeHoursIsCoveredByTwentyThreeHoursOfReadings() {
		Book book = new Book("Europe/Berlin");
		for (int minute = 0; minute < 24 * 60; minute += 5) {
			if (minute < 120 || minute >= 180) {
				book.sensor("2025-03-30T%02d:%02d".formatted(minute / 60, minute % 60), 120);
			}
		}
		DeviceUseDay day = DeviceUse.of(book.day("2025-03-30")).days().getFirst();
		assertEquals(Duration.ofHours(23), day.sensorKnown());
		assertEquals(100, day.sensorPercent(), 1e-9);
		assertTrue(day.enoughSensor());
	}
}
