// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.model.Preferences;
import org.islet.model.TargetSet;

/**
 * How much of the known time lies in which range, and how that compares with the consensus goals (Battelino 2019, doi
 * 10.2337/dci19-0028). Readings are judged unrounded and in the unit they were reported in.
 *
 * @param targets which classes and goals
 * @param shares the classes in use, from low to high
 * @param tight the share of time from 70 to 140 mg/dL (3.9 to 7.8 mmol/L), per cent; there is no consensus goal for it
 * @param goals the goals; empty where the consensus gives none
 */
public record TimeInRanges(TargetSet targets, List<Share> shares, double tight, List<Goal> goals) {

	/** A class of glucose. */
	public enum Range {
		VERY_LOW, LOW, IN_RANGE, HIGH, VERY_HIGH
	}

	/**
	 * One class.
	 *
	 * @param range which
	 * @param from readings below this are in a lower class; empty for the lowest class
	 * @param to readings above this are in a higher class; empty for the highest class. For the classes below the range
	 *            the bound itself is already outside.
	 * @param readings how many readings
	 * @param percent share of known time; NaN without readings
	 * @param whole the share rounded so that all classes sum to 100; 0 without readings
	 * @param perDay the share of 24 hours
	 */
	public record Share(Range range, Optional<Limit> from, Optional<Limit> to, int readings, double percent, int whole,
			Duration perDay) {
	}

	/**
	 * One goal of the consensus.
	 *
	 * @param ranges the classes it adds up
	 * @param atLeast whether more is better: the goal is to be above the limit, else below it
	 * @param limit per cent of time
	 * @param percent what was reached, per cent of time; NaN without readings
	 */
	public record Goal(List<Range> ranges, boolean atLeast, double limit, double percent) {

		public boolean met() {
			return atLeast ? percent > limit : percent < limit;
		}
	}

	public TimeInRanges {
		shares = List.copyOf(shares);
		goals = List.copyOf(goals);
	}

	/** @return the classes and goals the patient's preferences name */
	public static TimeInRanges of(GlucoseSeries series, Preferences preferences) {
		return of(series, preferences.targetSet(), Limit.at(preferences.targetLow()),
				Limit.at(preferences.targetHigh()));
	}

	/** @return the classes and goals of a consensus set; {@link TargetSet#CUSTOM} means 70 to 180 mg/dL here */
	public static TimeInRanges of(GlucoseSeries series, TargetSet targets) {
		return of(series, targets, Limit.LOW, Limit.HIGH);
	}

	private static TimeInRanges of(GlucoseSeries series, TargetSet targets, Limit customLow, Limit customHigh) {
		Map<Range, Limit> ends = ends(targets, customLow, customHigh);
		List<Share> shares = shares(series, ends);
		Map<Range, Double> percents = new EnumMap<>(Range.class);
		shares.forEach(share -> percents.put(share.range(), share.percent()));
		return new TimeInRanges(targets, shares, series.percentWithin(Limit.LOW, Limit.TIGHT_HIGH),
				goals(targets, percents));
	}

	/** Where each class but the one in range ends, away from the range. */
	private static Map<Range, Limit> ends(TargetSet targets, Limit customLow, Limit customHigh) {
		Map<Range, Limit> ends = new EnumMap<>(Range.class);
		switch (targets) {
		case STANDARD -> {
			ends.put(Range.VERY_LOW, Limit.VERY_LOW);
			ends.put(Range.LOW, Limit.LOW);
			ends.put(Range.HIGH, Limit.HIGH);
			ends.put(Range.VERY_HIGH, Limit.VERY_HIGH);
		}
		case OLDER_HIGH_RISK -> {
			ends.put(Range.LOW, Limit.LOW);
			ends.put(Range.HIGH, Limit.HIGH);
			ends.put(Range.VERY_HIGH, Limit.VERY_HIGH);
		}
		case PREGNANCY_TYPE_1, PREGNANCY_OTHER -> {
			ends.put(Range.VERY_LOW, Limit.VERY_LOW);
			ends.put(Range.LOW, Limit.PREGNANCY_LOW);
			ends.put(Range.HIGH, Limit.TIGHT_HIGH);
		}
		case CUSTOM -> {
			ends.put(Range.LOW, customLow);
			ends.put(Range.HIGH, customHigh);
		}
		}
		return ends;
	}

