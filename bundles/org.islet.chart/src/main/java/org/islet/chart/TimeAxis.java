// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of wall-clock time in one zone. Positions are hours on the clock since the axis began, so that a day is
 * always 24 wide: the hour a spring change skips stays empty, the hour an autumn change repeats is used twice.
 *
 * @param start the clock at the left end
 * @param hours its length on the clock
 * @param zone whose clock
 */
public record TimeAxis(LocalDateTime start, double hours, ZoneId zone) {

	private static final double HOUR = 3_600_000_000_000.0;

	/**
	 * A change of the zone's clock.
	 *
	 * @param at when
	 * @param before position just before it
	 * @param after position just after it
	 */
	public record Shift(Instant at, double before, double after) {

		/** @return by how much the clock moves, such as {@code +1 h} or {@code −0:30 h} */
		public String text() {
			long minutes = Math.round((after - before) * 60);
			long size = Math.abs(minutes);
			String number = size % 60 == 0 ? String.valueOf(size / 60) : "%d:%02d".formatted(size / 60, size % 60);
			return (minutes < 0 ? "\u2212" : "+") + number + " h";
		}
	}

	/** From one position to another without a clock change between. */
	public record Stretch(double from, double to) {

		public double length() {
			return to - from;
		}
	}

	/** A label under the axis. */
	public record Tick(double at, String label) {
	}

	/** @return the 24 hours of a day's clock */
	public static TimeAxis day(LocalDate day, ZoneId zone) {
		return new TimeAxis(day.atStartOfDay(), 24, zone);
	}

	/** @return the position of an instant; outside 0 to {@link #hours()} it is off the axis */
	public double at(Instant instant) {
		return position(LocalDateTime.ofInstant(instant, zone));
	}

	private double position(LocalDateTime clock) {
		return ChronoUnit.NANOS.between(start, clock) / HOUR;
	}

	/** @return the clock changes on the axis, in order */
	public List<Shift> shifts() {
		List<Shift> shifts = new ArrayList<>();
		var rules = zone.getRules();
		Instant until = start.plusNanos((long) (hours * HOUR)).toInstant(ZoneOffset.UTC).plus(Duration.ofDays(1));
		var next = rules.nextTransition(start.toInstant(ZoneOffset.UTC).minus(Duration.ofDays(1)));
		while (next != null && next.getInstant().isBefore(until)) {
			double before = position(next.getDateTimeBefore());
			double after = position(next.getDateTimeAfter());
			if (Math.max(before, after) > 0 && Math.min(before, after) < hours) {
				shifts.add(new Shift(next.getInstant(), before, after));
			}
			next = rules.nextTransition(next.getInstant());
		}
		return shifts;
	}

	/** @return whether a line may join the two: no clock change lies between them */
	public boolean joined(Instant earlier, Instant later) {
		return zone.getRules().getOffset(earlier).equals(zone.getRules().getOffset(later));
	}

	/**
	 * @param from inclusive
	 * @param to exclusive
	 * @return where the time between lies on the axis: cut at clock changes and at the axis's ends
	 */
	public List<Stretch> stretches(Instant from, Instant to) {
		List<Stretch> stretches = new ArrayList<>();
		double left = at(from);
		for (Shift shift : shifts()) {
			if (shift.at().isAfter(from) && shift.at().isBefore(to)) {
				add(stretches, left, shift.before());
				left = shift.after();
			}
		}
		Instant last = to.minusNanos(1);
		add(stretches, left, to.isAfter(from) ? at(last) + 1 / HOUR : left);
		return stretches;
	}

	private void add(List<Stretch> stretches, double from, double to) {
		double left = Math.max(0, from);
		double right = Math.min(hours, to);
		if (right > left) {
			stretches.add(new Stretch(left, right));
		}
	}

	/**
	 * @param every hours between labels
	 * @return labels of whole hours on the clock, the last midnight as 24:00
	 */
	public List<Tick> ticks(int every) {
		List<Tick> ticks = new ArrayList<>();
		for (int hour = 0; hour <= hours; hour += every) {
			LocalTime clock = start.plusHours(hour).toLocalTime();
			boolean end = hour == hours && clock.equals(LocalTime.MIDNIGHT);
			ticks.add(new Tick(hour, end ? "24:00" : clock.toString()));
		}
		return ticks;
	}
}
