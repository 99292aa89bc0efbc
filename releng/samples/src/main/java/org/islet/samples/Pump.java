// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.islet.samples.Happening.Bolus;
import org.islet.samples.Happening.Part;
import org.islet.samples.Happening.State;
import org.islet.samples.Happening.Stop;
import org.islet.samples.Happening.Unabsorbed;

/** Delivers, and keeps the account of what it delivered. */
final class Pump {

	/** A part of a bolus that is being spread over time. */
	private static final class Square {

		final Bolus bolus;
		double left;
		final double perStep;

		Square(Bolus bolus) {
			this.bolus = bolus;
			this.left = bolus.extended().delivered();
			this.perStep = bolus.extended().programmed() * Body.STEP / bolus.over().toMinutes();
		}
	}

	/** Insulin that still acts. */
	private record Given(LocalDateTime at, double units) {
	}

	private final List<Happening> log;
	private final Clock clock;
	private final List<Square> squares = new ArrayList<>();
	private final List<Given> given = new ArrayList<>();
	private State state = State.NORMAL;
	private boolean percent;
	private double amount;
	private LocalDateTime tempEnd = LocalDateTime.MIN;
	private double today;
	private double automaticToday;
	private double reservoir = 180;
	private int number;
	private double pending;
	/** basal is accounted for until then */
	private LocalDateTime until;
	private double basal;

	Pump(List<Happening> log, Clock clock, LocalDateTime start) {
		this.log = log;
		this.clock = clock;
		this.until = start;
	}

	void temp(LocalDateTime at, boolean inPercent, double value, int minutes) {
		flow(at);
		percent = inPercent;
		amount = value;
		tempEnd = at.plusMinutes(minutes);
		log.add(new Happening.Temp(at, inPercent, value, Duration.ofMinutes(minutes)));
	}

	void cancelTemp(LocalDateTime at) {
		flow(at);
		tempEnd = LocalDateTime.MIN;
		log.add(new Happening.Temp(at, percent, 0, Duration.ZERO));
	}

	void suspend(LocalDateTime at, State to) {
		flow(at);
		log.add(new Happening.Suspended(at, to, state));
		state = switch (to) {
		case NORMAL, RESTARTED, RESUMED_ITSELF -> State.NORMAL;
		default -> to;
		};
		if (suspended()) {
			squares.forEach(square -> log.replaceAll(h -> h == square.bolus ? square.bolus.cut(square.left) : h));
			squares.clear();
		} else {
			announceRate(at);
		}
	}

	/** Tells the scheduled rate, which holds from here on. */
	void announceRate(LocalDateTime at) {
		int index = Settings.index(Settings.BASAL, clock.shown(at));
		Settings.Step step = Settings.BASAL[index];
		log.add(new Happening.Rate(at, index, step.hour(), step.value()));
	}

	/** The nearest amount a pump can give. */
	static double step(double units) {
		return Math.rint(units * 20) / 20;
	}

	boolean suspended() {
		return state != State.NORMAL;
	}

	void bolus(LocalDateTime at, Part now, Part extended, int minutes, Happening.Wizard wizard, Happening.Source source,
			Stop stop) {
		Bolus bolus = new Bolus(at, now, extended, Duration.ofMinutes(minutes), wizard, source, stop, ++number % 256);
		log.add(bolus);
		pending += now.delivered();
		if (extended.delivered() > 0) {
			squares.add(new Square(bolus));
		}
		given.add(new Given(at, now.delivered() + extended.delivered()));
	}

	/** A correction by automation, told only in the day's sum. */
	void correct(LocalDateTime at, double units) {
		pending += units;
		automaticToday += units;
		given.add(new Given(at, units));
	}

	/** Delivers for five minutes. {@code automatic} is automation's rate, negative where the pump runs by itself. */
	double step(LocalDateTime at, double automatic) {
		flow(at.plusMinutes(Body.STEP));
		if (automatic >= 0) {
			basal = suspended() ? 0 : automatic * Body.STEP / 60;
			automaticToday += basal;
		}
		double units = basal + pending;
		basal = 0;
		pending = 0;
		for (Square square : squares) {
			double part = Math.min(square.left, square.perStep);
			square.left -= part;
			units += part;
		}
		squares.removeIf(square -> square.left < 1e-9);
		today += units;
		warn(at, units);
		return units;
	}

	/** Lets basal flow at the rate in force, to the second. */
	private void flow(LocalDateTime to) {
		while (until.isBefore(to)) {
			LocalDateTime next = tempEnd.isAfter(until) && tempEnd.isBefore(to) ? tempEnd : to;
			if (!suspended()) {
				basal += rate(until) * Duration.between(until, next).toSeconds() / 3600;
			}
			until = next;
		}
	}

	private void warn(LocalDateTime at, double units) {
		for (double level : new double[] { 20, 10 }) {
			if (reservoir > level && reservoir - units <= level) {
				log.add(new Happening.LowReservoir(at, level));
			}
		}
		reservoir -= units;
	}

	private double rate(LocalDateTime at) {
		double scheduled = Settings.value(Settings.BASAL, clock.shown(at));
		if (at.isBefore(tempEnd)) {
			return percent ? scheduled * amount / 100 : amount;
		}
		return scheduled;
	}

	void refill(double units) {
		reservoir = units;
	}

	Happening endDay(LocalDateTime midnight, LocalDate day) {
		Happening total = new Happening.Total(midnight, day, today, automaticToday);
		today = 0;
		automaticToday = 0;
		return total;
	}

	double active(LocalDateTime at) {
		return unabsorbed(at).stream()
				.mapToDouble(part -> part.amount() * left(part.minutes()))
				.sum();
	}

	List<Unabsorbed> unabsorbed(LocalDateTime at) {
		given.removeIf(g -> Duration.between(g.at(), at).toMinutes() >= Settings.ACTION_MINUTES);
		return given.reversed().stream()
				.map(g -> new Unabsorbed(g.units(), Duration.between(g.at(), at).toMinutes()))
				.toList();
	}

	private static double left(long minutes) {
		double gone = (double) minutes / Settings.ACTION_MINUTES;
		return 1 - gone * gone * (3 - 2 * gone);
	}
}
