// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.util.Random;

/**
 * Glucose of a made-up adult in steps of five minutes. Simple on purpose: insulin and meals each pass two compartments,
 * the need for insulin goes round with the day and wanders, lows are answered by the liver. Good enough to look like
 * life on paper, and for nothing else.
 */
final class Body {

	static final int STEP = 5;
	static final double SENSITIVITY = 45;
	static final double CARB_RATIO = 10;

	private static final double INSULIN_TAU = 55;
	private static final double CARB_TAU = 28;

	private final Random random;
	private double glucose = 132;
	private double tissue = 132;
	private double insulin1 = 0.8;
	private double insulin2 = 0.8;
	private double carbs1;
	private double carbs2;
	private double wander;
	private double sensorError;
	private double today = 1;
	private double exercising;
	private double tired;
	private double push;
	private int pushSteps;

	Body(Random random) {
		this.random = random;
	}

	void newDay() {
		today = 1 + 0.12 * random.nextGaussian();
	}

	void eat(double grams) {
		carbs1 += grams;
	}

	void exercise(int minutes) {
		exercising = minutes;
	}

	/** Something the model does not know drives glucose to a level and holds it there for a while. */
	void drive(double to, int minutes) {
		push = to;
		pushSteps = minutes / STEP;
	}

	/** Lives on for five minutes with so much insulin. */
	void step(double units, double hour) {
		insulin1 += units - insulin1 * STEP / INSULIN_TAU;
		insulin2 += (insulin1 - insulin2) * STEP / INSULIN_TAU;
		double acting = insulin2 * STEP / INSULIN_TAU;
		double passing = carbs1 * STEP / CARB_TAU;
		carbs1 -= passing;
		double appearing = carbs2 * STEP / CARB_TAU;
		carbs2 += passing - appearing;
		wander += -wander * 0.03 + 0.05 * random.nextGaussian();
		double need = need(hour) * today * (1 + wander - 0.25 * Math.min(1, tired)) * STEP / 60;
		double change = SENSITIVITY * (need - acting) + SENSITIVITY / CARB_RATIO * appearing;
		if (exercising > 0) {
			change -= 1.1 * STEP;
			exercising -= STEP;
			tired = 1.4;
		}
		tired *= 0.99;
		change -= (glucose - 125) * 0.006;
		if (glucose < 70) {
			change += (70 - glucose) * 0.08;
		}
		if (pushSteps > 0) {
			pushSteps--;
			change = Math.clamp(push - glucose, -7.5, 3);
		}
		glucose = Math.clamp(glucose + change, 35, 430);
		tissue += (glucose - tissue) * 0.45;
		sensorError += -0.12 * sensorError + 1.6 * random.nextGaussian();
	}

	/** U/h that keep glucose level: most before dawn and in the late afternoon. */
	static double need(double hour) {
		return 0.84 + 0.16 * StrictMath.cos((hour - 6.5) / 12 * StrictMath.PI)
				+ 0.1 * StrictMath.cos((hour - 5) / 6 * StrictMath.PI);
	}

	double glucose() {
		return glucose;
	}

	/** What a sensor shows: late, and a little off. */
	double sensor() {
		return tissue + sensorError;
	}

	/** What a meter shows: within a few per cent. */
	double meter() {
		return Math.clamp(Math.rint(glucose * (1 + 0.04 * random.nextGaussian())), 32, 450);
	}
}
