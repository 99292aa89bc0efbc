// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.islet.device.talk.Transcript;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Intake;
import org.islet.model.store.TherapyStore.Origin;

/** Leaves what was read in a store, for one patient. */
final class StoreDepot implements Depot {

	/** A transcript is written anew as it grows, but not with every page of a fast device. */
	private static final Duration BETWEEN = Duration.ofSeconds(5);
	/** So much is read at once, so that years take little memory. */
	private static final int DAYS = 31;

	private final TherapyStore store;
	private final Patient patient;
	private final InstalledDriver driver;
	private final Map<String, String> answers;
	private final Clock clock;
	private Optional<Long> number;
	private Instant kept = Instant.MIN;
	private Optional<TherapyStore.Note> taking = Optional.empty();

	/**
	 * @param answers what the person told
	 * @param number the original that is read again; empty if it is a new conversation
	 */
	StoreDepot(TherapyStore store, Patient patient, InstalledDriver driver, Map<String, String> answers, Clock clock,
			Optional<Long> number) {
		this.store = store;
		this.patient = patient;
		this.driver = driver;
		this.answers = answers;
		this.clock = clock;
		this.number = number;
	}

	@Override
	public Map<String, String> marks(DeviceInfo device) {
		return store.marks(patient.id(), device.id());
	}

	@Override
	public long keep(String name, Transcript transcript, boolean isLast) {
		Instant now = clock.instant();
		if (number.isEmpty()) {
			Origin origin = new Origin(name, driver.info().id(), driver.info().version(), options(), now);
			number = Optional.of(store.keep(patient.id(), origin, bytes(transcript)));
			kept = now;
			taking = Optional.of(store.taking(number.get()));
		} else if (!kept.equals(Instant.MIN) && (isLast || Duration.between(kept, now).compareTo(BETWEEN) >= 0)) {
			store.extend(number.get(), bytes(transcript));
			kept = now;
		}
		return number.get();
	}

	private String options() {
		return new TreeMap<>(answers).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
				.collect(Collectors.joining("\n"));
	}

	private static ByteArrayInputStream bytes(Transcript transcript) {
		return new ByteArrayInputStream(transcript.toString().getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public Map<String, Instant> known(DeviceInfo device, List<Placed> entries) {
		Map<String, Instant> known = new HashMap<>();
		if (entries.isEmpty()
				|| store.devices(patient.id()).stream().noneMatch(use -> use.device().id().equals(device.id()))) {
			return known;
		}
		LocalDate last = entries.getLast().at().atZone(patient.zone()).toLocalDate().plusDays(1);
		LocalDate day = entries.getFirst().at().atZone(patient.zone()).toLocalDate().minusDays(1);
		for (; !day.isAfter(last); day = day.plusDays(DAYS)) {
			for (Logged<?> logged : store.read(patient.id(), new Period(day, day.plusDays(DAYS - 1), patient.zone()))
					.entries()) {
				if (logged.device().equals(device.id())) {
					known.put(logged.key(), logged.at());
				}
			}
		}
		return known;
	}

	@Override
	public Intake take(DeviceInfo device, List<Logged<Entry>> entries, Map<String, String> marks) {
		return store.take(patient.id(), device, entries, marks);
	}

	@Override
	public void end() {
		taking.ifPresent(TherapyStore.Note::close);
		taking = Optional.empty();
	}
}
