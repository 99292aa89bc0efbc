// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.islet.sim.paradigm.Records.Estimate;

/** Invents what a pump records on each day, made of the date alone, so that a later look finds the same. */
final class PumpDays {

	private static final int[] STEPS = { 0, 12, 20, 44 };
	private static final double[] RATES = { 0.8, 1.1, 0.9, 0.7 };
	private static final int METER = 0xC1A2B3;
	private static final int RATIO = 10;
	private static final double MGDL_PER_MMOL = 18.016;

	/** A record at the moment it was written. */
	private record Written(LocalDateTime at, byte[] bytes) {
	}

	private final Records records;
	private final boolean mmol;
	private final boolean sensor;
	private final List<Written> written = new ArrayList<>();

	PumpDays(Records records, boolean mmol, boolean sensor) {
		this.records = records;
		this.mmol = mmol;
		this.sensor = sensor;
	}

	/** @return the records of a day up to a moment, in the pump's order */
	List<byte[]> day(LocalDate day, LocalDateTime now) {
		written.clear();
		Random random = new Random(day.toEpochDay() * 7919);
		midnight(day);
		basal(day, random);
		meals(day, random);
		sometimes(day, random);
		return written.stream().filter(one -> !one.at().isAfter(now)).sorted(Comparator.comparing(Written::at))
				.map(Written::bytes).toList();
	}

	private void write(LocalDateTime at, byte[] record) {
		written.add(new Written(at, record));
	}

	private void midnight(LocalDate day) {
		LocalDate over = day.minusDays(1);
		write(day.atStartOfDay(), records.total(over, 30 + new Random(over.toEpochDay()).nextInt(400) / 40.0));
		write(day.atStartOfDay(), records.totalDetails(over, sensor));
	}

	/** While a temporary rate runs, pumps record no step of the pattern. */
	private void basal(LocalDate day, Random random) {
		boolean temporary = random.nextInt(3) == 0;
		boolean percent = records.fine() && random.nextBoolean();
		boolean cancelled = random.nextInt(3) == 0;
		for (int i = 0; i < STEPS.length; i++) {
			LocalDateTime when = day.atTime(STEPS[i] / 2, 0);
			if (!temporary || i != 2) {
				write(when, records.basal(when, i, STEPS[i], RATES[i]));
			}
		}
		if (temporary) {
			LocalDateTime from = day.atTime(9, 5, 10);
			write(from, records.temporary(from, percent, percent ? 120 : 1.4));
			write(from, records.plain(0x16, 3, from, Records.PUMP));
			LocalDateTime end = cancelled ? day.atTime(10, 15, 40) : day.atTime(10, 35, 10);
			if (cancelled) {
				write(end, records.temporary(end, false, 0));
				write(end, records.plain(0x16, 0, end, Records.PUMP));
			}
			write(end, records.basal(end, 2, STEPS[2], RATES[2]));
		}
	}

	private void meals(LocalDate day, Random random) {
		int[] hours = { 7, 13, 19 };
		for (int hour : hours) {
			meal(day.atTime(hour, random.nextInt(40), random.nextInt(30)), random);
		}
		if (random.nextInt(2) == 0) {
			LocalDateTime when = day.atTime(22, 30, random.nextInt(60));
			int mgdl = 80 + random.nextInt(200);
			write(when, records.reading(when, mgdl, Records.PUMP));
		}
	}

	private void meal(LocalDateTime when, Random random) {
		int mgdl = 70 + random.nextInt(240);
		write(when, records.reading(when, mgdl, Records.METER));
		write(when, records.received(when, mgdl, METER));
		LocalDateTime eaten = when.plusSeconds(40);
		int grams = 20 + random.nextInt(60);
		Estimate estimate = estimate(mgdl, grams, random.nextInt(3) * 0.5);
		write(eaten, records.calculation(eaten, estimate, Records.METER));
		if (estimate.active() > 0) {
			write(eaten, records.active(estimate.active(), 95));
		}
		int kind = random.nextInt(10);
		if (kind == 0) {
			// called off
			return;
		}
		deliver(eaten.plusSeconds(2), Math.max(0.5, estimate.total()), kind);
	}

	private Estimate estimate(int mgdl, int grams, double active) {
		double correction = mgdl > 120 ? (mgdl - 120) / 40.0 : mgdl < 90 ? (mgdl - 90) / 40.0 : 0;
		double glucose = mmol ? Math.round(mgdl / MGDL_PER_MMOL * 10) / 10.0 : mgdl;
		return new Estimate(glucose, grams, RATIO, tenths(correction), tenths((double) grams / RATIO), active);
	}

