// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A bolus: one decision, in one or two parts.
 *
 * @param when device-local time of its start
 * @param shape how it was given
 * @param source who or what decided it
 * @param now the part given at once; {@link Dose#NONE} for a square bolus
 * @param extended the part spread over time; {@link Dose#NONE} for a normal bolus
 * @param over the programmed length of the extended part; empty for a normal bolus
 * @param end how it ended
 * @param calculation the calculator's inputs and results, where one was used
 * @param number the device's own counter for this bolus, where it has one
 * @param term the device's own word for the source or preset, where it says more than {@code source}
 */
public record Bolus(LocalDateTime when, Shape shape, Source source, Dose now, Dose extended, Optional<Duration> over,
		End end, Optional<Calculation> calculation, OptionalInt number, Optional<String> term) implements Entry {

	/** The {@code term} of rapid-acting insulin given with a pen. */
	public static final String RAPID = "rapid";
	/** The {@code term} of long-acting insulin given with a pen. */
	public static final String LONG = "long";

	/** How a bolus is given over time. */
	public enum Shape {
		NORMAL, SQUARE, DUAL
	}

	/** Who or what decided a bolus. */
	public enum Source {
		/** set by hand on the pump */
		MANUAL,
		/** proposed by the bolus calculator, in manual or automatic mode, and confirmed by the user */
		CALCULATOR,
		/** quick bolus with button presses */
		EASY, PRESET, REMOTE,
		/** a correction that automation gave by itself */
		AUTO_CORRECTION,
		/** one of automation's micro doses in place of basal; counts as basal */
		AUTO_BASAL,
		/** an injection with a pen or syringe, entered by the user */
		PEN, UNKNOWN
	}

	/** How a bolus ended. */
	public enum End {
		COMPLETE, STOPPED_BY_USER, STOPPED_BY_ALARM,
		/** stopped, the device does not say by what */
		STOPPED
	}

	/** A normal bolus given in full. */
	public static Bolus normal(LocalDateTime when, Source source, double units) {
		return new Bolus(when, Shape.NORMAL, source, Dose.of(units, units), Dose.NONE, Optional.empty(), End.COMPLETE,
				Optional.empty(), OptionalInt.empty(), Optional.empty());
	}

	/**
	 * An injection with a pen or syringe.
	 *
	 * @param kind {@link #RAPID} or {@link #LONG}
	 */
	public static Bolus pen(LocalDateTime when, double units, String kind) {
		return new Bolus(when, Shape.NORMAL, Source.PEN, Dose.of(units, units), Dose.NONE, Optional.empty(),
				End.COMPLETE, Optional.empty(), OptionalInt.empty(), Optional.of(kind));
	}

	/** @return units really given, all parts */
	public double delivered() {
		return now.delivered() + extended.delivered();
	}

	/** @return units asked for, all parts */
	public double asked() {
		return now.asked() + extended.asked();
	}

	/** @return whether it was stopped before all of it was given */
	public boolean interrupted() {
		return end != End.COMPLETE || now.cutShort() || extended.cutShort();
	}

	/** @return units asked for beyond (positive) or below (negative) the calculator's estimate; 0 without one */
	public double override() {
		return calculation.isPresent() && calculation.get().recommended().isPresent()
				? asked() - calculation.get().recommended().getAsDouble()
				: 0;
	}

	public Bolus with(Calculation used) {
		return new Bolus(when, shape, source, now, extended, over, end, Optional.of(used), number, term);
	}
}
