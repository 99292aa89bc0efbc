// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.islet.model.InsulinTotal;

/** What automation gave in a day, as later pumps report it: one row a day, never a bolus. */
final class NewTotals {

	private static final String SOURCE = "CLOSED_LOOP_AUTO_INSULIN";

	private final Desk desk;
	private final Set<LocalDateTime> days = new HashSet<>();

	NewTotals(Desk desk) {
		this.desk = desk;
	}

	static boolean total(NewRow row) {
		return row.text(Columns.BOLUS_SOURCE).equals(SOURCE);
	}

	/** Takes the rows of a section of its own, in which whatever else there is has no meaning. */
	void take(List<NewRow> rows) {
		for (int position = 0; position < rows.size(); position++) {
			NewRow row = rows.get(position);
			try {
				if (total(row)) {
					take(row, position);
				} else {
					desk.idle(row.line(), "idle.aggregated");
				}
			} catch (RowFault fault) {
				desk.fault(row.line(), fault);
			}
		}
	}

	void take(NewRow row, long position) {
		double units = Numbers.needed(Numbers.within(row.number(Columns.DELIVERED), 0, 500));
		LocalDateTime day = row.when().toLocalDate().atStartOfDay();
		if (days.add(day)) {
			desk.total(position, new InsulinTotal(day, InsulinTotal.Kind.AUTOMATIC, units), row.line());
		} else {
			desk.fault(row.line(), "fault.total");
		}
	}
}
