// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.islet.model.Bolus;
import org.islet.model.InsulinTotal;
import org.islet.model.InsulinTotal.Kind;
import org.islet.model.Logged;
import org.islet.model.Period;
import org.islet.model.Timeline;

/** Adds up boluses, pens, automation and basal rates by day. */
final class InsulinCount {

	private final Timeline timeline;
	private final BasalDelivery basal;
	private final boolean pump;
	private final List<Logged<Bolus>> boluses = new ArrayList<>();
	private final Map<LocalDate, Double> automatic = new HashMap<>();
	private final Map<LocalDate, Double> all = new HashMap<>();

	InsulinCount(Timeline timeline, BasalDelivery basal) {
		this.timeline = timeline;
		this.basal = basal;
		timeline.withBefore(Bolus.class).forEach(boluses::add);
		for (List<Logged<?>> part : List.of(timeline.before(), timeline.entries(), timeline.after())) {
			part.forEach(this::addTotal);
		}
		this.pump = !basal.segments().isEmpty() || !automatic.isEmpty();
	}

	/** A total belongs to the day its device names, whichever instant that day's midnight was anchored at. */
	private void addTotal(Logged<?> logged) {
		if (logged.entry() instanceof InsulinTotal total && total.units() > 0) {
			(total.kind() == Kind.AUTOMATIC ? automatic : all).merge(total.when().toLocalDate(), total.units(),
					Double::sum);
		}
	}

	List<InsulinDay> days() {
		Period period = timeline.period();
		int first = 0;
		List<InsulinDay> days = new ArrayList<>();
		for (Period day : period.eachDay()) {
			while (first < boluses.size() && boluses.get(first).at().isBefore(day.from().minus(Timeline.AROUND))) {
				first++;
			}
			days.add(day(day, boluses.subList(first, boluses.size())));
		}
		return days;
	}

	private InsulinDay day(Period day, List<Logged<Bolus>> candidates) {
		Instant from = day.from();
		Instant to = day.to();
		Doses doses = new Doses();
		for (Logged<Bolus> logged : candidates) {
			if (!logged.at().isBefore(to)) {
				break;
			}
			doses.apportion(logged, from, to);
			if (!logged.at().isBefore(from)) {
				doses.add(logged.entry());
			}
		}
		BasalDelivery delivered = basal.within(from, to);
		Double total = automatic.get(day.first());
		boolean aggregated = total != null && !doses.micro;
		double rates = 0;
		double automated = 0;
		for (Segment segment : delivered.segments()) {
			rates += segment.kind() == Segment.Kind.MICRO_DOSES ? 0 : segment.units();
			automated += segment.kind() == Segment.Kind.AUTOMATED ? segment.units() : 0;
		}
		double basalUnits = aggregated ? Math.max(0, total - doses.corrections) : rates + doses.basal;
		double automaticUnits = aggregated ? Math.max(total, doses.corrections)
				: automated + doses.basal + doses.corrections;
		Duration known = aggregated && basal.segments().isEmpty() ? Duration.between(from, to) : delivered.known();
		return new InsulinDay(day.first(), Duration.between(from, to), basalUnits, doses.bolus, doses.apportioned,
				doses.pen, automaticUnits, doses.count, known, delivered.automated(), delivered.suspended(), aggregated,
				pump, total(day.first()));
	}

	private OptionalDouble total(LocalDate day) {
		Double units = all.get(day);
		return units == null ? OptionalDouble.empty() : OptionalDouble.of(units);
	}

	/** One day's doses by what they count as. */
	private static final class Doses {
		double basal;
		double bolus;
		double apportioned;
		double pen;
		double corrections;
		int count;
		boolean micro;

		void add(Bolus dose) {
			switch (dose.source()) {
			case AUTO_BASAL -> {
				basal += dose.delivered();
				micro = true;
			}
			case PEN -> pen += dose.delivered();
			case AUTO_CORRECTION -> {
				bolus += dose.delivered();
				corrections += dose.delivered();
			}
			case MANUAL, CALCULATOR, EASY, PRESET, REMOTE, UNKNOWN -> {
				bolus += dose.delivered();
				count++;
			}
			}
		}

		void apportion(Logged<Bolus> logged, Instant from, Instant to) {
			Bolus dose = logged.entry();
			if (dose.source() == Bolus.Source.AUTO_BASAL || dose.source() == Bolus.Source.PEN) {
				return;
			}
			apportioned += logged.at().isBefore(from) ? 0 : dose.now().delivered();
			double length = took(dose);
			if (length <= 0) {
				apportioned += logged.at().isBefore(from) ? 0 : dose.extended().delivered();
				return;
			}
			long start = Math.max(from.toEpochMilli(), logged.at().toEpochMilli());
			double end = Math.min(to.toEpochMilli(), logged.at().toEpochMilli() + length);
			apportioned += dose.extended().delivered() * Math.max(0, end - start) / length;
		}

		/** @return milliseconds the extended part took: at the programmed rate until all that was given was given */
		private static double took(Bolus dose) {
			double asked = dose.extended().asked();
			double share = asked > 0 ? Math.min(1, dose.extended().delivered() / asked) : 0;
			return dose.over().map(Duration::toMillis).orElse(0L) * share;
		}
	}
}
