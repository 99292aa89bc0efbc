// SPDX-License-Identifier: EPL-2.0
package org.islet.report.overlay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.model.Glucose;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.report.ReportOption.Days;
import org.islet.report.ReportOption.Quantity;
import org.islet.report.ReportRequest;

/**
 * Which days are laid over each other: those the option {@code days} names (dates such as 2026-03-01, with commas), else
 * the last of the period that have sensor readings; never more than seven, or than the option {@code most} says.
 *
 * @param days the days, in order
 * @param chosen whether the option named them
 * @param most how many there can be
 * @param left days of the period or the option that are left out because there are too many
 * @param unknown what the option names that is no day of the period
 */
record Choice(List<Period> days, boolean chosen, int most, int left, List<LocalDate> unknown) {

	static final Days DAYS = new Days("days");
	/** Seven can be told apart on paper; more where the line of a day can be pointed at. */
	static final Quantity MOST = new Quantity("most", 1, OverlayChart.TRACES.size(), 7);

	static Choice of(Timeline timeline, ReportRequest request) {
		Period period = timeline.period();
		int most = (int) MOST.in(request);
		Map<Boolean, List<LocalDate>> asked = DAYS.in(request).stream().collect(Collectors
				.partitioningBy(day -> !day.isBefore(period.first()) && !day.isAfter(period.last())));
		List<LocalDate> wanted = asked.get(true);
		List<Period> all = wanted.isEmpty() ? usual(timeline, most)
				: wanted.stream().map(day -> Period.day(day, period.zone())).toList();
		int left = Math.max(0, all.size() - most);
		return new Choice(all.subList(left, all.size()), !wanted.isEmpty(), most, left, asked.get(false));
	}

	private static List<Period> usual(Timeline timeline, int most) {
		List<Period> all = timeline.period().eachDay();
		if (all.size() <= most) {
			return all;
		}
		Set<LocalDate> known = timeline.of(Glucose.class)
				.filter(logged -> logged.entry().origin() == Glucose.Origin.SENSOR)
				.map(logged -> logged.at().atZone(timeline.period().zone()).toLocalDate()).collect(Collectors.toSet());
		List<Period> with = all.stream().filter(day -> known.contains(day.first())).toList();
		return with.isEmpty() ? all : with;
	}
}
