// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.DeviceLog;
import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.device.text.Order;

/** Hands the records over, each device's logs oldest first. */
final class Handover {

	private static final int FIRST_YEAR = 1900;

	private final Export export;
	private final Options options;
	private final ImportSession session;
	private final int lastYear;
	private int added;

	/** A record and when it was. */
	private record Timed(LocalDateTime when, Noted record) {
	}

	/** Which log of which device. */
	private record Place(Owner owner, String log) {
	}

	Handover(Export export, Options options, ImportSession session, Clock clock) {
		this.export = export;
		this.options = options;
		this.session = session;
		lastYear = LocalDateTime.now(clock).getYear() + 1;
	}

	void run() throws FormatException {
		if (export.seen() == 0) {
			throw Texts.empty("noRows");
		}
		DateOrder order = export.dates().decide(options, export.layout().title(), session);
		Entries entries = new Entries(options, export.units().settle(options, session), order, session);
		for (Map.Entry<Place, List<Timed>> log : logs(order).entrySet()) {
			DeviceLog into = session.log(log.getKey().owner().device(export.records()), log.getKey().log());
			for (Timed timed : Order.oldestFirst(log.getValue(), Timed::when)) {
				session.check();
				added += entries.add(timed.record(), timed.when(), into) ? 1 : 0;
			}
		}
		if (added == 0) {
			throw Texts.empty("noneUsable", export.seen());
		}
		entries.warn();
	}

	private Map<Place, List<Timed>> logs(DateOrder order) throws FormatException {
		Map<Place, List<Timed>> logs = new LinkedHashMap<>();
		for (Noted record : export.records()) {
			session.check();
			Optional<LocalDateTime> when = record.time().in(order);
			if (when.isEmpty()) {
				session.skipped(record.line(), Texts.get("fault.time"), true);
			} else if (when.get().getYear() < FIRST_YEAR || when.get().getYear() > lastYear) {
				session.skipped(record.line(), Texts.get("fault.absurdTime", String.valueOf(FIRST_YEAR)), true);
			} else {
				logs.computeIfAbsent(new Place(Owner.of(record), record.type().log()), p -> new ArrayList<>())
						.add(new Timed(when.get(), record));
			}
		}
		return logs;
	}
}
