// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.contour;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.osgi.service.component.annotations.Component;

/** A Contour USB used for sixty days, five times a day, with marks, values beyond its range and control solution. */
@Component
public final class ContourSimulator implements Simulator {

	private static final int DAYS = 60;
	private static final int[] HOURS = { 7, 9, 12, 18, 22 };
	private static final String[] MARKS = { "F", "A/Z8", "B", "B", "" };

	@Override
	public String id() {
		return "contour";
	}

	@Override
	public String title() {
		return "Contour USB";
	}

	@Override
	public Attached attached() {
		return new Attached(Link.HID, "sim:contour", Attached.usb(0x1A79, 0x6002), "Contour USB", "", 0);
	}

	@Override
	public SimulatedDevice plug(LocalDateTime now) {
		LocalDate today = now.toLocalDate();
		List<String> results = IntStream.rangeClosed(-DAYS, 0).mapToObj(today::plusDays).flatMap(day -> day(day, now))
				.toList();
		return new ContourMeter("Bayer7390^01.24\\01.04\\09.02.20^7390-5550123^7403-", results, now, false);
	}

	/** Made of the date alone, so that a later look finds the same. */
	private static Stream<String> day(LocalDate day, LocalDateTime now) {
		Random random = new Random(day.toEpochDay());
		return IntStream.range(0, HOURS.length).mapToObj(i -> result(day, i, random, now)).filter(r -> !r.isEmpty());
	}

	private static String result(LocalDate day, int index, Random random, LocalDateTime now) {
		LocalDateTime when = day.atTime(LocalTime.of(HOURS[index], random.nextInt(50)));
		double sugar = 120 + 35 * random.nextGaussian() + (index == 1 ? 45 : 0);
		int value = (int) Math.round(Math.max(5, sugar * (random.nextInt(40) == 0 ? 5 : 1)));
		boolean control = random.nextInt(120) == 0;
		if (when.isAfter(now)) {
			return "";
		}
		String flags = control ? "C" : value > 600 ? ">" : value < 10 ? "<" : MARKS[index];
		int shown = value > 600 ? 601 : value < 10 ? 9 : value;
		return "^^^Glucose|" + shown + "|mg/dL^P||" + flags + "||"
				+ DateTimeFormatter.ofPattern("uuuuMMddHHmm").format(when);
	}
}
