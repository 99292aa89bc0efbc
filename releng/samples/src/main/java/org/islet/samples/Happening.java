// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Something a pump, a sensor or a meter would have recorded. Glucose is in mg/dL, insulin in units. */
sealed interface Happening {

	/** What follows from it by itself. */
	default List<Happening> sequels() {
		return switch (this) {
		case Alarm h when h.minutes() >= 0 -> List.of(new Cleared(h.at().plusMinutes(h.minutes()).plusSeconds(8), h));
		case Finger h when h.calibrates() -> List.of(new Calibration(h.at(), h, 0),
				new Calibration(h.at().plusMinutes(4), h, 1), new Calibration(h.at().plusMinutes(15), h, 2));
		default -> List.of();
		};
	}

	/** In true local standard time; {@link Clock} knows what the device showed. */
	LocalDateTime at();

	/** The scheduled rate from here on. */
	record Rate(LocalDateTime at, int index, int startHour, double rate) implements Happening {
	}

	/** A temporary rate; a length of zero is a cancellation. */
	record Temp(LocalDateTime at, boolean percent, double amount, Duration over) implements Happening {
	}

	/** A bolus of up to two parts. */
	record Bolus(LocalDateTime at, Part now, Part extended, Duration over, Wizard wizard, Source source, Stop stop,
			int number) implements Happening {

		Bolus cut(double left) {
			Part shorter = new Part(extended.programmed(), Pump.step(extended.delivered() - left));
			return new Bolus(at, now, shorter, over, wizard, source, Stop.ALARM, number);
		}
	}

	/** Who decided a bolus; {@code wizard} of the bolus is null without a calculator. */
	enum Source {
		MANUAL, CALCULATOR, CALCULATOR_AUTOMATIC
	}

	/** What was asked for and what was given. */
	record Part(double programmed, double delivered) {

		static final Part NONE = new Part(0, 0);
	}

	/** Why a bolus ended early. */
	enum Stop {
		NO, USER, ALARM
	}

	/** The calculator's inputs and answer; zero carbohydrate or glucose was not entered. */
	record Wizard(double carbs, double glucose, double carbRatio, double correction, double food, double active,
			double estimate, List<Unabsorbed> unabsorbed) {
	}

	/** A line of the calculator's table of insulin still acting. */
	record Unabsorbed(double amount, long minutes) {
	}

	/** A finger test. */
	record Finger(LocalDateTime at, double glucose, boolean linked, boolean calibrates) implements Happening {
	}

	/** A finger test on its way through the sensor: 0 = taken, 1 = used, 2 = done. */
	record Calibration(LocalDateTime at, Finger finger, int step) implements Happening {
	}

	/** A sensor reading. */
	record Reading(LocalDateTime at, double glucose, double isig) implements Happening {
	}

	/** Delivery stopped or started. */
	record Suspended(LocalDateTime at, State state, State before) implements Happening {
	}

	/** What delivery does. */
	enum State {
		NORMAL, USER, LOW, LOW_NO_ANSWER, LOW_ANSWERED, RESTARTED, RESUMED_ITSELF, PREDICTED_LOW
	}

	/** An alarm of the pump or the sensor; {@code minutes} later somebody cleared it, never if negative. */
	record Alarm(LocalDateTime at, boolean sensor, int code, String text, double glucose, int minutes)
			implements Happening {
	}

	/** Somebody cleared an alarm. */
	record Cleared(LocalDateTime at, Alarm alarm) implements Happening {
	}

	/** The tubing or the cannula was filled. */
	record Prime(LocalDateTime at, boolean cannula, double units) implements Happening {
	}

	/** The pump was rewound for a new reservoir. */
	record Rewind(LocalDateTime at) implements Happening {
	}

	/** A sensor came, was lost or was found again. */
	record SensorNews(LocalDateTime at, Kind kind) implements Happening {

		enum Kind {
			NEW, LOST, FOUND
		}
	}

	/** A person noted exercise. */
	record Exercise(LocalDateTime at, Duration over) implements Happening {
	}

	/** A person noted carbohydrate that got no bolus. */
	record Snack(LocalDateTime at, double grams) implements Happening {
	}

	/** The pump noticed that little is left in the reservoir. */
	record LowReservoir(LocalDateTime at, double units) implements Happening {
	}

	/** The device's clock was set. */
	record ClockSet(LocalDateTime at, LocalDateTime before, LocalDateTime after) implements Happening {
	}

	/** All insulin of a day by the device's clock, and the part that automation gave by itself. */
	record Total(LocalDateTime at, LocalDate day, double units, double automatic) implements Happening {
	}
}
