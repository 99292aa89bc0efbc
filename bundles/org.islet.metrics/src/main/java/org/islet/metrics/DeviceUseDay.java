// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.model.Suspend;

/**
 * How the devices were used on one day.
 *
 * @param day the day
 * @param length 23, 24 or 25 hours
 * @param recorded whether it lies between the first and the last record of any kind
 * @param meterReadings readings of a meter, by radio or typed in, as in {@link GlucoseSeries#meter}
 * @param sensorKnown for how long there are sensor readings, as in {@link GlucoseSeries#coveredMinutes()}
 * @param calibrations values given to the sensor
 * @param boluses what boluses people gave
 * @param carbEntries carbohydrate entries that count, as in {@link CarbTotals}
 * @param changes what was changed on the pump
 * @param suspended for how long delivery was suspended, by reason; only those that occurred
 * @param automated for how long automation set the rate; empty where the device tells automation's total only, or there
 *            is no pump
 * @param exits when automation ended
 * @param alarms alarms of pump and sensor
 */
public record DeviceUseDay(LocalDate day, Duration length, boolean recorded, int meterReadings, Duration sensorKnown,
		int calibrations, Boluses boluses, int carbEntries, Changes changes, Map<Stop, Duration> suspended,
		Optional<Duration> automated, List<Exit> exits, int alarms) {

	/** An override smaller than half of the smallest pump step is rounding. */
	private static final double SMALLEST_OVERRIDE = 0.0125;

	/** Why delivery was suspended, as far as it is told apart. */
	public enum Stop {
		MANUAL,
		/** the low-glucose threshold was reached */
		LOW,
		/** a low was predicted */
		PREDICTED, ALARM,
		/** the set or reservoir was out of place, automation, or no reason is known */
		OTHER;

		public static Stop of(Suspend.Reason reason) {
			return switch (reason) {
			case MANUAL -> MANUAL;
			case LOW_GLUCOSE, LOW_GLUCOSE_UNANSWERED, LOW_GLUCOSE_ANSWERED -> LOW;
			case PREDICTED_LOW -> PREDICTED;
			case ALARM -> ALARM;
			case NOT_SEATED, AUTOMATION, DIAGNOSTIC, OTHER -> OTHER;
			};
		}
	}

	/**
	 * Boluses people gave; pens and automation apart.
	 *
	 * @param all all of them, as in {@link InsulinDay#boluses()}
	 * @param calculator with the bolus calculator
	 * @param withFood of these with carbohydrate entered
	 * @param withCorrection of these with insulin added for glucose
	 * @param overriddenUp of these with more asked for than was recommended
	 * @param overriddenDown of these with less asked for than was recommended
	 * @param pens insulin given with a pen or syringe, how many times
	 * @param automatic corrections that automation gave by itself
	 */
	public record Boluses(int all, int calculator, int withFood, int withCorrection, int overriddenUp,
			int overriddenDown, int pens, int automatic) {

		/** @return boluses without the calculator */
		public int manual() {
			return all - calculator;
		}
	}

	/**
	 * Changes of set and reservoir.
	 *
	 * @param sets fillings of the cannula; those within an hour are one
	 * @param reservoirs rewinds and fillings of the tubing; those within an hour are one
	 * @param cannula insulin used to fill cannulas, U
	 * @param tubing insulin used to fill tubings, U
	 * @param worn how long the set worn longest had been worn when it was changed or the day ended; empty where that is
	 *            not known
	 */
	public record Changes(int sets, int reservoirs, double cannula, double tubing, Optional<Duration> worn) {

		/** @return whether a set was worn longer than {@link SetWear#LONGEST} */
		public boolean late() {
			return worn.filter(length -> length.compareTo(SetWear.LONGEST) > 0).isPresent();
		}
	}

	/**
	 * An end of automation.
	 *
	 * @param at when
	 * @param reason the device's alarm that came with it, in its own words; empty where there was none
	 */
	public record Exit(Instant at, Optional<String> reason) {
	}

	public DeviceUseDay {
		EnumMap<Stop, Duration> ordered = new EnumMap<>(Stop.class);
		ordered.putAll(suspended);
		suspended = Collections.unmodifiableMap(ordered);
		exits = List.copyOf(exits);
	}

	/** @return for how long delivery was suspended for that reason */
	public Duration suspended(Stop why) {
		return suspended.getOrDefault(why, Duration.ZERO);
	}

	/** @return for how long delivery was suspended, as in {@link InsulinDay#suspended()} */
	public Duration suspendedInAll() {
		return suspended.values().stream().reduce(Duration.ZERO, Duration::plus);
	}

	/** @return per cent of the day with sensor readings */
	public double sensorPercent() {
		return 100.0 * sensorKnown.toMillis() / length.toMillis();
	}

	/** @return whether sensor readings are known for at least {@link SensorUse#ENOUGH_PERCENT} of the day */
	public boolean enoughSensor() {
		return sensorPercent() >= SensorUse.ENOUGH_PERCENT;
	}

	/** @return whether there are at least {@link DeviceUse#ENOUGH_READINGS} meter readings */
	public boolean enoughReadings() {
		return meterReadings >= DeviceUse.ENOUGH_READINGS;
	}

	/** @return whether people gave at least {@link DeviceUse#ENOUGH_BOLUSES} boluses */
	public boolean enoughBoluses() {
		return boluses.all() >= DeviceUse.ENOUGH_BOLUSES;
	}

	/**
	 * @param units what {@link org.islet.model.Bolus#override()} says, U
	 * @return whether more (1) or less (-1) was asked for than was recommended; 0 for neither
	 */
	public static int overridden(double units) {
		return units > SMALLEST_OVERRIDE ? 1 : units < -SMALLEST_OVERRIDE ? -1 : 0;
	}
}
