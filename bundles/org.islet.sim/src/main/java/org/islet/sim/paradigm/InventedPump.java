// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.islet.sim.SimulatedDevice;

/**
 * Makes pumps with an invented past: mg/dL or mmol/L, older or newer records, with a sensor or without.
 *
 * @param model number of the model
 * @param serial six digits
 * @param mmol whether its calculator counts in mmol/L
 * @param sensor whether a sensor is worn
 */
public record InventedPump(String model, String serial, boolean mmol, boolean sensor) {

	/** No pump shown is older. */
	private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
	private static final int KEEPS = 36;
	private static final int KEEPS_OF_SENSOR = 32;
	private static final int USED_AT_LEAST = 40;

	/** @return one used for a long time */
	public SimulatedDevice plug(LocalDateTime now) {
		LocalDate first = now.toLocalDate().minusDays(USED_AT_LEAST);
		return plug(FIRST.isBefore(first) ? FIRST : first, now, Trouble.NONE);
	}

	/**
	 * @param first the day of its first use
	 * @param now what its clock shows
	 * @param trouble what goes wrong on the air
	 */
	public SimulatedDevice plug(LocalDate first, LocalDateTime now, Trouble trouble) {
		return stick(first, now, trouble);
	}

	/** @return one used for some days, talked to a moment ago */
	SimulatedDevice plugNew(LocalDateTime now) {
		return stick(now.toLocalDate().minusDays(2), now, Trouble.NONE).awake();
	}

	private StickAndPump stick(LocalDate first, LocalDateTime now, Trouble trouble) {
		boolean fine = isFine();
		SensorPress press = new SensorPress(fine);
		if (sensor) {
			new SensorDays(press).tell(first.atTime(6, 2), now);
		}
		List<byte[]> pages = history(first, now);
		List<byte[]> sensorPages = sensor ? press.pages() : List.of();
		int from = Math.max(0, pages.size() - KEEPS);
		int fromSensor = Math.max(0, sensorPages.size() - KEEPS_OF_SENSOR);
		return new StickAndPump(new Pump(serial, now, pages.subList(from, pages.size()), from + 1,
				sensorPages.subList(fromSensor, sensorPages.size()),
				sensor ? press.currents().subList(fromSensor, sensorPages.size()) : List.of(), fromSensor,
				answers(fine)), trouble);
	}

	private boolean isFine() {
		return Integer.parseInt(model.substring(1)) >= 23;
	}

	/** @return pages with their checks, oldest first */
	List<byte[]> history(LocalDate first, LocalDateTime now) {
		HistoryPress history = new HistoryPress();
		PumpDays days = new PumpDays(new Records(isFine(), mmol), mmol, sensor);
		first.datesUntil(now.toLocalDate().plusDays(1))
				.forEach(day -> days.day(day, now).forEach(history::print));
		return history.pages();
	}

	private Map<Integer, byte[]> answers(boolean fine) {
		Map<Integer, byte[]> all = new HashMap<>();
		all.put(0x8D, bytes(3, model.charAt(0), model.charAt(1), model.charAt(2)));
		all.put(0x74, "VER 2.4A1.1".getBytes(StandardCharsets.US_ASCII));
		all.put(0x72, bytes(0, 0, 136));
		all.put(0x73, fine ? bytes(0, 0, 0x0C, 0xA3) : bytes(0x05, 0x46, 0, 0));
		all.put(0x79, fine ? bytes(0, 0, 0x04, 0xAB, 0, 0, 0x06, 0x7E) : bytes(0x01, 0x2B, 0x01, 0x9F));
		all.put(0x76, "------------------".getBytes(StandardCharsets.US_ASCII));
		all.put(0x88, bytes(1));
		all.put(0x89, bytes(mmol ? 2 : 1));
		all.put(0x8A, fine ? bytes(1, 2, 0, 0, 100, 24, 0, 80, 0, 0, 0) : bytes(1, 0, 10, 24, 8, 0, 0));
		all.put(0x8B, mmol ? bytes(2, 0, 22, 0, 0) : bytes(1, 0, 40, 0, 0));
		all.put(0x9F, mmol ? bytes(2, 0, 50, 67, 0, 0, 0) : bytes(1, 0, 90, 120, 0, 0, 0));
		all.put(0x92, bytes(32, 0, 0, 44, 0, 12, 36, 0, 20, 28, 0, 44, 0, 0, 0x3F));
		all.put(0x93, bytes(0, 0, 0x3F));
		all.put(0x94, bytes(0, 0, 0x3F));
		all.put(0xC0, settings(fine));
		return all;
	}

	private static byte[] settings(boolean fine) {
		return fine ? bytes(0, 4, 1, 5, 1, 0, 150, 0, 100, 1, 0, 1, 0, 0, 0, 100, 1, 4, 0, 20, 0, 0, 0, 0, 0)
				: bytes(0, 4, 1, 5, 1, 150, 0, 100, 1, 0, 1, 0, 0, 0, 1, 100, 1, 4, 0, 20, 0);
	}

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}
}
