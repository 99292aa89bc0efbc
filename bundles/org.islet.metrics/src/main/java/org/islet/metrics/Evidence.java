// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.islet.model.Bolus;
import org.islet.model.DeviceEvent;
import org.islet.model.Exercise;
import org.islet.model.Logged;
import org.islet.model.PumpSettings;
import org.islet.model.Timeline;

/**
 * All that can have come before an episode, in time order.
 *
 * @param timeline the period and the day before it
 * @param glucose the sensor's readings at equal steps
 * @param rises rises of more than 50 mg/dL within 60 minutes
 * @param lows level 1 lows
 * @param boluses what was really given, automation's micro doses left out
 * @param carbs carbohydrate
 * @param basal basal delivery
 * @param wears how long infusion sets were worn
 * @param events what devices did
 * @param exercise exercise
 * @param settings pump settings
 */
record Evidence(Timeline timeline, Grid glucose, List<Rise> rises, List<Episode> lows, List<Logged<Bolus>> boluses,
		CarbTotals carbs, BasalDelivery basal, List<SetWear> wears, List<Logged<DeviceEvent>> events,
		List<Logged<Exercise>> exercise,
		List<Logged<PumpSettings>> settings) {

	private static final Duration RECORDED = Duration.ofHours(24);

	static Evidence of(Timeline timeline) {
		GlucoseSeries sensor = GlucoseSeries.sensor(timeline);
		Grid grid = Grid.elapsedDays(sensor);
		return new Evidence(timeline, grid, Rise.all(grid), Episodes.of(sensor).of(Episode.Type.HYPO_LEVEL_1),
				boluses(timeline), CarbTotals.of(timeline), BasalDelivery.of(timeline),
				SetWears.of(timeline), timeline.withBefore(DeviceEvent.class).toList(),
				timeline.withBefore(Exercise.class).toList(),
				timeline.withBefore(PumpSettings.class).toList());
	}

	@SuppressWarnings("unchecked")
	private static List<Logged<Bolus>> boluses(Timeline timeline) {
		List<Logged<Bolus>> boluses = new ArrayList<>();
		Stream.of(timeline.before(), timeline.entries(), timeline.after()).flatMap(List::stream).forEach(logged -> {
			if (logged.entry() instanceof Bolus bolus && bolus.delivered() > 0
					&& bolus.source() != Bolus.Source.AUTO_BASAL) {
				boluses.add((Logged<Bolus>) logged);
			}
		});
		return boluses;
	}

	static boolean byPump(Bolus bolus) {
		return bolus.source() != Bolus.Source.PEN;
	}

	static boolean byPerson(Bolus bolus) {
		return bolus.source() != Bolus.Source.AUTO_CORRECTION;
	}

	/** @return the boluses a person gave with a pump from {@code from} until before {@code to} */
	List<Logged<Bolus>> given(Instant from, Instant to) {
		return boluses(from, to, bolus -> byPump(bolus) && byPerson(bolus));
	}

	/** @return the boluses that {@code are}, from {@code from} until before {@code to} */
	List<Logged<Bolus>> boluses(Instant from, Instant to, Predicate<Bolus> are) {
		return boluses.stream()
				.filter(logged -> PrecedingEvents.within(logged.at(), from, to) && are.test(logged.entry())).toList();
	}

	/** @return whether no bolus of any kind was given from {@code from} until before {@code to}, where that is known */
	boolean noBolus(Instant from, Instant to) {
		return boluses(from, to, bolus -> true).isEmpty() && bolusesRecorded(to);
	}

	/** @return whether a bolus at that time would be known */
	boolean bolusesRecorded(Instant at) {
		return !basal.within(at, at.plusMillis(1)).segments().isEmpty()
				|| boluses.stream().anyMatch(bolus -> near(bolus.at(), at));
	}

	/** @return whether no carbohydrate was entered from {@code from} until before {@code to}, where that is known */
	boolean noCarbs(Instant from, Instant to) {
		return carbs.entries().stream().noneMatch(meal -> PrecedingEvents.within(meal.at(), from, to))
				&& carbs.entries().stream().anyMatch(meal -> near(meal.at(), to));
	}

	private static boolean near(Instant one, Instant two) {
		return Duration.between(one, two).abs().compareTo(RECORDED) <= 0;
	}
}
