// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.desktop.session.Latest;
import org.islet.desktop.session.Session;
import org.islet.model.Patient;
import org.islet.model.Period;

/** The days of a patient seen from afar: worked out month by month from the last one backwards. */
final class Columns {

	private static final int CHUNK = 28;

	private final Patient patient;
	private final LocalDate first;
	private final Latest<List<DayColumn>> loading;
	private final Map<LocalDate, DayColumn> known = new HashMap<>();
	private boolean begun;

	Columns(Session session, Patient patient, LocalDate first) {
		this.patient = patient;
		this.first = first;
		this.loading = new Latest<>(session);
	}

	/** @param more told whenever more days are known */
	void begin(LocalDate last, Runnable more) {
		if (!begun) {
			begun = true;
			load(last, more);
		}
	}

	private void load(LocalDate last, Runnable more) {
		LocalDate from = last.minusDays(CHUNK - 1L).isBefore(first) ? first : last.minusDays(CHUNK - 1L);
		loading.load((store, progress) -> DayColumn
				.of(store.read(patient.id(), new Period(from, last, patient.zone()))), columns -> {
					columns.forEach(column -> known.put(column.date(), column));
					more.run();
					if (from.isAfter(first)) {
						load(from.minusDays(1), more);
					}
				});
	}

	Optional<DayColumn> of(LocalDate date) {
		return Optional.ofNullable(known.get(date));
	}

	void stop() {
		loading.stop();
	}
}
