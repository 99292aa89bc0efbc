// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.islet.device.DeviceLog;
import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.device.text.Numbers;
import org.islet.device.text.Order;
import org.islet.device.text.Rows;
import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceInfo;
import org.islet.model.GlucoseUnit;
import org.islet.model.Remark;

/** Turns a table's rows into entries and hands them over, oldest first. */
final class Handover {

	private static final int FIRST_YEAR = 1900;
	private static final double MOST_INSULIN = 100;
	private static final double MOST_CARBS = 1000;

	private final Table table;
	private final Columns columns;
	private final Options options;
	private final ImportSession session;
	private final LocalDateTime now;
	private final Complaints complaints;
	private int future;
	private int added;

	Handover(Table table, Options options, ImportSession session, Clock clock) {
		this.table = table;
		this.columns = table.columns();
		this.complaints = table.complaints();
		this.options = options;
		this.session = session;
		this.now = LocalDateTime.now(clock);
	}

	void run() throws FormatException {
		if (table.seen() == 0) {
			throw Texts.empty("noRows");
		}
		table.decidePeople();
		Times times = table.settleTimes();
		Readings readings = new Readings(columns, options, table.units().decide());
		Map<DeviceInfo, List<Timed>> devices = timed(times);
		readings.conclude(devices.values());
		for (Map.Entry<DeviceInfo, List<Timed>> device : devices.entrySet()) {
			DeviceLog log = session.log(device.getKey(), "rows");
			for (Timed row : device.getValue()) {
				session.check();
				entries(row, log, readings);
			}
		}
		if (added == 0) {
			throw Texts.empty("noneUsable", table.seen(), complaints.commonest());
		}
		warnings(times, readings);
	}

	private Map<DeviceInfo, List<Timed>> timed(Times times) throws FormatException {
		Map<DeviceInfo, List<Timed>> devices = new LinkedHashMap<>();
		for (Rows.Row row : table.rows()) {
			session.check();
			Optional<LocalDateTime> when = when(row, times);
			if (when.isPresent()) {
				devices.computeIfAbsent(device(row), d -> new ArrayList<>()).add(new Timed(when.get(), row));
			}
		}
		devices.replaceAll((device, rows) -> Order.oldestFirst(rows, Timed::when));
		return devices;
	}

	/** @return when a row was; empty, and reported, if it is of no use */
	private Optional<LocalDateTime> when(Rows.Row row, Times times) {
		Optional<LocalDateTime> when = times.of(table.time(row));
		if (when.isEmpty()) {
			complaints.fault(row.line(), "skipBadTime");
		} else if (when.get().getYear() < FIRST_YEAR || when.get().getYear() > now.getYear() + 1) {
			complaints.fault(row.line(), "skipAbsurdTime", FIRST_YEAR);
			return Optional.empty();
		} else if (when.get().isAfter(now.plusDays(1))) {
			future++;
		}
		return when;
	}

	private DeviceInfo device(Rows.Row row) {
		String named = row.cell(columns.at(Role.DEVICE));
		String model = options.model().orElse(named.isEmpty() ? "table" : named);
		return new DeviceInfo("table", model, row.cell(columns.at(Role.SERIAL)), DeviceInfo.Kind.OTHER, "");
	}

	/** @return the unit a row's own unit column names */
	static Optional<GlucoseUnit> rowUnit(Rows.Row row, Columns columns) {
		try {
			return Optional.of(GlucoseUnit.parse(row.cell(columns.at(Role.UNIT))));
		} catch (IllegalArgumentException none) {
			return Optional.empty();
		}
	}

	private void entries(Timed timed, DeviceLog log, Readings readings) {
		Rows.Row row = timed.row();
		for (int column : columns.glucose().keySet()) {
			String cell = row.cell(column);
			if (!Numbers.isNothing(cell)) {
				readings.of(timed, column).ifPresentOrElse(reading -> add(log, reading, row),
						() -> complaints.fault(row.line(), "skipBadGlucose"));
			}
		}
		amount(row, Role.INSULIN, MOST_INSULIN).ifPresent(units -> {
			if (RowKind.of(row, columns).longActing()) {
				complaints.known(row.line(), "skipLongActing");
			} else {
				add(log, Bolus.normal(timed.when(), Bolus.Source.UNKNOWN, units), row);
			}
		});
		amount(row, Role.CARBS, MOST_CARBS)
				.ifPresent(grams -> add(log, new Carbs(timed.when(), CarbAmount.grams(grams)), row));
		String note = row.cell(columns.at(Role.NOTE));
		if (!note.isEmpty()) {
			add(log, new Remark(timed.when(), note, Optional.empty()), row);
		}
	}

	private void add(DeviceLog log, org.islet.model.Entry entry, Rows.Row row) {
		log.add(entry, row.line());
		added++;
	}

	/** @return an amount that is more than nothing; one that makes no sense is reported */
	private OptionalDouble amount(Rows.Row row, Role role, double most) {
		String cell = row.cell(columns.at(role));
		if (Numbers.isNothing(cell)) {
			return OptionalDouble.empty();
		}
		OptionalDouble amount = Numbers.parse(cell);
		if (amount.isEmpty() || amount.getAsDouble() > most) {
			complaints.fault(row.line(), role == Role.INSULIN ? "skipBadInsulin" : "skipBadCarbs");
			return OptionalDouble.empty();
		}
		return amount.getAsDouble() == 0 ? OptionalDouble.empty() : amount;
	}

	private void warnings(Times times, Readings readings) throws FormatException {
		if (table.units().concluded()) {
			session.warn(Texts.of("warnUnit", readings.unitSymbols()));
		}
		readings.concludedOrigin().ifPresent(origin -> session.warn(Texts.of("warn" + origin)));
		if (times instanceof Times.Calendar calendar) {
			if (table.times().bySequence() && options.order().isEmpty()) {
				session.warn(Texts.of("warnSequence", calendar.order().symbol()));
			}
			if (table.times().offsets() > 0) {
				session.warn(calendar.zone().isPresent()
						? Texts.of("warnZone", calendar.zone().get().getId())
						: Texts.of("warnOffset"));
			}
		}
		if (readings.limits()) {
			session.warn(Texts.of("warnLimits"));
		}
		if (future > 0) {
			session.warn(Texts.of("warnFuture", future));
		}
		if (!table.unused().isEmpty()) {
			session.warn(Texts.of("warnUnused",
					table.unused().stream().limit(20).map(columns::name).collect(Collectors.joining(", "))));
		}
	}
}
