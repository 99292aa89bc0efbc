// SPDX-License-Identifier: EPL-2.0
package org.islet.report.overlay;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.metrics.Episode;
import org.islet.metrics.Episodes;
import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.GlucoseStatistics;
import org.islet.metrics.MeterAgreement;
import org.islet.metrics.SensorUse;
import org.islet.metrics.TimeInRanges;
import org.islet.model.Logged;
import org.islet.model.Period;
import org.islet.model.Timeline;

/**
 * The days shown and what the metrics make of them.
 *
 * @param timeline the period asked for
 * @param shown the part of the timeline that lies on the days shown
 * @param days each day shown, in order
 * @param all all days shown together
 */
record Data(Timeline timeline, Timeline shown, List<Day> days, Day all) {

	/**
	 * One day, or all together.
	 *
	 * @param date the day; the first of all
	 * @param lows episodes below 70 mg/dL that began then
	 * @param highs episodes above 180 mg/dL that began then
	 * @param active per cent of the time known
	 */
	record Day(LocalDate date, GlucoseSeries sensor, GlucoseStatistics statistics, TimeInRanges ranges, double active,
			int lows, int highs, MeterAgreement agreement) {
	}

	static Data of(Timeline timeline, Choice choice) {
		Set<LocalDate> dates = choice.days().stream().map(Period::first).collect(Collectors.toSet());
		Timeline shown = dates.size() == timeline.period().days() ? timeline : only(timeline, dates);
		// of the whole period: a day's episodes and pairs do not depend on which other days are shown
		Episodes episodes = Episodes.of(GlucoseSeries.sensor(timeline));
		List<Day> days = choice.days().stream()
				.map(day -> day(timeline.within(day), List.of(day), episodes, timeline)).toList();
		return new Data(timeline, shown, days, day(shown, choice.days(), episodes, timeline));
	}

	private static Timeline only(Timeline timeline, Set<LocalDate> dates) {
		List<Logged<?>> entries = timeline.entries().stream()
				.filter(logged -> dates.contains(logged.at().atZone(timeline.period().zone()).toLocalDate())).toList();
		return new Timeline(timeline.patient(), timeline.period(), timeline.devices(), timeline.before(), entries,
				timeline.after());
	}

	private static Day day(Timeline part, List<Period> days, Episodes episodes, Timeline whole) {
		GlucoseSeries sensor = GlucoseSeries.sensor(part);
		return new Day(days.getFirst().first(), sensor, GlucoseStatistics.of(sensor),
				TimeInRanges.of(sensor, part.patient().preferences()), SensorUse.ofDays(sensor, days),
				begun(episodes, Episode.Type.HYPO_LEVEL_1, days), begun(episodes, Episode.Type.HYPER_LEVEL_1, days),
				MeterAgreement.of(whole, days));
	}

	private static int begun(Episodes episodes, Episode.Type type, List<Period> days) {
		return (int) episodes.of(type).stream()
				.filter(episode -> days.stream().anyMatch(day -> day.contains(episode.start()))).count();
	}

	/** @return the days with readings that are longer or shorter than others */
	List<Period> clockChanges() {
		return days.stream().filter(day -> !day.sensor().isEmpty())
				.map(day -> Period.day(day.date(), timeline.period().zone()))
				.filter(day -> !Duration.between(day.from(), day.to()).equals(Duration.ofDays(1))).toList();
	}

	/** @return whether the days shown are the period asked for */
	boolean whole() {
		return shown == timeline;
	}

	boolean isEmpty() {
		return all.sensor().isEmpty();
	}
}