	private static double tenths(double units) {
		return Math.round(units * 10) / 10.0;
	}

	private void deliver(LocalDateTime when, double dose, int kind) {
		double given = tenths(dose);
		if (kind <= 2) {
			// of a dual bolus the part over time is written first, with a later time
			double now = tenths(given * 0.6);
			LocalDateTime later = when.plusMinutes(2);
			write(when, records.bolus(later, 5, tenths(given - now), tenths(given - now), 3, Records.METER));
			write(when, records.bolus(when, 4, now, now, 0, Records.METER));
		} else if (kind == 3) {
			// written when it ends
			write(when.plusHours(2), records.bolus(when, 3, given, given, 4, Records.METER));
		} else if (kind == 4) {
			write(when, records.bolus(when, 2, given, tenths(given / 2), 0, Records.METER));
		} else {
			write(when, records.bolus(when, 2, given, given, 0, Records.METER));
		}
	}

	private void sometimes(LocalDate day, Random random) {
		long number = day.toEpochDay();
		if (number % 3 == 0) {
			newSet(day, random);
		}
		if (number % 4 == 1) {
			suspend(day.atTime(16, random.nextInt(50), 5), 12);
		}
		if (number % 5 == 2) {
			LocalDateTime when = day.atTime(5, random.nextInt(50), 12);
			write(when, records.alarm(when, 4));
			write(when.plusMinutes(2), records.plain(0x0C, 4, when.plusMinutes(2), Records.PUMP));
		}
		if (number % 7 == 3) {
			extra(day);
		}
		if (sensor) {
			LocalDateTime when = day.atTime(3, random.nextInt(50), 33);
			write(when, records.sensorAlarm(when, 102, 60 + random.nextInt(15)));
			LocalDateTime high = day.atTime(15, random.nextInt(50), 33);
			write(high, records.sensorAlarm(high, 101, 190 + random.nextInt(150)));
		}
		changes(day, number);
	}

	private void newSet(LocalDate day, Random random) {
		LocalDateTime low = day.atTime(11, 10, 20);
		write(low, records.plain(0x34, 200, low, Records.PUMP));
		LocalDateTime when = day.atTime(17, 30 + random.nextInt(20), 0);
		write(when, records.plain(0x21, 0, when, Records.PUMP));
		write(when.plusMinutes(2), records.prime(when.plusMinutes(2), 0, 8.4));
		write(when.plusMinutes(3), records.prime(when.plusMinutes(3), 0.5, 0.5));
	}

	private void suspend(LocalDateTime when, int minutes) {
		int mark = records.fine() ? 1 : 0;
		write(when, records.plain(0x1E, mark, when, Records.PUMP));
		LocalDateTime end = when.plusMinutes(minutes);
		write(end, records.plain(0x1F, records.fine() ? 0x20 : 0, end, Records.PUMP));
		write(end, records.basal(end, 2, STEPS[2], RATES[2]));
	}

	private void extra(LocalDate day) {
		LocalDateTime battery = day.atTime(6, 15, 20);
		write(battery, records.plain(0x19, 0, battery, Records.PUMP));
		write(battery.plusMinutes(5), records.plain(0x1A, 0, battery.plusMinutes(5), Records.PUMP));
		write(battery.plusMinutes(6), records.plain(0x1A, 1, battery.plusMinutes(6), Records.PUMP));
		LocalDateTime walk = day.atTime(18, 20, 0);
		write(walk, records.withBody(0x41, 0, walk, 0, Records.PUMP, 0));
		write(walk.plusMinutes(1), records.withBody(0x40, 0, walk.plusMinutes(1), 0, Records.PUMP, 12, 1));
	}

	private void changes(LocalDate day, long number) {
		if (number % 11 == 4) {
			// the clock is put right: by two minutes, and back again the next time
			LocalDateTime before = day.atTime(12, 30, 0);
			LocalDateTime after = number % 2 == 0 ? before.plusMinutes(2) : before.minusMinutes(2);
			write(before, records.plain(0x17, 0, before, Records.PUMP));
			write(before, records.plain(0x18, 0, after, Records.PUMP));
		}
		if (number % 13 == 5) {
			LocalDateTime when = day.atTime(20, 50, 0);
			write(when, records.pattern(0x08, when, STEPS, RATES));
			write(when, records.pattern(0x09, when, STEPS, RATES));
			write(when.plusSeconds(30), records.setup(when.plusSeconds(30)));
			write(when.plusMinutes(1), records.plain(0x62, 1, when.plusMinutes(1), Records.PUMP));
		}
	}
}
