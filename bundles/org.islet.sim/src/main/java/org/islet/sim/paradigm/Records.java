// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Writes records of a pump's history, as the model lays them out. */
final class Records {

	/** Who made the pump do it. */
	static final int PUMP = 0;
	static final int METER = 3;
	static final int SENSOR = 5;

	private final boolean fine;
	private final boolean mmol;

	/**
	 * @param fine whether the model counts in 40ths of a unit
	 * @param mmol whether the calculator's unit is mmol/L
	 */
	Records(boolean fine, boolean mmol) {
		this.fine = fine;
		this.mmol = mmol;
	}

	boolean fine() {
		return fine;
	}

	private static byte[] join(int[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (int[] part : parts) {
			for (int value : part) {
				out.write(value);
			}
		}
		return out.toByteArray();
	}

	private static int[] ints(int... values) {
		return values;
	}

	/** A record whose head has two bytes and that has nothing after its time. */
	byte[] plain(int code, int first, LocalDateTime when, int by) {
		return join(ints(code, first), Times.packed(when, 0, by, 0));
	}

	byte[] withBody(int code, int first, LocalDateTime when, int besideHour, int by, int... body) {
		return join(ints(code, first), Times.packed(when, besideHour, by, 0), body);
	}

	/** @param type 1 or 2 normal, 3 square, 4 normal part, 5 square part of a dual one */
	byte[] bolus(LocalDateTime when, int type, double programmed, double delivered, int halfHours, int by) {
		int asked = stored(programmed);
		int given = stored(delivered);
		return fine ? join(ints(0x01, asked >> 8, asked, given >> 8, given, 0, 0, halfHours),
				Times.packed(when, type, by, 0))
				: join(ints(0x01, asked, given, halfHours), Times.packed(when, type, by, 0));
	}

	private int stored(double units) {
		return (int) Math.round(units * (fine ? 40 : 10));
	}

	byte[] prime(LocalDateTime when, double fixed, double given) {
		return join(ints(0x03, 0, (int) Math.round(fixed * 10), 0, (int) Math.round(given * 10)),
				Times.packed(when, fixed > 0 ? 1 : 0, PUMP, 0));
	}

	byte[] alarm(LocalDateTime when, int number) {
		return join(ints(0x06, number, 0x0C, 0x1E), Times.packed(when, 2, 2, 0));
	}

	byte[] sensorAlarm(LocalDateTime when, int number, int mgdl) {
		return join(ints(0x0B, number, mgdl), Times.packed(when, 1, SENSOR, mgdl >> 8));
	}

	byte[] total(LocalDate day, double units) {
		int stored = (int) Math.round(units * 40);
		int[] head = ints(0x07, stored >> 24, stored >> 16, stored >> 8, stored);
		return fine ? join(head, Times.day(day), ints(0, 0, 0)) : join(head, Times.day(day));
	}

	/** The statistics of a day, of which nobody needs anything. */
	byte[] totalDetails(LocalDate day, boolean sensor) {
		int size = fine ? 52 : sensor ? 44 : 38;
		return join(ints(fine ? 0x6E : sensor ? 0x6D : 0x6C), Times.day(day), new int[size - 3]);
	}

	/** A reading as used; in the unit of the meter, which is mg/dL here. */
	byte[] reading(LocalDateTime when, int mgdl, int by) {
		return join(ints(0x0A, mgdl), Times.packed(when, mgdl >> 9 << 2 | 1, by, mgdl >> 8 & 1));
	}

	/** A linked meter's reading as received. */
	byte[] received(LocalDateTime when, int mgdl, int meter) {
		return join(ints(0x3F, mgdl >> 3), Times.packed(when, mgdl & 7, METER, 0),
				ints(meter >> 16, meter >> 8, meter));
	}

	/** A scheduled rate; it begins in the half hour of its time. */
	byte[] basal(LocalDateTime when, int index, int halfHour, double rate) {
		int stored = (int) Math.round(rate * 40);
		return withBody(0x7B, index, when, 0, PUMP, halfHour, stored, stored >> 8);
	}

	byte[] temporary(LocalDateTime when, boolean percent, double amount) {
		int stored = percent ? (int) amount : (int) Math.round(amount * 40);
		return withBody(0x33, stored, when, 0, PUMP, (percent ? 8 : 0) | stored >> 8 & 7);
	}

	/** @param glucose in the calculator's unit, 0 for none */
	byte[] calculation(LocalDateTime when, Estimate estimate, int by) {
		int bg = (int) Math.round(estimate.glucose() * (mmol ? 10 : 1));
		int carbs = estimate.grams();
		int low = mmol ? 50 : 90;
		int high = mmol ? 67 : 120;
		int fall = mmol ? 22 : 40;
		int units = (mmol ? 0x80 : 0x40) | 0x10;
		int correction = stored(estimate.correction());
		int food = stored(estimate.food());
		int active = stored(estimate.active());
		int total = stored(estimate.total());
		return fine
				? withBody(0x5B, bg, when, 0, by, carbs, units | carbs >> 8 << 2 | bg >> 8, estimate.ratio() * 10 >> 8,
						estimate.ratio() * 10,
						fall, low, correction, food >> 8, food, (correction >> 8 & 0x1F) << 3, active >> 8, active,
						total >> 8, total, high)
				: withBody(0x5B, bg, when, 0, by, carbs, units | carbs >> 8 << 2 | bg >> 8, estimate.ratio(), fall, low,
						correction, food, (correction >> 8 & 0xF) << 4 | food >> 8, active >> 8, active, total >> 8,
						total, high);
	}

	/** Insulin still acting: one older dose, and four hours of action. */
	byte[] active(double units, int minutes) {
		int stored = (int) Math.round(units * 40);
		return join(ints(0x5C, 5, stored, minutes, minutes >> 8 << 4 | 0x04 | stored >> 8));
	}

	/** The calculator set anew: before and after alike. */
	byte[] setup(LocalDateTime when) {
		int[] half = new int[fine ? 68 : 58];
		half[0] = mmol ? 0x19 : 0x15;
		half[1] = 0x11;
		half[fine ? 4 : 3] = fine ? 100 : 10;
		half[fine ? 29 : 19] = mmol ? 22 : 40;
		int targets = half.length - 24;
		half[targets + 1] = mmol ? 50 : 90;
		half[targets + 2] = mmol ? 67 : 120;
		return join(ints(0x5A, 0x0F), Times.packed(when, 0, PUMP, 0), half, half, ints(0x44));
	}

	/** A basal pattern before (08) or after (09) it was changed. */
	byte[] pattern(int code, LocalDateTime when, int[] halfHours, double[] rates) {
		int[] steps = new int[145];
		for (int i = 0; i < halfHours.length; i++) {
			int stored = (int) Math.round(rates[i] * 40);
			steps[3 * i] = halfHours[i];
			steps[3 * i + 1] = stored;
			steps[3 * i + 2] = stored >> 8;
		}
		return join(ints(code, halfHours.length), Times.packed(when, 0, PUMP, 0), steps);
	}

	/**
	 * What a calculator works out.
	 *
	 * @param glucose in its unit
	 * @param ratio grams per unit
	 */
	record Estimate(double glucose, int grams, int ratio, double correction, double food, double active) {

		double total() {
			return Math.max(0, food + (correction > 0 ? Math.max(0, correction - active) : correction));
		}
	}
}
