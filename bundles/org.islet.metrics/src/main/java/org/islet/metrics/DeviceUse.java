// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * How the devices were used: counts by calendar day, from the same readings, doses and meals as every other statistic,
 * so that the days add up to the period's {@code meterReadings}, {@code boluses} and {@code carbEntries}.
 * <p>
 * What is said per day, and per cent of days, is of the <em>recorded</em> days: those from the first to the last record
 * of any kind, whether or not there is one on each. On the days before and after nothing may have been read out.
 *
 * @param period the days
 * @param days one for each day of the period, in order
 * @param wears the sets worn in the period at least in part, also one put on before it, in time order
 * @param pump whether a pump recorded anything in the period
 * @param sensor whether there are sensor readings in the period
 */
public record DeviceUse(Period period, List<DeviceUseDay> days, List<SetWear> wears, boolean pump, boolean sensor) {

	/** A day has enough meter readings with this many. */
	public static final int ENOUGH_READINGS = 4;
	/** A day has enough boluses with this many: one for each main meal. */
	public static final int ENOUGH_BOLUSES = 3;

	public DeviceUse {
		days = List.copyOf(days);
		wears = List.copyOf(wears);
	}

	public static DeviceUse of(Timeline timeline) {
		BasalDelivery basal = BasalDelivery.of(timeline);
		return of(timeline, GlucoseSeries.sensor(timeline), GlucoseSeries.meter(timeline), basal,
				InsulinTotals.of(timeline, basal), CarbTotals.of(timeline));
	}

	/**
	 * @param timeline what to count
	 * @param sensor what {@link GlucoseSeries#sensor} made of it
	 * @param meter what {@link GlucoseSeries#meter} made of it
	 * @param basal what {@link BasalDelivery#of} made of it
	 * @param insulin what {@link InsulinTotals#of(Timeline)} made of it
	 * @param carbs what {@link CarbTotals#of} made of it
	 */
	public static DeviceUse of(Timeline timeline, GlucoseSeries sensor, GlucoseSeries meter, BasalDelivery basal,
			InsulinTotals insulin, CarbTotals carbs) {
		return new DeviceUseCount(timeline).count(sensor, meter, basal, insulin, carbs);
	}

	/** @return the days from the first to the last record of any kind, in order */
	public List<DeviceUseDay> recorded() {
		return days.stream().filter(DeviceUseDay::recorded).toList();
	}

	/** @return a count of the whole period, such as {@code DeviceUseDay::alarms} */
	public double sum(ToDoubleFunction<DeviceUseDay> count) {
		return days.stream().mapToDouble(count).sum();
	}

	/** @return the mean of a count over the recorded days; empty without such a day */
	public OptionalDouble perDay(ToDoubleFunction<DeviceUseDay> count) {
		return days.stream().filter(DeviceUseDay::recorded).mapToDouble(count).average();
	}

	/** @return of the recorded days those that {@code are}, per cent; empty without a recorded day */
	public OptionalDouble percentOfDays(Predicate<DeviceUseDay> are) {
		return perDay(day -> are.test(day) ? 100 : 0);
	}

	/** @return how long the sets put on and changed within the period were worn, hours; empty without one */
	public OptionalDouble medianWearHours() {
		double[] hours = begun().filter(SetWear::changed).mapToDouble(SetWear::hours).sorted().toArray();
		return hours.length == 0 ? OptionalDouble.empty()
				: OptionalDouble.of(Spread.quantile(hours, hours.length, 0.5));
	}

	/**
	 * @return the longest time a set was worn, of those put on within the period, hours; it may be that of a set that is
	 *         not known to have been changed, which was worn at least so long. Empty without one
	 */
	public OptionalDouble longestWearHours() {
		return begun().mapToDouble(SetWear::hours).max();
	}

	/** @return whether the set worn longest is not known to have been changed */
	public boolean longestWearOpen() {
		double longest = longestWearHours().orElse(Double.NaN);
		return begun().noneMatch(wear -> wear.changed() && wear.hours() == longest) && !Double.isNaN(longest);
	}

	private Stream<SetWear> begun() {
		return wears.stream().filter(wear -> !wear.from().isBefore(period.from()));
	}

	/** @return for how long delivery was suspended in the period, by {@link DeviceUseDay.Stop} as in its days */
	public Duration suspended(DeviceUseDay.Stop why) {
		return days.stream().map(day -> day.suspended(why)).reduce(Duration.ZERO, Duration::plus);
	}

	/**
	 * @return whether automation is known to have been on: it set a rate or ended, or a pump told its total for a day
	 */
	public boolean automation() {
		return days.stream().anyMatch(day -> day.automated().filter(length -> !length.isZero()).isPresent()
				|| !day.exits().isEmpty() || pump && day.automated().isEmpty());
	}

	/**
	 * @return for how long automation set the rate, the mean over the recorded days; empty where that is not known of each
	 *         of them
	 */
	public OptionalDouble automatedHoursPerDay() {
		boolean known = recorded().stream().allMatch(day -> day.automated().isPresent());
		return known ? perDay(day -> day.automated().orElseThrow().toMillis() / 3_600_000.0) : OptionalDouble.empty();
	}
}
