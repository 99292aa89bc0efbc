// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;

/**
 * Schedules as the pump keeps them, in half hours from midnight. A schedule ends where a step does not begin later than
 * the one before it.
 */
final class Schedules {

	private static final int HALF_HOURS = 48;
	private static final int NONE = 0x3F;
	private static final int MOST_STEPS = 8;
	private static final double STROKES = 40;
	private static final double MOST_RATE = 100;
	private static final double TENTHS = 10;
	private static final double THOUSANDTHS = 1000;

	private Schedules() {
	}

	/** Basal rates in the history: half hour, then the rate with its lower byte first. */
	static List<Step> basalOfRecord(byte[] bytes, int from) {
		List<Step> steps = new ArrayList<>();
		for (int at = from; at + 2 < bytes.length && goes(steps, u8(bytes, at)); at += 3) {
			steps.add(new Step(time(u8(bytes, at)), rate(u8(bytes, at + 1) | u8(bytes, at + 2) << 8)));
		}
		return steps;
	}

	/** Basal rates as the pump answers: the rate with its lower byte first, then the half hour. */
	static List<Step> basal(byte[] bytes) {
		List<Step> steps = new ArrayList<>();
		for (int at = 0; at + 2 < bytes.length && goes(steps, u8(bytes, at + 2)); at += 3) {
			steps.add(new Step(time(u8(bytes, at + 2)), rate(u8(bytes, at) | u8(bytes, at + 1) << 8)));
		}
		// a pattern never set is one step of nothing
		return steps.size() == 1 && steps.getFirst().value() == 0 ? List.of() : steps;
	}

	/** Carbohydrate ratios of older models: half hour, ratio. */
	static List<Step> ratios(byte[] bytes, int from, CarbUnit unit) {
		List<Step> steps = new ArrayList<>();
		for (int at = from; at + 1 < bytes.length && more(steps, u8(bytes, at), u8(bytes, at + 1)); at += 2) {
			double ratio = unit == CarbUnit.GRAMS ? u8(bytes, at + 1) : u8(bytes, at + 1) / TENTHS;
			steps.add(new Step(time(u8(bytes, at)), ratio));
		}
		return steps;
	}

	/** Carbohydrate ratios from x23 on: half hour, ratio with its higher byte first. */
	static List<Step> fineRatios(byte[] bytes, int from, CarbUnit unit) {
		List<Step> steps = new ArrayList<>();
		for (int at = from; at + 2 < bytes.length; at += 3) {
			int ratio = u8(bytes, at + 1) << 8 | u8(bytes, at + 2);
			if (!more(steps, u8(bytes, at), ratio)) {
				break;
			}
			steps.add(new Step(time(u8(bytes, at)), ratio / (unit == CarbUnit.GRAMS ? TENTHS : THOUSANDTHS)));
		}
		return steps;
	}

	/** Sensitivities: half hour with the two highest bits of the value, value. */
	static List<Step> sensitivities(byte[] bytes, int from, GlucoseUnit unit) {
		List<Step> steps = new ArrayList<>();
		for (int at = from; at + 1 < bytes.length; at += 2) {
			int value = (u8(bytes, at) & 0xC0) << 2 | u8(bytes, at + 1);
			if (!more(steps, u8(bytes, at) & NONE, value)) {
				break;
			}
			steps.add(new Step(time(u8(bytes, at) & NONE), Units.shown(value, unit)));
		}
		return steps;
	}

	/** Targets: half hour, lower and upper end. */
	static List<TargetStep> targets(byte[] bytes, int from, GlucoseUnit unit) {
		List<TargetStep> steps = new ArrayList<>();
		for (int at = from; at + 2 < bytes.length && steps.size() < MOST_STEPS; at += 3) {
			int start = u8(bytes, at);
			int high = u8(bytes, at + 2);
			if (start >= HALF_HOURS || high == 0 || !steps.isEmpty() && !time(start).isAfter(steps.getLast().from())) {
				break;
			}
			steps.add(new TargetStep(time(start), Units.shown(u8(bytes, at + 1), unit), Units.shown(high, unit)));
		}
		return steps;
	}

	/** Targets of the earliest models: half hour, target. */
	static List<TargetStep> earlyTargets(byte[] bytes, int from, GlucoseUnit unit) {
		List<Step> steps = new ArrayList<>();
		for (int at = from; at + 1 < bytes.length && more(steps, u8(bytes, at), u8(bytes, at + 1)); at += 2) {
			steps.add(new Step(time(u8(bytes, at)), Units.shown(u8(bytes, at + 1), unit)));
		}
		return steps.stream().map(step -> new TargetStep(step.from(), step.value(), step.value())).toList();
	}

	private static double rate(int stored) {
		if (stored / STROKES > MOST_RATE) {
			throw RecordFault.because("fault.absurd");
		}
		return stored / STROKES;
	}

	private static boolean more(List<Step> steps, int start, int value) {
		return value != 0 && steps.size() < MOST_STEPS && goes(steps, start);
	}

	private static boolean goes(List<Step> steps, int start) {
		return start < HALF_HOURS && steps.size() < HALF_HOURS
				&& (steps.isEmpty() ? start == 0 : time(start).isAfter(steps.getLast().from()));
	}

	private static LocalTime time(int halfHour) {
		return LocalTime.MIDNIGHT.plusMinutes(halfHour * 30L);
	}

	private static int u8(byte[] bytes, int at) {
		return bytes[at] & 0xFF;
	}
}
