// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;

/** Turns what a person did with the reader into entries: scans, strips, notes, and setting its clock. */
final class ReaderResults {

	static final int RESULT = 2;
	static final int CLOCK_CHANGE = 5;
	static final int OLD_CLOCK = 9;
	static final int KIND = 9;
	static final int FLAG = 11;
	static final int VALUE = 12;
	private static final int TREND = 14;
	static final int ERRORS = 28;

	private static final List<String> TRENDS = List.of("", "falling fast", "falling", "flat", "rising", "rising fast");

	private final Page page;
	private final ReaderNotes notes;

	ReaderResults(Page page) {
		this.page = page;
		notes = new ReaderNotes(page);
	}

	void take(Noted noted) {
		switch (noted.type()) {
		case CLOCK_CHANGE -> page.clockChange(noted, OLD_CLOCK);
		case RESULT -> {
			if (noted.row().size() <= ERRORS) {
				page.fault(noted, "unreadable");
			} else {
				page.when(noted).ifPresent(when -> take(noted, when));
			}
		}
		default -> page.known(noted, "otherType", Integer.toString(noted.type()));
		}
	}

	private void take(Noted noted, LocalDateTime when) {
		boolean marked = notes.take(noted, when);
		Row row = noted.row();
		String flag = row.text(FLAG);
		Amount amount = new Amount(row, VALUE, FLAG);
		if (!row.text(ERRORS).matches("(0x)?0+")) {
			page.known(noted, "measuringError");
		} else if (row.flag(FLAG)) {
			page.fault(noted, "resultFlag", flag);
		} else if (!measured(noted, when, amount) && !marked) {
			page.fault(noted, "noNumber");
		}
	}

	/** @return whether anything was */
	private boolean measured(Noted noted, LocalDateTime when, Amount amount) {
		return switch (noted.row().number(KIND).orElse(-1)) {
		case 0 -> add(noted, amount.glucose(when, Glucose.Origin.METER));
		case 1 -> ketone(noted, when, amount);
		case 2 -> amount.glucose(when, Glucose.Origin.SENSOR).map(glucose -> scan(noted, glucose)).orElse(false);
		default -> false;
		};
	}

	private boolean ketone(Noted noted, LocalDateTime when, Amount amount) {
		if (amount.isHighKetone()) {
			page.event(noted, when, "ketone_high", Map.of());
			return true;
		}
		return add(noted, amount.ketone(when));
	}

	private boolean add(Noted noted, Optional<? extends Entry> entry) {
		entry.ifPresent(e -> page.add(noted, e));
		return entry.isPresent();
	}

	/** A look at the sensor between its values: kept, but counted as a value it would weigh the moments people look. */
	private boolean scan(Noted noted, Glucose glucose) {
		Map<String, String> details = new HashMap<>();
		String beyond = glucose.bound() == Bound.ABOVE ? "HI" : "LO";
		details.put("value",
				glucose.bound() == Bound.WITHIN ? Integer.toString((int) glucose.value().number()) : beyond);
		details.put("unit", glucose.value().unit().symbol());
		int trend = noted.row().number(TREND).orElse(0);
		if (trend > 0 && trend < TRENDS.size()) {
			details.put("trend", TRENDS.get(trend));
		}
		page.event(noted, glucose.when(), "scan", details);
		return true;
	}
}
