// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

import org.islet.samples.Happening.Alarm;
import org.islet.samples.Happening.Finger;
import org.islet.samples.Happening.Part;
import org.islet.samples.Happening.Source;
import org.islet.samples.Happening.State;
import org.islet.samples.Happening.Stop;
import org.islet.samples.Happening.Wizard;

/** Eats, tests, doses, sleeps, and forgets. */
final class Person {

	private final Random random;
	private final List<Happening> log;
	private final Agenda agenda;
	private final Body body;
	private final Pump pump;
	private final Sensor sensor;
	private LocalDateTime nextTreatment = LocalDateTime.MIN;

	Person(Random random, List<Happening> log, Agenda agenda, Body body, Pump pump, Sensor sensor) {
		this.random = random;
		this.log = log;
		this.agenda = agenda;
		this.body = body;
		this.pump = pump;
		this.sensor = sensor;
	}

	static boolean asleep(LocalDateTime at) {
		return at.getHour() >= 23 || at.getHour() < 6;
	}

	void act(Day.Plan plan, boolean automatic) {
		LocalDateTime at = plan.at();
		switch (plan.act()) {
		case MEAL, MEAL_DUAL, MEAL_SQUARE, MEAL_STOPPED, MEAL_SQUARE_STOPPED, MEAL_OCCLUDED -> meal(plan, automatic);
		case MEAL_FORGOTTEN -> body.eat(plan.amount());
		case SNACK -> snack(at, plan.amount());
		case CHECK -> check(at, automatic);
		case TEMP_PERCENT -> pump.temp(at, true, plan.amount(), 120);
		case TEMP_RATE -> pump.temp(at, false, plan.amount(), 90);
		case TEMP_CANCEL -> {
			pump.temp(at, true, plan.amount(), 180);
			agenda.at(at.plusMinutes(50), () -> pump.cancelTemp(at.plusMinutes(50)));
		}
		case SHOWER -> shower(at, (int) plan.amount());
		case EXERCISE -> {
			body.exercise((int) plan.amount());
			log.add(new Happening.Exercise(at, Duration.ofMinutes((long) plan.amount())));
		}
		case SET_CHANGE -> changeSet(at);
		case SENSOR_CHANGE -> {
			sensor.change(at);
			agenda.at(at.plusMinutes(120), () -> test(at.plusMinutes(120), true, true));
		}
		case SENSOR_GAP -> sensor.lose(at, (int) plan.amount());
		case LOW_ASLEEP -> body.drive(52, 110);
		case LOW_AWAKE -> body.drive(53, 45);
		}
	}

	/** Treats a low that is felt. */
	void notice(LocalDateTime at) {
		if (body.glucose() < 62 && !asleep(at) && at.isAfter(nextTreatment)) {
			test(at.plusSeconds(25), false, false);
			body.eat(16);
			log.add(new Happening.Snack(at.plusSeconds(55), 16));
			nextTreatment = at.plusMinutes(30);
		}
	}

	private void meal(Day.Plan plan, boolean automatic) {
		LocalDateTime at = plan.at();
		double glucose = 0;
		if (random.nextInt(6) > 0) {
			glucose = test(at.minusSeconds(95), random.nextInt(4) > 0, at.getHour() < 9 || at.getHour() >= 17);
		}
		double carbs = Math.rint(plan.amount() * (0.85 + 0.3 * random.nextDouble()));
		Wizard wizard = wizard(at, carbs, glucose);
		double units = chosen(wizard);
		Source source = automatic ? Source.CALCULATOR_AUTOMATIC : Source.CALCULATOR;
		Day.Act act = automatic && plan.act() != Day.Act.MEAL_OCCLUDED ? Day.Act.MEAL : plan.act();
		double given = Pump.step(units * 0.45);
		switch (act) {
		case MEAL_DUAL -> give(at, units - given, given, given, 120, wizard, source, Stop.NO);
		case MEAL_SQUARE -> give(at, 0, units, units, 90, wizard, source, Stop.NO);
		case MEAL_SQUARE_STOPPED -> give(at, 0, units, Pump.step(units * 0.6), 90, wizard, source, Stop.USER);
		case MEAL_STOPPED -> pump.bolus(at, new Part(units, given), Part.NONE, 0, wizard, source, Stop.USER);
		case MEAL_OCCLUDED -> {
			pump.bolus(at, new Part(units, given), Part.NONE, 0, wizard, source, Stop.ALARM);
			occlusion(at.plusMinutes(3), Pump.step(units - given));
		}
		default -> give(at, units, 0, 0, 0, wizard, source, Stop.NO);
		}
		body.eat(plan.amount());
	}

