// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.freestyle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.osgi.service.component.annotations.Component;

/** A FreeStyle Precision Neo used for eighty days: glucose, ketones when it is high, insulin, control solution. */
@Component
public final class NeoSimulator implements Simulator {

	private static final int DAYS = 80;
	private static final int[] HOURS = { 7, 11, 13, 19, 23 };
	private static final int CLOCK_AT = 1;
	private static final int TOO_HIGH = 500;
	private static final int KETONE_WORTHY = 250;

	@Override
	public String id() {
		return "freestyle-neo";
	}

	@Override
	public String title() {
		return "FreeStyle Precision Neo";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.HID, "sim:freestyle-neo", Attached.usb(0x1A61, 0x3850), "FreeStyle Precision Neo", "",
				0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		LocalDate today = now.toLocalDate();
		List<String> records = new ArrayList<>();
		IntStream.rangeClosed(-DAYS, 0).mapToObj(today::plusDays).forEach(day -> day(day, now, records));
		return new FreeStyleDevice(0x60, "LABC123-T4567", "1.0.22", now).tells("$serlnum?", "LABC123-T4567\r\n")
				.lists("$result?", records.reversed());
	}

	private static void day(LocalDate day, LocalDateTime now, List<String> records) {
		Random random = Invented.random(day);
		long number = (day.toEpochDay() - 20_000) * 20;
		for (int i = 0; i < HOURS.length; i++) {
			LocalDateTime set = Invented.clockSet(day).orElse(LocalDateTime.MAX);
			if (i == CLOCK_AT && !set.isAfter(now)) {
				records.add(
						"6," + number++ + "," + Invented.date(set) + ",1," + Invented.date(Invented.clockBefore(day)));
			}
			LocalDateTime when = day.atTime(HOURS[i], random.nextInt(50));
			for (String result : results(i, Invented.glucose(when) + random.nextInt(190), random)) {
				String[] parts = result.split(":");
				if (!when.isAfter(now)) {
					records.add(parts[0] + "," + number++ + "," + Invented.date(when) + ",1," + parts[1]);
				}
			}
		}
	}

	/** @return type and rest of each */
	private static List<String> results(int index, int glucose, Random random) {
		List<String> results = new ArrayList<>();
		boolean control = random.nextInt(40) == 0;
		results.add("7:" + (glucose > TOO_HIGH ? "HI" : glucose) + ",0," + (control ? 0 : 1) + ",0,0,0,0,0,0,0,0");
		if (glucose > KETONE_WORTHY) {
			results.add("9:" + (glucose > TOO_HIGH ? "HI" : 3 + random.nextInt(12)) + ",1,0,0,0");
		}
		if (index == 0) {
			results.add("10:0," + (18 + random.nextInt(3)) + ",0,0,0");
		}
		return results;
	}
}
