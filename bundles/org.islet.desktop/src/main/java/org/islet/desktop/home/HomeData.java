// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.islet.device.host.DeviceUploads;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Span;

/**
 * What the page at home shows of a patient.
 *
 * @param patient whose it is
 * @param day the last day with data; empty if there is none
 * @param fortnight the two weeks up to then; empty if there is no data
 * @param news what has come in since last time; empty if nothing
 * @param devices when each device was heard of last, the one that should be read soonest first
 */
record HomeData(Patient patient, Optional<LastDay> day, Optional<Fortnight> fortnight, Optional<News> news,
		List<DeviceState> devices) {

	private static final int DAYS = 14;

	/** @param since when the window was opened the time before; empty the first time */
	static HomeData of(TherapyStore store, Patient patient, DeviceUploads uploads, Optional<Instant> since) {
		Optional<News> news = since.map(before -> News.of(store, patient.id(), before))
				.filter(some -> !some.items().isEmpty());
		List<DeviceState> devices = DeviceState.all(store.devices(patient.id()), uploads.lastReads(store, patient));
		Optional<Span> span = store.span(patient.id());
		if (span.isEmpty()) {
			return new HomeData(patient, Optional.empty(), Optional.empty(), news, devices);
		}
		LocalDate last = span.get().last().atZone(patient.zone()).toLocalDate();
		Period fortnight = new Period(last.minusDays(DAYS - 1), last, patient.zone());
		return new HomeData(patient,
				Optional.of(LastDay.of(store, patient, span.get().last())),
				Optional.of(Fortnight.of(store.read(patient.id(), fortnight))), news, devices);
	}
}
