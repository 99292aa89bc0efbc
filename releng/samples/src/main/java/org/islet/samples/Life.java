// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

import org.islet.samples.Happening.Alarm;
import org.islet.samples.Happening.State;

/** Lets a made-up person live with a pump and a sensor, and collects what these would have recorded. */
final class Life {

	/** Days, of every fourteen, on which automation is off. */
	private static final Set<Integer> BY_HAND = Set.of(2, 4, 5, 8);

	private final Plan plan;
	private final Clock clock;
	private final Random random;
	private final List<Happening> log = new ArrayList<>();
	private final Agenda agenda = new Agenda();
	private final Body body;
	private final Pump pump;
	private final Sensor sensor;
	private final Person person;
	private LocalDateTime lowQuietUntil = LocalDateTime.MIN;
	private LocalDateTime nextCorrection = LocalDateTime.MIN;
	private double seen = 120;
	private boolean automatic;

	private Life(Plan plan) {
		this.plan = plan;
		this.clock = new Clock(plan.from(), plan.days());
		this.random = new Random(plan.seed());
		this.body = new Body(random);
		this.pump = new Pump(log, clock, plan.from().atStartOfDay());
		this.sensor = new Sensor(log, random);
		this.person = new Person(random, log, agenda, body, pump, sensor);
	}

	/** Everything that was recorded, oldest first. */
	static List<Happening> of(Plan plan) {
		Life life = new Life(plan);
		for (int day = 0; day < plan.days(); day++) {
			life.live(plan.from().plusDays(day), day);
		}
		life.log.addAll(life.clock.sets());
		List.copyOf(life.log).forEach(happening -> life.log.addAll(happening.sequels()));
		LocalDateTime end = plan.from().plusDays(plan.days()).atStartOfDay();
		life.newDay(end);
		life.log.removeIf(h -> h.at().isAfter(end));
		life.log.sort(Comparator.comparing(Happening::at));
		return life.log;
	}

	private void live(LocalDate date, int number) {
		body.newDay();
		for (Day.Plan planned : Day.plans(date, number, random)) {
			agenda.at(planned.at(), () -> person.act(planned, automatic));
		}
		LocalDateTime end = date.plusDays(1).atStartOfDay();
		for (LocalDateTime at = date.atStartOfDay(); at.isBefore(end); at = at.plusMinutes(Body.STEP)) {
			step(at);
		}
	}

	private void step(LocalDateTime at) {
		scheduleRate(at);
		agenda.runUntil(at.plusMinutes(Body.STEP));
		OptionalDouble reading = sensor.read(at.plusMinutes(2), body.sensor());
		reading.ifPresent(glucose -> {
			seen = glucose;
			if (glucose <= Settings.LOW_SUSPEND && !pump.suspended() && !automatic && at.isAfter(lowQuietUntil)) {
				stopForLow(at.plusMinutes(2), glucose);
			}
		});
		if (automatic) {
			correct(at.plusMinutes(3), reading);
		}
		person.notice(at.plusMinutes(3));
		body.step(pump.step(at, automatic ? automaticRate(at) : -1), at.getHour() + at.getMinute() / 60.0);
	}

	/** The pump keeps its schedule and its days by its own clock. */
	private void scheduleRate(LocalDateTime at) {
		newDay(at);
		LocalDateTime shown = clock.shown(at);
		long day = ChronoUnit.DAYS.between(plan.from(), shown.toLocalDate());
		automatic = plan.automatic() && !BY_HAND.contains((int) day % 14);
		int hour = Settings.BASAL[Settings.index(Settings.BASAL, shown)].hour();
		boolean first = at.equals(plan.from().atStartOfDay());
		if (first || shown.getHour() == hour && shown.getMinute() == 0 && !pump.suspended()) {
			pump.announceRate(at);
		}
	}

	private void newDay(LocalDateTime at) {
		LocalDateTime shown = clock.shown(at);
		if (shown.getHour() == 0 && shown.getMinute() == 0 && at.isAfter(plan.from().atStartOfDay())) {
			LocalDate day = shown.toLocalDate().minusDays(1);
			Happening total = pump.endDay(at, day);
			if (!day.isBefore(plan.from())) {
				log.add(total);
			}
		}
	}

	/** Delivery stops at the threshold. Asleep nobody answers, and after two hours it starts again by itself. */
	private void stopForLow(LocalDateTime at, double glucose) {
		pump.suspend(at, State.LOW);
		lowQuietUntil = at.plusHours(6);
		boolean asleep = Person.asleep(at);
		log.add(new Alarm(at, false, 103, "Low Glucose Suspend", glucose, asleep ? -1 : 4));
		if (asleep) {
			agenda.at(at.plusMinutes(2), () -> pump.suspend(at.plusMinutes(2), State.LOW_NO_ANSWER));
			agenda.at(at.plusMinutes(120), () -> {
				pump.suspend(at.plusMinutes(120), State.RESUMED_ITSELF);
				log.add(new Alarm(at.plusMinutes(120), false, 103, "Low Glucose Suspend", seen, 300));
			});
			return;
		}
		LocalDateTime answered = at.plusMinutes(4 + random.nextInt(5)).plusSeconds(17);
		LocalDateTime restarted = answered.plusMinutes(20 + random.nextInt(25));
		agenda.at(answered, () -> pump.suspend(answered, State.LOW_ANSWERED));
		agenda.at(restarted, () -> pump.suspend(restarted, State.RESTARTED));
	}

	private double automaticRate(LocalDateTime at) {
		if (!sensor.works(at)) {
			return 0.7;
		}
		return seen < 78 ? 0 : Math.clamp(Body.need(at.getHour()) + (seen - 112) * 0.011, 0, Settings.MAX_BASAL);
	}

	private void correct(LocalDateTime at, OptionalDouble reading) {
		if (reading.isPresent() && reading.getAsDouble() > 165 && at.isAfter(nextCorrection) && pump.active(at) < 3) {
			pump.correct(at, Pump.step((reading.getAsDouble() - 120) / Settings.SENSITIVITY * 0.3));
			nextCorrection = at.plusMinutes(30);
		}
	}
}
