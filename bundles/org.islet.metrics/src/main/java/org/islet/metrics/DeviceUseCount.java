// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.islet.metrics.DeviceUseDay.Exit;
import org.islet.metrics.DeviceUseDay.Stop;
import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.ClinicalNote;
import org.islet.model.DeviceEvent;
import org.islet.model.Glucose;
import org.islet.model.HbA1c;
import org.islet.model.Logged;
import org.islet.model.Period;
import org.islet.model.PumpSettings;
import org.islet.model.Timeline;

/** Counts what was done each day. */
final class DeviceUseCount {

	/** One day's entries by what they count as. */
	private static final class Tally {
		private int calibrations;
		private int bolusesInAll;
		private int calculator;
		private int food;
		private int correction;
		private int up;
		private int down;
		private int pens;
		private int automatic;
		private int carbEntries;
		private int sets;
		private int reservoirs;
		private double cannula;
		private double tubing;
		private int alarms;

		void add(Bolus bolus) {
			switch (bolus.source()) {
			case PEN -> pens++;
			case AUTO_CORRECTION -> automatic++;
			case AUTO_BASAL -> {
				// counts as basal
			}
			case MANUAL, CALCULATOR, EASY, PRESET, REMOTE, UNKNOWN -> {
				bolusesInAll++;
				bolus.calculation().ifPresent(used -> add(used, bolus.override()));
				calculator += bolus.calculation().isPresent() || bolus.source() == Bolus.Source.CALCULATOR ? 1 : 0;
			}
			}
		}

		private void add(Calculation used, double override) {
			boolean eaten = used.carbs().filter(carbs -> carbs.number() > 0).isPresent() || used.food().orElse(0) > 0;
			food += eaten ? 1 : 0;
			correction += used.correction().orElse(0) > 0 ? 1 : 0;
			int overridden = DeviceUseDay.overridden(override);
			up += overridden > 0 ? 1 : 0;
			down += overridden < 0 ? 1 : 0;
		}

		DeviceUseDay.Boluses boluses() {
			return new DeviceUseDay.Boluses(bolusesInAll, calculator, food, correction, up, down, pens, automatic);
		}
	}

	private final Timeline timeline;
	private final Period period;
	private final Map<LocalDate, Tally> tallies = new HashMap<>();
	private final Set<String> calibrations = new HashSet<>();
	private Instant setFilled = Instant.MIN;
	private Instant reservoirFilled = Instant.MIN;

	DeviceUseCount(Timeline timeline) {
		this.timeline = timeline;
		this.period = timeline.period();
		timeline.before().forEach(this::take);
		timeline.entries().forEach(this::take);
	}

	private Tally tally(Instant at) {
		return tallies.computeIfAbsent(at.atZone(period.zone()).toLocalDate(), day -> new Tally());
	}

	private void take(Logged<?> logged) {
		switch (logged.entry()) {
		case Bolus bolus -> tally(logged.at()).add(bolus);
		case DeviceEvent event -> take(event, logged.at());
		case Glucose glucose when glucose.origin() == Glucose.Origin.CALIBRATION -> {
			if (calibrations.add(logged.device() + logged.at() + glucose.value())) {
				tally(logged.at()).calibrations++;
			}
		}
		default -> {
			// counted elsewhere or no use of a device
		}
		}
	}

	private void take(DeviceEvent event, Instant at) {
		switch (event.kind()) {
		case PUMP_ALARM, SENSOR_ALARM -> tally(at).alarms++;
		case PRIME_CANNULA -> {
			tally(at).cannula += event.amount().orElse(0);
			if (at.isAfter(SetWears.hourAfter(setFilled))) {
				tally(at).sets++;
				setFilled = at;
			}
		}
		case REWIND, PRIME_TUBING -> {
			tally(at).tubing += event.kind() == DeviceEvent.Kind.PRIME_TUBING ? event.amount().orElse(0) : 0;
			if (at.isAfter(SetWears.hourAfter(reservoirFilled))) {
				tally(at).reservoirs++;
				reservoirFilled = at;
			}
		}
		default -> {
			// not of interest here
		}
		}
	}

	DeviceUse count(GlucoseSeries sensor, GlucoseSeries meter, BasalDelivery basal, InsulinTotals insulin,
			CarbTotals carbs) {
		carbs.entries().forEach(meal -> tally(meal.at()).carbEntries++);
		List<SetWear> wears = SetWears.of(timeline);
		List<Exit> exits = AutomationExits.of(timeline, basal);
		Optional<Period> recorded = recorded();
		boolean pump = timeline.entries().stream().anyMatch(SetWears::ofPump);
		List<DeviceUseDay> days = new ArrayList<>();
		for (InsulinDay given : insulin.days()) {
			Period day = Period.day(given.day(), period.zone());
			Tally tally = tallies.getOrDefault(given.day(), new Tally());
			GlucoseSeries known = sensor.between(day.from(), day.to());
			days.add(new DeviceUseDay(given.day(), given.length(),
					recorded.filter(span -> span.contains(day.from())).isPresent(),
					meter.between(day.from(), day.to()).size(),
					Duration.ofMillis(Math.round(known.coveredMinutes() * 60_000)), tally.calibrations,
					tally.boluses(), tally.carbEntries,
					new DeviceUseDay.Changes(tally.sets, tally.reservoirs, tally.cannula, tally.tubing,
							SetWears.worn(wears, day.from(), day.to())),
					suspended(basal.within(day)),
					!pump || given.aggregated() ? Optional.empty() : Optional.of(given.automated()),
					exits.stream().filter(exit -> day.contains(exit.at())).toList(), tally.alarms));
		}
		return new DeviceUse(period, days, wears, pump, !sensor.isEmpty());
	}

	private static Map<Stop, Duration> suspended(BasalDelivery day) {
		Map<Stop, Duration> suspended = new EnumMap<>(Stop.class);
		for (Segment segment : day.segments()) {
			if (segment.kind() == Segment.Kind.SUSPENDED) {
				suspended.merge(why(day.suspensions(), segment), segment.length(), Duration::plus);
			}
		}
		return suspended;
	}

	private static Stop why(List<Suspension> suspensions, Segment segment) {
		return suspensions.reversed().stream().filter(suspension -> !suspension.from().isAfter(segment.from()))
				.findFirst().map(suspension -> Stop.of(suspension.reason())).orElse(Stop.OTHER);
	}

	/** @return the days from the first to the last record of what was measured, given or eaten */
	private Optional<Period> recorded() {
		List<Logged<?>> records = timeline.entries().stream().filter(DeviceUseCount::record).toList();
		if (records.isEmpty()) {
			return Optional.empty();
		}
		boolean earlier = timeline.before().stream().anyMatch(DeviceUseCount::record);
		boolean later = timeline.after().stream().anyMatch(DeviceUseCount::record);
		return Optional.of(new Period(earlier ? period.first() : day(records.getFirst()),
				later ? period.last() : day(records.getLast()), period.zone()));
	}

	/** Settings may be read out long before, and notes and laboratory values written long after. */
	private static boolean record(Logged<?> logged) {
		return switch (logged.entry()) {
		case PumpSettings settings -> false;
		case HbA1c laboratory -> false;
		case ClinicalNote note -> false;
		default -> true;
		};
	}

	private LocalDate day(Logged<?> logged) {
		return logged.at().atZone(period.zone()).toLocalDate();
	}
}
