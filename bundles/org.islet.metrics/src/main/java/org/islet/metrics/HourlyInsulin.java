// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.islet.model.Bolus;
import org.islet.model.Logged;
import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * Insulin by hour of the clock, on average over the days that {@link InsulinTotals#counted() count}. Both passes of a
 * repeated autumn hour are that hour.
 *
 * @param hours the 24 hours from midnight
 * @param days how many days count
 * @param aggregated on how many of them automation's insulin is known as the day's total only: nobody knows in which
 *            hours it was given
 */
public record HourlyInsulin(List<Hour> hours, int days, int aggregated) {

	/**
	 * One clock hour.
	 *
	 * @param hour 0 to 23
	 * @param basal mean basal rate given while it is known, suspensions as 0, U/h; empty if it never is
	 * @param programmed mean rate of the pattern while it is known, U/h; empty if it never is
	 * @param bolus boluses begun in this hour, automatic corrections included, micro doses and pens not, U a day; empty
	 *            without a day that counts. The hours' sum is the mean of {@link InsulinDay#bolus()}
	 */
	public record Hour(int hour, OptionalDouble basal, OptionalDouble programmed, OptionalDouble bolus) {
	}

	public HourlyInsulin {
		hours = List.copyOf(hours);
	}

	/**
	 * @param timeline whose insulin to share out
	 * @param basal what {@link BasalDelivery#of} made of it
	 * @param insulin what {@link InsulinTotals#of(Timeline)} made of it
	 */
	public static HourlyInsulin of(Timeline timeline, BasalDelivery basal, InsulinTotals insulin) {
		ZoneId zone = timeline.period().zone();
		Rates given = new Rates(zone);
		Rates programmed = new Rates(zone);
		double[] bolus = new double[24];
		List<InsulinDay> days = insulin.counted();
		for (InsulinDay day : days) {
			Period period = Period.day(day.day(), zone);
			BasalDelivery delivered = basal.within(period);
			delivered.programmed().forEach(programmed::add);
			if (!day.aggregated()) {
				delivered.segments().forEach(given::add);
			}
			timeline.of(Bolus.class).filter(logged -> period.contains(logged.at()) && counts(logged))
					.forEach(logged -> bolus[logged.at().atZone(zone).getHour()] += logged.entry().delivered());
		}
		List<Hour> hours = new ArrayList<>();
		for (int hour = 0; hour < 24; hour++) {
			hours.add(new Hour(hour, given.mean(hour), programmed.mean(hour),
					days.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(bolus[hour] / days.size())));
		}
		return new HourlyInsulin(hours, days.size(), (int) days.stream().filter(InsulinDay::aggregated).count());
	}

	private static boolean counts(Logged<Bolus> logged) {
		return logged.entry().source() != Bolus.Source.AUTO_BASAL && logged.entry().source() != Bolus.Source.PEN;
	}

	/** Units and time by clock hour. */
	private static final class Rates {

		private final ZoneId zone;
		private final double[] units = new double[24];
		private final double[] hours = new double[24];

		Rates(ZoneId zone) {
			this.zone = zone;
		}

		void add(Segment segment) {
			Instant at = segment.from();
			while (at.isBefore(segment.to())) {
				LocalTime clock = at.atZone(zone).toLocalTime();
				Instant next = at.plus(Duration.ofHours(1))
						.minusNanos(clock.toNanoOfDay() % Duration.ofHours(1).toNanos());
				Segment part = segment.clip(at, next);
				units[clock.getHour()] += part.units();
				hours[clock.getHour()] += part.length().toMillis() / 3_600_000.0;
				at = next;
			}
		}

		OptionalDouble mean(int hour) {
			return hours[hour] > 0 ? OptionalDouble.of(units[hour] / hours[hour]) : OptionalDouble.empty();
		}
	}
}