	private static List<Share> shares(GlucoseSeries series, Map<Range, Limit> ends) {
		double[] minutes = new double[Range.values().length];
		int[] readings = new int[minutes.length];
		Limit veryLow = ends.get(Range.VERY_LOW);
		Limit low = ends.get(Range.LOW);
		Limit high = ends.get(Range.HIGH);
		Limit veryHigh = ends.get(Range.VERY_HIGH);
		for (int i = 0; i < series.size(); i++) {
			int range = (veryLow != null && series.below(i, veryLow) ? Range.VERY_LOW
					: series.below(i, low) ? Range.LOW
							: veryHigh != null && series.above(i, veryHigh) ? Range.VERY_HIGH
									: series.above(i, high) ? Range.HIGH : Range.IN_RANGE)
					.ordinal();
			minutes[range] += series.minutes(i);
			readings[range]++;
		}
		int[] whole = wholePercents(minutes);
		List<Share> shares = new ArrayList<>();
		for (Range range : Range.values()) {
			if (range == Range.IN_RANGE || ends.containsKey(range)) {
				int i = range.ordinal();
				double percent = 100 * minutes[i] / series.coveredMinutes();
				Duration perDay = Duration.ofSeconds(Math.round(percent * 864));
				shares.add(
						new Share(range, from(range, ends), to(range, ends), readings[i], percent, whole[i], perDay));
			}
		}
		return shares;
	}

	private static Optional<Limit> from(Range range, Map<Range, Limit> ends) {
		return Optional.ofNullable(switch (range) {
		case VERY_LOW -> null;
		case LOW -> ends.get(Range.VERY_LOW);
		case IN_RANGE -> ends.get(Range.LOW);
		case HIGH -> ends.get(Range.HIGH);
		case VERY_HIGH -> ends.get(Range.VERY_HIGH);
		});
	}

	private static Optional<Limit> to(Range range, Map<Range, Limit> ends) {
		return Optional.ofNullable(switch (range) {
		case VERY_LOW -> ends.get(Range.VERY_LOW);
		case LOW -> ends.get(Range.LOW);
		case IN_RANGE -> ends.get(Range.HIGH);
		case HIGH -> ends.get(Range.VERY_HIGH);
		case VERY_HIGH -> null;
		});
	}

	private static List<Goal> goals(TargetSet targets, Map<Range, Double> percents) {
		return switch (targets) {
		case STANDARD -> List.of(goal(percents, true, 70, Range.IN_RANGE), //
				goal(percents, false, 4, Range.VERY_LOW, Range.LOW), goal(percents, false, 1, Range.VERY_LOW),
				goal(percents, false, 25, Range.HIGH, Range.VERY_HIGH), goal(percents, false, 5, Range.VERY_HIGH));
		case OLDER_HIGH_RISK -> List.of(goal(percents, true, 50, Range.IN_RANGE), goal(percents, false, 1, Range.LOW),
				goal(percents, false, 50, Range.HIGH, Range.VERY_HIGH), goal(percents, false, 10, Range.VERY_HIGH));
		case PREGNANCY_TYPE_1 -> List.of(goal(percents, true, 70, Range.IN_RANGE),
				goal(percents, false, 4, Range.VERY_LOW, Range.LOW), goal(percents, false, 1, Range.VERY_LOW),
				goal(percents, false, 25, Range.HIGH));
		case PREGNANCY_OTHER, CUSTOM -> List.of();
		};
	}

	private static Goal goal(Map<Range, Double> percents, boolean atLeast, double limit, Range... ranges) {
		double sum = 0;
		for (Range range : ranges) {
			sum += percents.get(range);
		}
		return new Goal(List.of(ranges), atLeast, limit, sum);
	}

	/** @return the share of a class; empty where the targets have no such class */
	public Optional<Share> share(Range range) {
		return shares.stream().filter(share -> share.range() == range).findFirst();
	}

	/** @return the share of time in a class, per cent; 0 where the targets have no such class, NaN without readings */
	public double percent(Range range) {
		return share(range).map(Share::percent).orElse(0.0);
	}

	/** @return the share of time below the range, per cent; NaN without readings */
	public double below() {
		return percent(Range.VERY_LOW) + percent(Range.LOW);
	}

	/** @return the share of time above the range, per cent; NaN without readings */
	public double above() {
		return percent(Range.HIGH) + percent(Range.VERY_HIGH);
	}

	/**
	 * Rounds parts of a whole to whole per cents that sum to 100: each is rounded down, and the points left over go to
	 * the largest remainders, the first of equal ones.
	 *
	 * @param parts not negative
	 * @return the per cents; all 0 if the parts sum to 0
	 */
	public static int[] wholePercents(double... parts) {
		double sum = 0;
		for (double part : parts) {
			sum += part;
		}
		int[] whole = new int[parts.length];
		if (!(sum > 0)) {
			return whole;
		}
		double[] rest = new double[parts.length];
		int left = 100;
		for (int i = 0; i < parts.length; i++) {
			double exact = 100 * parts[i] / sum;
			whole[i] = (int) Math.floor(exact + 1e-9);
			rest[i] = exact - whole[i];
			left -= whole[i];
		}
		for (; left > 0; left--) {
			int most = 0;
			for (int i = 1; i < rest.length; i++) {
				most = rest[i] > rest[most] + 1e-9 ? i : most;
			}
			whole[most]++;
			rest[most]--;
		}
		return whole;
	}
}
