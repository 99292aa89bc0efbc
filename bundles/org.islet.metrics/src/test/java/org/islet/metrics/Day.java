// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.CarbAmount;
import org.islet.model.DeviceEvent;
import org.islet.model.Exercise;
import org.islet.model.GlucoseValue;
import org.islet.model.PumpSettings;

/** A made-up day with one low or high, and what came before it. */
final class Day {

	static final String DATE = "2025-04-02";

	final Book book = new Book("UTC");

	/** Steady at 110, slowly down to 65 for 25 minutes from {@code start} on, slowly back. */
	static Day low(String start) {
		Day day = new Day();
		LocalDateTime at = LocalDateTime.parse(DATE + "T" + start);
		for (int i = -60; i < 60; i++) {
			double value = i < 0 ? Math.min(110, 70 - 5 * i) : i < 5 ? 65 : Math.min(110, 65 + 5 * (i - 4));
			day.book.sensor(at.plusMinutes(5 * i).toString(), value);
		}
		return day;
	}

	/** Steady at {@code before}, up by {@code step} every five minutes to above 180 from {@code start} on, slowly back. */
	static Day high(String start, double before, double step) {
		Day day = new Day();
		LocalDateTime at = LocalDateTime.parse(DATE + "T" + start);
		for (int i = -80; i < 60; i++) {
			double value = i < 5 ? Math.max(before, Math.min(181 + step * (i + 0.1), 181 + 5 * step))
					: Math.max(before, 181 - 3 * (i - 4));
			day.book.sensor(at.plusMinutes(5 * i).toString(), value);
		}
		return day;
	}

	/** Rises by 3.9 every five minutes: 46.8 in an hour. */
	static Day slowHigh(String start) {
		return high(start, 120, 3.9);
	}

	Day exercise(String time, String lasted) {
		book.add(new Exercise(when(time), Optional.ofNullable(lasted).map(Duration::parse), Optional.empty(),
				Optional.empty()));
		return this;
	}

	Day bolus(String time) {
		return bolus(time, Bolus.Source.MANUAL);
	}

	Day bolus(String time, Bolus.Source source) {
		book.bolus(when(time).toString(), source, 2);
		return this;
	}

	Day bolus(String time, double units, Calc calculation) {
		book.add(Bolus.normal(when(time), Bolus.Source.CALCULATOR, units).with(calculation.done()));
		return this;
	}

	Day carbs(String time, double grams) {
		book.carbs(when(time).toString(), grams);
		return this;
	}

	Day event(String time, DeviceEvent.Kind kind, String text) {
		book.add(new DeviceEvent(when(time), kind, "", text, OptionalDouble.empty(), Map.of()));
		return this;
	}

	Day insulinAction(String time, String duration) {
		book.add(new PumpSettings(when(time), Optional.empty(), Map.of(), Optional.empty(), List.of(),
				Optional.empty(), List.of(), List.of(), Optional.of(Duration.parse(duration)),
				OptionalDouble.empty(), OptionalDouble.empty(), Map.of()));
		return this;
	}

	/** @param time of the day, or a whole date and time */
	static LocalDateTime when(String time) {
		return LocalDateTime.parse(time.contains("T") ? time : DATE + "T" + time);
	}

	PrecedingEvents events() {
		return PrecedingEvents.of(book.day(DATE));
	}

	/** What a calculator was given and answered. */
	record Calc(OptionalDouble recommended, OptionalDouble grams, OptionalDouble ratio, OptionalDouble glucose,
			OptionalDouble correction, OptionalDouble food, OptionalDouble active, Optional<Duration> action) {

		private static final OptionalDouble NONE = OptionalDouble.empty();

		static Calc recommended(double units) {
			return new Calc(OptionalDouble.of(units), NONE, NONE, NONE, NONE, NONE, NONE, Optional.empty());
		}

		Calc grams(double number) {
			return new Calc(recommended, OptionalDouble.of(number), ratio, glucose, correction, food, active, action);
		}

		Calc ratio(double number) {
			return new Calc(recommended, grams, OptionalDouble.of(number), glucose, correction, food, active, action);
		}

		Calc glucose(double number) {
			return new Calc(recommended, grams, ratio, OptionalDouble.of(number), correction, food, active, action);
		}

		Calc correction(double units) {
			return new Calc(recommended, grams, ratio, glucose, OptionalDouble.of(units), food, active, action);
		}

		Calc food(double units) {
			return new Calc(recommended, grams, ratio, glucose, correction, OptionalDouble.of(units), active, action);
		}

		Calc active(double units) {
			return new Calc(recommended, grams, ratio, glucose, correction, food, OptionalDouble.of(units), action);
		}

		Calc action(String duration) {
			return new Calc(recommended, grams, ratio, glucose, correction, food, active,
					Optional.of(Duration.parse(duration)));
		}

		Calculation done() {
			return new Calculation(recommended, amount(), ratio, Optional.empty(), Optional.empty(), Optional.empty(),
					glucose.isPresent() ? Optional.of(GlucoseValue.mgdl(glucose.getAsDouble())) : Optional.empty(),
					correction, food, active, action, NONE, Calculation.Status.UNKNOWN);
		}

		private Optional<CarbAmount> amount() {
			return grams.isPresent() ? Optional.of(CarbAmount.grams(grams.getAsDouble())) : Optional.empty();
		}
	}
}
