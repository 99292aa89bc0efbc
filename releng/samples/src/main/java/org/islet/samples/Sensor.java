// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.islet.samples.Happening.Alarm;
import org.islet.samples.Happening.SensorNews;

/** Measures every five minutes, warms up, gets lost, and alarms. */
final class Sensor {

	static final int HIGH = 101;
	static final int LOW = 102;
	static final int METER_NOW = 104;
	static final int END = 107;
	static final int LOST = 113;

	private final List<Happening> log;
	private final Random random;
	private LocalDateTime silentUntil = LocalDateTime.MIN;
	private LocalDateTime lowQuietUntil = LocalDateTime.MIN;
	private LocalDateTime highQuietUntil = LocalDateTime.MIN;
	private double factor = 6.4;

	Sensor(List<Happening> log, Random random) {
		this.log = log;
		this.random = random;
	}

	boolean works(LocalDateTime at) {
		return !at.isBefore(silentUntil);
	}

	void change(LocalDateTime at) {
		log.add(new Alarm(at.minusMinutes(9), true, END, "Sensor End", 0, 7));
		log.add(new SensorNews(at, SensorNews.Kind.NEW));
		silentUntil = at.plusMinutes(130);
		factor = 5.6 + 2 * random.nextDouble();
		log.add(new Alarm(at.plusMinutes(118), true, METER_NOW, "Meter BG Now", 0, 3));
	}

	void lose(LocalDateTime at, int minutes) {
		silentUntil = at.plusMinutes(minutes);
		log.add(new SensorNews(at.plusMinutes(28), SensorNews.Kind.LOST));
		log.add(new Alarm(at.plusMinutes(40), true, LOST, "Lost Sensor", 0, 12));
		log.add(new SensorNews(silentUntil, SensorNews.Kind.FOUND));
	}

	/** A reading, where there is one, with the alarms it sets off. */
	OptionalDouble read(LocalDateTime at, double shown) {
		if (!works(at)) {
			return OptionalDouble.empty();
		}
		double glucose = Math.clamp(Math.rint(shown), 40, 400);
		double isig = glucose / factor * (1 + 0.01 * random.nextGaussian());
		log.add(new Happening.Reading(at, glucose, Math.rint(isig * 100) / 100));
		if (glucose <= Settings.LOW_ALARM && at.isAfter(lowQuietUntil)) {
			log.add(new Alarm(at, true, LOW, "Low Glucose", glucose, 4 + random.nextInt(9)));
			lowQuietUntil = at.plusMinutes(40);
		}
		if (glucose >= Settings.HIGH_ALARM && at.isAfter(highQuietUntil)) {
			log.add(new Alarm(at, true, HIGH, "High Glucose", glucose, 2 + random.nextInt(15)));
			highQuietUntil = at.plusMinutes(120);
		}
		return OptionalDouble.of(glucose);
	}
}
