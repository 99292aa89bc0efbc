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

/** A FreeStyle InsuLinx used for seventy days, five times a day. It lists what it has newest first. */
@Component
public final class InsuLinxSimulator implements Simulator {

	private static final int DAYS = 70;
	private static final int[] HOURS = { 7, 11, 13, 18, 22 };
	private static final int CLOCK_AT = 1;

	@Override
	public String id() {
		return "freestyle-insulinx";
	}

	@Override
	public String title() {
		return "FreeStyle InsuLinx";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.HID, "sim:freestyle-insulinx", Attached.usb(0x1A61, 0x3460), "FreeStyle InsuLinx", "",
				0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		LocalDate today = now.toLocalDate();
		List<String> records = new ArrayList<>();
		IntStream.rangeClosed(-DAYS, 0).mapToObj(today::plusDays).forEach(day -> day(day, now, records));
		return new FreeStyleDevice(0x60, "JAAB055-T0123", "1.4\r\nB 12/03/2012 09:15", now)
				.tells("$serlnum?", "JAAB055-T0123\r\n").lists("$result?", records.reversed());
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
			LocalDateTime when = day.atTime(HOURS[i], 10 + random.nextInt(50));
			int meal = random.nextInt(30) == 0 ? 1 : 3;
			if (!when.isAfter(now)) {
				records.add("0," + number++ + "," + Invented.date(when) + ",1,0,0,0," + meal + ",0,"
						+ Invented.glucose(when)
						+ ",0,0");
			}
		}
	}
}
