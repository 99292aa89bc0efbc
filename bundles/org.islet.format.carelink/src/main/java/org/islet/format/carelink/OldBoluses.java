// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Boluses of the old layout. The two parts of a dual bolus are neighbours in the device's order; the calculation is the
 * record just older than its bolus, at most {@link #CALCULATED} before it.
 */
final class OldBoluses {

	private static final Duration CALCULATED = Duration.ofMinutes(5);
	/** No pump spreads a bolus longer; its second part may be recorded only when it ends. */
	private static final Duration LONGEST = Duration.ofHours(9);
	/** How many records, such as alarms, may lie between those that belong together. */
	private static final int NEIGHBOURS = 10;

	private record Part(OldRow row, long position, boolean square, boolean dual, Dose dose) {

		LocalDateTime when() {
			return row.when();
		}

		boolean cutShort() {
			return dose.cutShort();
		}
	}

	private final Desk desk;
	private final List<Part> parts = new ArrayList<>();
	private final List<OldCalculation> calculations = new ArrayList<>();
	private final Map<String, Duration> insulinAction = new HashMap<>();

	OldBoluses(Desk desk) {
		this.desk = desk;
	}

	void take(OldRow row, long position) {
		switch (row.type()) {
		case "BolusNormal", "BolusSquare" -> parts.add(part(row, position));
		case "BolusWizardBolusEstimate" -> calculations.add(new OldCalculation(row, position));
		default -> {
			double minutes = Numbers.within(row.raw().number("INSULIN_ACTION_CURVE"), 0, 1440).orElse(0);
			if (minutes > 0) {
				insulinAction.put(row.raw().link("BOLUS_ESTIMATE"), Duration.ofMinutes((long) minutes));
			}
			desk.idle(row.line(), "idle.active");
		}
		}
	}

	private static Part part(OldRow row, long position) {
		double delivered = Numbers.units(row.raw().number("AMOUNT"));
		double programmed = Numbers.within(row.raw().number("PROGRAMMED_AMOUNT"), 0, 100).orElse(delivered);
		boolean dual = row.raw().text("IS_DUAL_COMPONENT").equals("true") || row.cell("bolus type").startsWith("Dual");
		return new Part(row, position, row.type().equals("BolusSquare"), dual, Dose.of(programmed, delivered));
	}

	void finish() {
		int next = 0;
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			Optional<Part> other = i + 1 < parts.size() && oneBolus(part, parts.get(i + 1))
					? Optional.of(parts.get(i + 1))
					: Optional.empty();
			List<OldCalculation> before = new ArrayList<>();
			while (next < calculations.size() && calculations.get(next).position() < part.position()) {
				before.add(calculations.get(next++));
			}
			give(part, other, before);
			i += other.isPresent() ? 1 : 0;
		}
		unused(calculations.subList(next, calculations.size()), Optional.empty());
	}

	private boolean oneBolus(Part first, Part second) {
		return first.dual() && second.dual() && first.square() != second.square()
				&& first.row().upload().equals(second.row().upload())
				&& second.position() - first.position() <= NEIGHBOURS
				&& calculations.stream()
						.noneMatch(calculation -> calculation.between(first.position(), second.position()))
				&& Duration.between(first.when(), second.when()).abs().compareTo(LONGEST) <= 0;
	}

	/** @param before the calculations since the bolus before, of which only the last can belong to this one */
	private void give(Part part, Optional<Part> other, List<OldCalculation> before) {
		Optional<OldCalculation> used = Optional.empty();
		if (!before.isEmpty() && belongs(before.getLast(), part, other)) {
			used = Optional.of(before.removeLast());
		}
		unused(before, used);
		Part first = other.filter(second -> second.when().isBefore(part.when())).orElse(part);
		try {
			desk.pump().add(part.position(), bolus(first, part, other, used), first.row().line());
		} catch (RowFault fault) {
			desk.fault(first.row().line(), fault);
		}
	}

	private static boolean belongs(OldCalculation calculation, Part part, Optional<Part> other) {
		OldRow row = calculation.row();
		return row.upload().equals(part.row().upload()) && part.position() - calculation.position() <= NEIGHBOURS
				&& !part.row().raw().text("ACTION_REQUESTOR").equals("remote_transmitter")
				&& (near(row.when(), part.when())
						|| other.filter(second -> near(row.when(), second.when())).isPresent());
	}

	private static boolean near(LocalDateTime one, LocalDateTime other) {
		return Duration.between(one, other).abs().compareTo(CALCULATED) <= 0;
	}

	/** A calculation begun anew within minutes was called off; else its carbohydrate would count twice. */
	private void unused(List<OldCalculation> unused, Optional<OldCalculation> used) {
		for (int i = 0; i < unused.size(); i++) {
			OldCalculation calculation = unused.get(i);
			Optional<OldCalculation> next = i + 1 < unused.size() ? Optional.of(unused.get(i + 1)) : used;
			boolean again = next.filter(later -> near(later.row().when(), calculation.row().when())).isPresent();
			calculation(calculation, again ? Status.NOT_DELIVERED : Status.UNKNOWN)
					.ifPresent(read -> desk.pump().add(calculation.position(),
							new Estimate(calculation.row().when(), read), calculation.row().line()));
		}
	}

	private Bolus bolus(Part first, Part part, Optional<Part> other, Optional<OldCalculation> used) {
		Optional<Part> square = part.square() ? Optional.of(part) : other.filter(Part::square);
		Optional<Part> normal = part.square() ? other : Optional.of(part);
		boolean cut = part.cutShort() || other.filter(Part::cutShort).isPresent();
		Shape shape = square.isEmpty() ? Shape.NORMAL : normal.isEmpty() ? Shape.SQUARE : Shape.DUAL;
		Optional<Calculation> calculation = used.flatMap(own -> calculation(own, Status.UNKNOWN));
		String by = part.row().raw().text("ACTION_REQUESTOR");
		return new Bolus(first.when(), shape, source(by, used.isPresent()), normal.map(Part::dose).orElse(Dose.NONE),
				square.map(Part::dose).orElse(Dose.NONE), square.map(OldBoluses::length),
				cut ? End.STOPPED : End.COMPLETE,
				calculation, OptionalInt.empty(), by.isEmpty() ? Optional.empty() : Optional.of(by));
	}

	private Optional<Calculation> calculation(OldCalculation calculation, Status status) {
		try {
			return Optional.of(
					calculation.read(Optional.ofNullable(insulinAction.get(calculation.row().id())), status));
		} catch (RowFault fault) {
			desk.fault(calculation.row().line(), fault);
			return Optional.empty();
		}
	}

	private static Duration length(Part square) {
		String programmed = square.row().cell("programmed bolus duration");
		return programmed.isEmpty() ? Numbers.millis(square.row().raw().number("DURATION"))
				: Numbers.duration(programmed);
	}

	private static Source source(String by, boolean calculated) {
		if (calculated) {
			return Source.CALCULATOR;
		}
		return by.equals("remote_transmitter") ? Source.REMOTE : Source.MANUAL;
	}
}
