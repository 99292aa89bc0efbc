// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.islet.model.Period;

/** Looks for times of day at which episodes begin on many days. */
final class HourBands {

	private static final int DAY = 24 * 60;
	private static final int STEP = 30;
	/** 90 minutes to either side */
	private static final int WIDTH = 180;

	private final GlucoseSeries sensor;
	private final Period period;

	/** A time of day, minutes from midnight, and how long it is. */
	private record Band(int from, int length) {

		boolean contains(LocalDateTime start) {
			return into(start) < length;
		}

		/** @return minutes from the band's beginning to the next such time of day */
		int into(LocalDateTime start) {
			return Math.floorMod(start.toLocalTime().toSecondOfDay() / 60 - from, DAY);
		}

		/** @return the day on which the band began that {@code start} lies in */
		LocalDate day(LocalDateTime start) {
			return start.minusMinutes(into(start)).toLocalDate();
		}

		LocalDateTime on(LocalDate day) {
			return day.atStartOfDay().plusMinutes(from);
		}
	}

	HourBands(GlucoseSeries sensor, Period period) {
		this.sensor = sensor;
		this.period = period;
	}

	List<Pattern> patterns(boolean low, List<Preceded> episodes) {
		List<Pattern> found = new ArrayList<>();
		List<Preceded> rest = new ArrayList<>(episodes);
		while (true) {
			Band band = shrink(best(rest), rest);
			List<Preceded> inside = inside(band, rest);
			Set<LocalDate> days = days(band, inside);
			if (days.size() < Patterns.LEAST_DAYS) {
				return found;
			}
			int covered = covered(band, days);
			if (100.0 * days.size() >= Patterns.LEAST_PERCENT * covered) {
				found.add(new Pattern(low, time(band.from), time(band.from + band.length), days.size(), covered,
						inside));
			}
			rest.removeAll(inside);
		}
	}

	private static LocalTime time(int minutes) {
		return LocalTime.ofSecondOfDay(Math.floorMod(minutes, DAY) * 60L);
	}

	/** @return the time with episodes on the most days; of equal ones that with the most episodes, then the earliest */
	private Band best(List<Preceded> episodes) {
		Band best = new Band(0, WIDTH);
		int most = 0;
		for (int from = 0; from < DAY; from += STEP) {
			Band band = new Band(from, WIDTH);
			List<Preceded> inside = inside(band, episodes);
			int score = days(band, inside).size() * (episodes.size() + 1) + inside.size();
			best = score > most ? band : best;
			most = Math.max(most, score);
		}
		return best;
	}

	/** @return the band without the half hours before the first and after the last episode */
	private Band shrink(Band band, List<Preceded> episodes) {
		int first = band.length;
		int last = 0;
		for (Preceded episode : inside(band, episodes)) {
			int into = band.into(start(episode)) / STEP * STEP;
			first = Math.min(first, into);
			last = Math.max(last, into);
		}
		return new Band((band.from + first) % DAY, Math.max(0, last + STEP - first));
	}

	private List<Preceded> inside(Band band, List<Preceded> episodes) {
		return episodes.stream().filter(episode -> band.contains(start(episode))).toList();
	}

	private Set<LocalDate> days(Band band, List<Preceded> inside) {
		Set<LocalDate> days = new HashSet<>();
		inside.forEach(episode -> days.add(band.day(start(episode))));
		return days;
	}

	private LocalDateTime start(Preceded episode) {
		return episode.episode().start().atZone(period.zone()).toLocalDateTime();
	}

	private int covered(Band band, Set<LocalDate> days) {
		int covered = 0;
		for (LocalDate day = period.first().minusDays(1); !day.isAfter(period.last()); day = day.plusDays(1)) {
			covered += days.contains(day) || covered(band, day) ? 1 : 0;
		}
		return covered;
	}

	private boolean covered(Band band, LocalDate day) {
		Instant from = band.on(day).atZone(period.zone()).toInstant();
		Instant to = band.on(day).plusMinutes(band.length).atZone(period.zone()).toInstant();
		double minutes = Duration.between(from, to).toMillis() / 60_000.0;
		return minutes > 0
				&& 100 * sensor.between(from, to).coveredMinutes() >= SensorUse.ENOUGH_PERCENT * minutes;
	}
}