	private void give(LocalDateTime at, double now, double extended, double delivered, int minutes, Wizard wizard,
			Source source, Stop stop) {
		double first = Pump.step(now);
		pump.bolus(at, new Part(first, first), new Part(extended, delivered), minutes, wizard, source, stop);
	}

	/** Mostly what the calculator says, now and then more or less. */
	private double chosen(Wizard wizard) {
		int dice = random.nextInt(20);
		double change = dice < 3 ? 0.5 + 0.25 * random.nextInt(4) : dice < 5 ? -0.5 - 0.25 * random.nextInt(3) : 0;
		return Math.clamp(Pump.step(wizard.estimate() + change), 0.1, Settings.MAX_BOLUS);
	}

	private Wizard wizard(LocalDateTime at, double carbs, double glucose) {
		double ratio = Settings.value(Settings.CARB_RATIO, at);
		double food = Math.floor(carbs / ratio * 10) / 10;
		double beyond = glucose == 0 ? 0
				: Math.max(0, glucose - Settings.TARGET_HIGH) + Math.min(0, glucose - Settings.TARGET_LOW);
		double correction = Math.rint(beyond / Settings.SENSITIVITY * 10) / 10;
		double active = Math.rint(pump.active(at) * 10) / 10;
		double more = correction > 0 ? Math.max(0, correction - active) : correction;
		double estimate = Math.clamp(Math.rint((food + more) * 10) / 10, 0, Settings.MAX_BOLUS);
		return new Wizard(carbs, glucose, ratio, correction, food, active, estimate, pump.unabsorbed(at));
	}

	private void snack(LocalDateTime at, double grams) {
		if (random.nextBoolean()) {
			give(at, Math.max(0.5, Math.rint(grams / Body.CARB_RATIO * 2) / 2), 0, 0, 0, null, Source.MANUAL, Stop.NO);
		} else {
			Wizard wizard = wizard(at, grams, 0);
			give(at, chosen(wizard), 0, 0, 0, wizard, Source.CALCULATOR, Stop.NO);
		}
		body.eat(grams);
	}

	private void check(LocalDateTime at, boolean automatic) {
		double glucose = test(at, random.nextInt(4) > 0, false);
		if (glucose > 185 && !automatic) {
			Wizard wizard = wizard(at.plusSeconds(70), 0, glucose);
			if (wizard.estimate() >= 0.3) {
				give(at.plusSeconds(70), wizard.estimate(), 0, 0, 0, wizard, Source.CALCULATOR, Stop.NO);
			}
		}
	}

	private double test(LocalDateTime at, boolean linked, boolean calibrates) {
		double glucose = body.meter();
		log.add(new Finger(at, glucose, linked, calibrates && sensor.works(at.plusMinutes(15))));
		return glucose;
	}

	private void shower(LocalDateTime at, int minutes) {
		if (pump.suspended()) {
			return;
		}
		pump.suspend(at, State.USER);
		agenda.at(at.plusMinutes(minutes), () -> pump.suspend(at.plusMinutes(minutes), State.NORMAL));
	}

	private void changeSet(LocalDateTime at) {
		pump.refill(132);
		log.add(new Happening.Rewind(at));
		log.add(new Happening.Prime(at.plusSeconds(150), false, Math.rint(75 + 15 * random.nextDouble()) / 10));
		log.add(new Happening.Prime(at.plusSeconds(245), true, 0.5));
	}

	private void occlusion(LocalDateTime at, double rest) {
		log.add(new Alarm(at, false, 4, "No Delivery", 0, 2));
		agenda.at(at.plusMinutes(9), () -> changeSet(at.plusMinutes(9)));
		agenda.at(at.plusMinutes(16),
				() -> give(at.plusMinutes(16), rest, 0, 0, 0, null, Source.MANUAL, Stop.NO));
	}
}
