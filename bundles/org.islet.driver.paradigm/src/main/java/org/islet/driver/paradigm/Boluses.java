// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.islet.model.Bolus;
import org.islet.model.Bolus.End;
import org.islet.model.Bolus.Shape;
import org.islet.model.Bolus.Source;
import org.islet.model.Calculation;
import org.islet.model.Calculation.Status;
import org.islet.model.Dose;
import org.islet.model.Estimate;

/**
 * Boluses. The two parts of a dual bolus are neighbours in the pump's order; the calculation is the record just older
 * than its bolus, at most {@link #CALCULATED} before it. What may yet be completed by a record to come is not told.
 */
final class Boluses {

	private static final Duration CALCULATED = Duration.ofMinutes(5);
	/** No pump takes longer to give a bolus at once. */
	private static final Duration GIVING = Duration.ofMinutes(30);
	/** No pump spreads a bolus longer; its second part may be recorded only when it ends. */
	private static final Duration LONGEST = Duration.ofHours(9);
	/** How many records, such as alarms, may lie between those that belong together. */
	private static final int NEIGHBOURS = 10;

	private final Findings findings;
	private final LocalDateTime now;
	private final List<BolusPart> parts = new ArrayList<>();
	private final List<Calculated> calculations = new ArrayList<>();

	/** @param now what the pump's clock shows */
	Boluses(Findings findings, LocalDateTime now) {
		this.findings = findings;
		this.now = now;
	}

	void take(Told told) {
		parts.add(BolusPart.of(told));
	}

	/** @param action the duration of insulin action, where known */
	void calculated(Told told, Optional<Duration> action) {
		calculations.add(new Calculated(told, action));
	}

	/** @param rows how many records there are that say something of their own */
	void finish(int rows) {
		int next = 0;
		for (int i = 0; i < parts.size(); i++) {
			BolusPart part = parts.get(i);
			List<Calculated> before = new ArrayList<>();
			while (isBefore(part, next)) {
				before.add(calculations.get(next++));
			}
			Optional<BolusPart> other = i + 1 < parts.size() && oneBolus(part, parts.get(i + 1))
					&& !isBefore(parts.get(i + 1), next) ? Optional.of(parts.get(i + 1)) : Optional.empty();
			boolean last = i == parts.size() - 1 && next == calculations.size() && rows - part.row() <= NEIGHBOURS;
			if (last && part.dual() && within(part.when(), now, LONGEST)) {
				findings.waits(before.isEmpty() ? part.told().place() : before.getFirst().told().place());
			} else {
				give(part, other, before);
			}
			i += other.isPresent() ? 1 : 0;
		}
		finish(calculations.subList(next, calculations.size()));
	}

	/** The bolus of a calculation just made is perhaps still being given, and recorded afterwards. */
	private void finish(List<Calculated> left) {
		if (!left.isEmpty() && within(left.getLast().told().when(), now, GIVING)) {
			findings.waits(left.getFirst().told().place());
		} else {
			unused(left, Optional.empty());
		}
	}

	private boolean isBefore(BolusPart part, int calculation) {
		return calculation < calculations.size() && calculations.get(calculation).told().row() < part.row();
	}

	private static boolean oneBolus(BolusPart first, BolusPart second) {
		return first.dual() && second.dual() && first.square() != second.square()
				&& second.row() - first.row() <= NEIGHBOURS
				&& within(first.when(), second.when(), LONGEST);
	}

	/** @param before the calculations since the bolus before, of which only the last can belong to this one */
	private void give(BolusPart part, Optional<BolusPart> other, List<Calculated> before) {
		Optional<Calculated> used = Optional.empty();
		if (!before.isEmpty() && belongs(before.getLast(), part, other)) {
			used = Optional.of(before.removeLast());
		}
		unused(before, used);
		findings.note(part.told().place(), bolus(part, other, used));
	}

	private static boolean belongs(Calculated calculation, BolusPart part, Optional<BolusPart> other) {
		LocalDateTime when = calculation.told().when();
		return part.row() - calculation.told().row() <= NEIGHBOURS && part.told().by() != Requestor.RADIO
				&& (near(when, part.when()) || other.filter(second -> near(when, second.when())).isPresent());
	}

	private static boolean near(LocalDateTime one, LocalDateTime other) {
		return within(one, other, CALCULATED);
	}

	private static boolean within(LocalDateTime one, LocalDateTime other, Duration distance) {
		return Duration.between(one, other).abs().compareTo(distance) <= 0;
	}

	/** A calculation begun anew within minutes was called off; else its carbohydrate would count twice. */
	private void unused(List<Calculated> unused, Optional<Calculated> used) {
		for (int i = 0; i < unused.size(); i++) {
			Told told = unused.get(i).told();
			Optional<Calculated> next = i + 1 < unused.size() ? Optional.of(unused.get(i + 1)) : used;
			boolean again = next.filter(later -> near(later.told().when(), told.when())).isPresent();
			calculation(unused.get(i), again ? Status.NOT_DELIVERED : Status.UNKNOWN)
					.ifPresent(read -> findings.note(told.place(), new Estimate(told.when(), read)));
		}
	}

	private Optional<Calculation> calculation(Calculated calculation, Status status) {
		try {
			return Optional.of(calculation.read(status));
		} catch (RecordFault fault) {
			findings.fault(calculation.told().place(), fault);
			return Optional.empty();
		}
	}

	private Bolus bolus(BolusPart part, Optional<BolusPart> other, Optional<Calculated> used) {
		LocalDateTime first = other.map(BolusPart::when).filter(when -> when.isBefore(part.when())).orElse(part.when());
		Optional<BolusPart> square = part.square() ? Optional.of(part) : other.filter(BolusPart::square);
		Optional<BolusPart> normal = part.square() ? other : Optional.of(part);
		boolean cut = part.dose().cutShort() || other.filter(second -> second.dose().cutShort()).isPresent();
		Shape shape = square.isEmpty() ? Shape.NORMAL : normal.isEmpty() ? Shape.SQUARE : Shape.DUAL;
		Requestor by = part.told().by();
		return new Bolus(first, shape, source(by, used.isPresent()), normal.map(BolusPart::dose).orElse(Dose.NONE),
				square.map(BolusPart::dose).orElse(Dose.NONE), square.map(BolusPart::length),
				cut ? End.STOPPED : End.COMPLETE, used.flatMap(own -> calculation(own, Status.UNKNOWN)),
				OptionalInt.empty(), by.term());
	}

	private static Source source(Requestor by, boolean calculated) {
		if (calculated) {
			return Source.CALCULATOR;
		}
		return switch (by) {
		case RADIO -> Source.REMOTE;
		case UNKNOWN -> Source.UNKNOWN;
		default -> Source.MANUAL;
		};
	}
}
