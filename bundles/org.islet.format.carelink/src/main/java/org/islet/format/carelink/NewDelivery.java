// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Basal;
import org.islet.model.Basal.Mode;
import org.islet.model.Suspend;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;

/**
 * Basal, temporary basal and suspends of the new layout. The column of basal rates tells the programmed rate, but while
 * a temporary basal runs also the rate that results from it (first, where both stand at one moment), and zero again
 * while delivery is stopped; only the programmed rate is kept, the rest follows from it.
 */
final class NewDelivery {

	private static final double SAME = 0.0013;

	private record Placed(NewRow row, long position) {

		boolean basal() {
			return row.has(Columns.BASAL);
		}
	}

	private record Temp(LocalDateTime from, LocalDateTime to, OptionalDouble rate, OptionalDouble percent) {

		boolean runs(LocalDateTime when) {
			return !when.isBefore(from) && when.isBefore(to);
		}

		boolean gives(double rateNow, double programmed) {
			return same(rateNow, rate.orElse(programmed * percent.orElse(Double.NaN) / 100));
		}
	}

	private final Desk desk;
	private final LogBook book;
	private final List<Placed> rows = new ArrayList<>();
	private boolean stopped;
	private Reason reason = Reason.OTHER;
	private Optional<Temp> temp = Optional.empty();
	private double programmed = Double.NaN;

	NewDelivery(Desk desk, LogBook book) {
		this.desk = desk;
		this.book = book;
	}

	void take(NewRow row, long position) {
		if (row.has(Columns.BASAL) || row.has(Columns.TEMP_TYPE) || row.has(Columns.TEMP_AMOUNT)
				|| row.has(Columns.SUSPEND)) {
			rows.add(new Placed(row, position));
		}
	}

	void finish() {
		for (int i = 0; i < rows.size(); i++) {
			Placed placed = rows.get(i);
			try {
				suspend(placed);
				temporary(placed);
				if (placed.basal()) {
					basal(placed, i + 1 < rows.size() ? Optional.of(rows.get(i + 1)) : Optional.empty());
				}
			} catch (RowFault fault) {
				desk.fault(placed.row().line(), fault);
			}
		}
	}

	private void suspend(Placed placed) {
		String term = placed.row().text(Columns.SUSPEND);
		if (term.isEmpty()) {
			return;
		}
		boolean resumed = term.equals("NORMAL_PUMPING") || term.contains("RESUME");
		stopped = !resumed;
		if (stopped) {
			reason = reason(term);
		}
		book.add(placed.position(), new Suspend(placed.row().when(), resumed ? State.RESUMED : State.STOPPED, reason,
				Optional.of(term)), placed.row().line());
		if (resumed) {
			reason = Reason.OTHER;
		}
	}

	private static Reason reason(String term) {
		return switch (term) {
		case "USER_SUSPEND" -> Reason.MANUAL;
		case "LOWSG_SUSPEND" -> Reason.LOW_GLUCOSE;
		case "PLGM_PREDICTED_LOW_SG" -> Reason.PREDICTED_LOW;
		case "ALARM_SUSPEND" -> Reason.ALARM;
		case "NOTSEATED_SUSPEND" -> Reason.NOT_SEATED;
		case "AUTO_SUSPEND" -> Reason.AUTOMATION;
		default -> Reason.OTHER;
		};
	}

	private void temporary(Placed placed) {
		NewRow row = placed.row();
		if (!row.has(Columns.TEMP_TYPE) && !row.has(Columns.TEMP_AMOUNT)) {
			return;
		}
		Duration over = row.has(Columns.TEMP_DURATION) ? Numbers.duration(row.text(Columns.TEMP_DURATION))
				: Duration.ZERO;
		if (over.isZero()) {
			end(placed);
			return;
		}
		boolean percent = row.text(Columns.TEMP_TYPE).equalsIgnoreCase("Percent");
		if (!percent && !row.text(Columns.TEMP_TYPE).equalsIgnoreCase("Rate")) {
			throw RowFault.because("fault.temp");
		}
		double amount = Numbers.needed(Numbers.within(row.number(Columns.TEMP_AMOUNT), 0, percent ? 1000 : 100));
		OptionalDouble none = OptionalDouble.empty();
		Temp now = new Temp(row.when(), row.when().plus(over), percent ? none : OptionalDouble.of(amount),
				percent ? OptionalDouble.of(amount) : none);
		temp = Optional.of(now);
		String name = row.text(Columns.TEMP_NAME);
		book.add(placed.position(), new Basal(row.when(), Mode.TEMP, now.rate(), now.percent(), Optional.of(over),
				name.isEmpty() ? Optional.empty() : Optional.of(name)), row.line());
	}

	private void end(Placed placed) {
		temp = Optional.empty();
		book.add(placed.position(), new Basal(placed.row().when(), Mode.TEMP_END, OptionalDouble.empty(),
				OptionalDouble.empty(), Optional.empty(), Optional.empty()), placed.row().line());
	}

	private void basal(Placed placed, Optional<Placed> next) {
		NewRow row = placed.row();
		double rate = Numbers.rate(row.number(Columns.BASAL));
		if (rate == 0 && (stopped || row.has(Columns.REWIND))) {
			if (!row.has(Columns.SUSPEND) && !row.has(Columns.REWIND)) {
				desk.idle(row.line(), "idle.stopped");
			}
			return;
		}
		Optional<NewRow> again = next.filter(Placed::basal).map(Placed::row)
				.filter(other -> other.when().equals(row.when()));
		if (again.isPresent()) {
			desk.idle(row.line(), again.get().text(Columns.BASAL).equals(row.text(Columns.BASAL)) ? "idle.repeated"
					: "idle.effective");
			return;
		}
		if (temp.filter(t -> t.runs(row.when())).isPresent()) {
			if (results(row, rate)) {
				desk.idle(row.line(), "idle.effective");
				return;
			}
			if (same(rate, programmed) && row.when().getSecond() != 0) {
				// between full minutes the programmed rate stands only where the temporary one has ended
				end(placed);
			}
		}
		programmed = rate;
		book.add(placed.position(), Basal.scheduled(row.when(), rate), row.line());
	}

	private boolean results(NewRow row, double rate) {
		Temp running = temp.orElseThrow();
		return row.when().equals(running.from()) || running.gives(rate, programmed) && !same(rate, programmed);
	}

	private static boolean same(double a, double b) {
		return Math.abs(a - b) < SAME;
	}
}
