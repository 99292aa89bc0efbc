// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;

/** The pump's schedules as it answers them; each step begins at a half hour. Glucose stands in both units. */
final class Schedules {

	private static final int COUNT = 5;
	private static final int FIRST = 6;
	private static final int PAIR = 9;
	private static final int SENSITIVITY = 5;
	private static final int RATE = 5;

	/** Carbohydrate ratios and what they count. */
	record Ratios(CarbUnit unit, List<Step> steps) {
	}

	private Schedules() {
	}

	/** @param answer 0123 */
	static List<Step> basal(Bytes answer) throws DeviceException {
		List<Step> steps = new ArrayList<>();
		for (int at = 5; steps.size() < answer.u8(4); at += RATE) {
			steps.add(new Step(from(answer.u8(at + 4)), Check.units(answer.u32be(at) / 10_000.0)));
		}
		return steps;
	}

	/** @param answer 012C: grams a unit, which are all 0 where the pump counts exchanges */
	static Ratios ratios(Bytes answer) throws DeviceException {
		List<Step> grams = new ArrayList<>();
		List<Step> exchanges = new ArrayList<>();
		for (int at = FIRST; grams.size() < answer.u8(COUNT); at += PAIR) {
			LocalTime from = from(answer.u8(at + 8));
			grams.add(new Step(from, Check.within(answer.u32be(at) / 10.0, 0, 1000)));
			exchanges.add(new Step(from, Check.within(answer.u32be(at + 4) / 1000.0, 0, 1000)));
		}
		boolean counted = grams.stream().allMatch(step -> step.value() == 0);
		return counted ? new Ratios(CarbUnit.EXCHANGES, exchanges) : new Ratios(CarbUnit.GRAMS, grams);
	}

	/** @param answer 012F */
	static List<Step> sensitivities(Bytes answer, GlucoseUnit unit) throws DeviceException {
		List<Step> steps = new ArrayList<>();
		for (int at = FIRST; steps.size() < answer.u8(COUNT); at += SENSITIVITY) {
			steps.add(new Step(from(answer.u8(at + 4)), glucose(answer, at, unit)));
		}
		return steps;
	}

	/** @param answer 0132 */
	static List<TargetStep> targets(Bytes answer, GlucoseUnit unit) throws DeviceException {
		List<TargetStep> steps = new ArrayList<>();
		for (int at = FIRST; steps.size() < answer.u8(COUNT); at += PAIR) {
			steps.add(
					new TargetStep(from(answer.u8(at + 8)), glucose(answer, at + 4, unit), glucose(answer, at, unit)));
		}
		return steps;
	}

	private static double glucose(Bytes answer, int at, GlucoseUnit unit) throws DeviceException {
		return unit == GlucoseUnit.MG_DL ? answer.u16be(at) : answer.u16be(at + 2) / 10.0;
	}

	private static LocalTime from(int halfHours) throws DeviceException {
		return LocalTime.ofSecondOfDay((long) Check.within(halfHours, 0, 47) * 30 * 60);
	}
}
