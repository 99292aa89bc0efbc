// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.islet.model.Bolus;
import org.islet.model.Bolus.Source;
import org.islet.model.Calculation;
import org.islet.model.Calculation.Status;
import org.islet.model.Carbs;
import org.islet.model.Estimate;

/** Joins the calculator's rows of the new layout with their boluses, which begin at the same moment or just after. */
final class NewCalculations {

	private static final Duration AFTER = Duration.ofMinutes(5);
	private static final Duration BEFORE = Duration.ofSeconds(2);
	private static final double SAME = 0.03;

	private final Desk desk;
	private final LogBook book;
	private final List<NewCalculation> calculations = new ArrayList<>();
	private final Map<NewBolus, NewCalculation> joined = new HashMap<>();

	NewCalculations(Desk desk, LogBook book) {
		this.desk = desk;
		this.book = book;
	}

	void take(NewRow row, long position) {
		if (NewCalculation.is(row)) {
			calculations.add(new NewCalculation(row, position));
		}
		if (row.has(Columns.FINAL) || row.has(Columns.UNABSORBED)) {
			for (NewCalculation calculation : calculations.reversed()) {
				if (calculation.row().when().equals(row.when())) {
					calculation.confirmed(row);
					return;
				}
				if (calculations.getLast() != calculation) {
					break;
				}
			}
			desk.idle(row.line(), "idle.final");
		}
	}

	/** @return the carbohydrate the calculator was told */
	List<Carbs> meals() {
		return calculations.stream().flatMap(calculation -> calculation.carbs().stream()
				.map(carbs -> new Carbs(calculation.row().when(), carbs))).toList();
	}

	void finish(List<NewBolus> boluses) {
		NavigableMap<LocalDateTime, List<NewBolus>> calculated = new TreeMap<>();
		boluses.stream().filter(bolus -> bolus.source() == Source.CALCULATOR)
				.forEach(bolus -> calculated.computeIfAbsent(bolus.when(), when -> new ArrayList<>()).add(bolus));
		for (NewCalculation calculation : calculations) {
			try {
				give(calculation, calculated);
			} catch (RowFault fault) {
				desk.fault(calculation.row().line(), fault);
			}
		}
		boluses.stream().filter(NewBolus::given).forEach(this::give);
	}

	private void give(NewCalculation calculation, NavigableMap<LocalDateTime, List<NewBolus>> calculated) {
		Calculation read = calculation.read();
		Optional<NewBolus> own = read.status() == Status.NOT_DELIVERED ? Optional.empty()
				: nearest(calculation, read, calculated);
		if (own.isEmpty()) {
			book.add(calculation.position(), new Estimate(calculation.row().when(), read), calculation.row().line());
		} else {
			joined.put(own.get(), calculation);
			if (!own.get().given()) {
				// the next export has it together with what was delivered
				desk.fault(calculation.row().line(), "fault.running");
			}
		}
	}

	private Optional<NewBolus> nearest(NewCalculation calculation, Calculation read,
			NavigableMap<LocalDateTime, List<NewBolus>> calculated) {
		LocalDateTime when = calculation.row().when();
		double wanted = read.confirmed().orElse(read.recommended().orElse(0));
		return calculated.subMap(when.minus(BEFORE), true, when.plus(AFTER), true).values().stream()
				.flatMap(List::stream).filter(bolus -> !joined.containsKey(bolus))
				.min(Comparator.comparing((NewBolus bolus) -> Math.abs(bolus.asked() - wanted) > SAME)
						.thenComparing(bolus -> Duration.between(when, bolus.when()).abs()));
	}

	private void give(NewBolus given) {
		Bolus bolus = given.bolus();
		NewCalculation calculation = joined.get(given);
		book.add(given.position(), calculation == null ? bolus : bolus.with(calculation.read()), given.first().line());
	}
}
