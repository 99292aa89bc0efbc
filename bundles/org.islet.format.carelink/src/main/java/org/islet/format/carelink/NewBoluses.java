// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.format.carelink.NewBolus.Part;

/**
 * Gathers the rows of boluses of the new layout, oldest first. What was programmed is no insulin; what was delivered
 * has a row of its own, with the same bolus number.
 */
final class NewBoluses {

	/** The parts of a dual bolus are programmed at one moment. */
	private static final Duration TOGETHER = Duration.ofSeconds(10);
	/** No bolus takes longer; the counter of boluses begins again after some days. */
	private static final Duration LONGEST = Duration.ofHours(24);

	/** A bolus given at once takes some minutes. */
	private static final Duration GIVING = Duration.ofMinutes(20);

	private final Desk desk;
	private final Map<String, NewBolus> open = new HashMap<>();
	private final List<NewBolus> all = new ArrayList<>();
	private boolean pairs;

	NewBoluses(Desk desk) {
		this.desk = desk;
	}

	void take(NewRow row, long position) {
		String number = row.text(Columns.BOLUS_NUMBER);
		OptionalDouble delivered = Numbers.within(row.number(Columns.DELIVERED), 0, 100);
		OptionalDouble selected = Numbers.within(row.number(Columns.SELECTED), 0, 100);
		if (row.has(Columns.CANCELLED)) {
			Optional.ofNullable(open.get(number)).ifPresentOrElse(
					bolus -> bolus.cancelled(row.text(Columns.CANCELLED)),
					() -> desk.idle(row.line(), "idle.cancelled"));
			if (delivered.isEmpty()) {
				return;
			}
		}
		Part part = Part.of(row.text(Columns.BOLUS_TYPE)).orElseThrow(() -> RowFault.because("fault.bolus"));
		if (delivered.isPresent()) {
			delivered(number, part, row, position, selected, delivered.getAsDouble());
		} else {
			Numbers.needed(selected);
			programmed(number, part, row, position, selected);
		}
	}

	private void programmed(String number, Part part, NewRow row, long position, OptionalDouble selected) {
		NewBolus bolus = open.get(number);
		boolean joins = bolus != null && bolus.dual() && bolus.alike(row) && !bolus.has(part)
				&& near(bolus, row, TOGETHER);
		if (!joins) {
			bolus = begin(number, row, position);
		}
		bolus.add(part, row, selected, OptionalDouble.empty());
	}

	private void delivered(String number, Part part, NewRow row, long position, OptionalDouble selected, double units) {
		NewBolus bolus = open.get(number);
		boolean own = bolus != null && bolus.alike(row) && near(bolus, row, LONGEST);
		if (own && bolus.awaits(part, selected)) {
			bolus.deliver(part, row, units);
			pairs = true;
		} else {
			if (!own || !bolus.dual() || bolus.has(part) || !bolus.missing().isEmpty()) {
				bolus = begin(number, row, position);
			}
			bolus.add(part, row, selected, OptionalDouble.of(units));
		}
		if (bolus.complete()) {
			open.remove(number);
		}
	}

	private static boolean near(NewBolus bolus, NewRow row, Duration most) {
		return Duration.between(bolus.when(), row.when()).abs().compareTo(most) <= 0;
	}

	private NewBolus begin(String number, NewRow row, long position) {
		NewBolus bolus = new NewBolus(row, position);
		open.put(number, bolus);
		all.add(bolus);
		return bolus;
	}

	/**
	 * @param from the first moment of the rows
	 * @return all boluses in the order of their beginning, also those of which no delivery is known
	 */
	List<NewBolus> finish(LocalDateTime from) {
		all.removeIf(bolus -> pairs && begunBefore(bolus, from));
		for (NewBolus bolus : all) {
			bolus.missing().forEach(row -> desk.fault(row.line(), "fault.running"));
		}
		return all;
	}

	/**
	 * Whether a bolus was programmed before the file's first row. An export that reaches further back has it at another
	 * time, and it must not count twice.
	 */
	private boolean begunBefore(NewBolus bolus, LocalDateTime from) {
		Duration length = bolus.over().orElse(Duration.ZERO).plus(GIVING);
		boolean before = bolus.headless() && bolus.first().has(Columns.BOLUS_NUMBER)
				&& Duration.between(from, bolus.when()).compareTo(length) <= 0;
		if (before) {
			desk.fault(bolus.first().line(), "fault.begun");
		}
		return before;
	}
}
