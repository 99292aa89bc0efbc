// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.model.DeviceEvent;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.DeviceUse;

/**
 * The changes of a device's clock after the end of a file, as other files told them. A file that breaks off, or an older
 * one imported later, does not hold the change that tells how its own times were wrong; without it, entries stored with
 * their right time would be moved.
 * <p>
 * They count as far as the device's record goes on without a hole. In a hole the clock may have been set unseen, as for
 * daylight saving, and what a change beyond it tells would be wrong by an hour before it.
 */
record LaterChanges(TherapyStore store, Patient patient) {

	/** So much is read at once, so that ten years take little memory. */
	private static final int DAYS = 31;
	private static final Duration HOLE = Duration.ofDays(3);

	List<ClockChange> of(CollectedDevice device, Instant now) {
		Optional<LocalDateTime> end = device.newest(now.plusSeconds(86_400).atZone(ZoneOffset.UTC).toLocalDateTime());
		Optional<Instant> last = store.devices(patient.id()).stream()
				.filter(use -> use.device().id().equals(device.info().id())).map(DeviceUse::last).findFirst();
		if (end.isEmpty() || last.isEmpty()) {
			return List.of();
		}
		List<ClockChange> known = device.changes();
		return between(device.info().id(), end.get(), last.get())
				.filter(change -> change.before().isAfter(end.get()) && !known.contains(change)).toList();
	}

	private Stream<ClockChange> between(String device, LocalDateTime fileEnd, Instant last) {
		ZoneId zone = patient.zone();
		LocalDate end = last.atZone(zone).toLocalDate();
		List<ClockChange> changes = new ArrayList<>();
		Instant recorded = fileEnd.atZone(zone).toInstant();
		for (LocalDate first = fileEnd.toLocalDate().minusDays(1); !first.isAfter(end); first = first.plusDays(DAYS)) {
			for (Logged<?> logged : store.read(patient.id(), new Period(first, first.plusDays(DAYS - 1), zone))
					.entries()) {
				if (!logged.device().equals(device)) {
					continue;
				}
				if (Duration.between(recorded, logged.at()).compareTo(HOLE) > 0) {
					return changes.stream();
				}
				recorded = logged.at().isAfter(recorded) ? logged.at() : recorded;
				change(logged).filter(change -> !changes.contains(change)).forEach(changes::add);
			}
		}
		return changes.stream();
	}

	private static Stream<ClockChange> change(Logged<?> logged) {
		if (!(logged.entry() instanceof DeviceEvent event) || event.kind() != DeviceEvent.Kind.CLOCK_CHANGE) {
			return Stream.empty();
		}
		try {
			return Stream.of(new ClockChange(event.when(), LocalDateTime.parse(event.details().getOrDefault("to", ""))))
					.filter(ClockChange::plausible);
		} catch (DateTimeParseException e) {
			// another importer's way of noting it: it says nothing here
			return Stream.empty();
		}
	}
}
