// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import static org.islet.model.store.StoreException.Kind.DATABASE;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.model.DeviceInfo;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.store.TherapyStore.Kept;

/** Makes a timeline of rows in time order. */
final class Gathering implements EntryTable.Sink {

	private final Patient patient;
	private final Period period;
	private final Instant from;
	private final Instant to;
	private final Map<Integer, DeviceInfo> devices;
	private final Map<Integer, String> names = new HashMap<>();
	private final Map<Long, String> sources = new HashMap<>();
	private final List<Logged<?>> before = new ArrayList<>();
	private final List<Logged<?>> entries = new ArrayList<>();
	private final List<Logged<?>> after = new ArrayList<>();

	Gathering(Patient patient, Period period, Map<Integer, DeviceInfo> devices, List<Kept> originals) {
		this.patient = patient;
		this.period = period;
		this.from = period.from();
		this.to = period.to();
		this.devices = devices;
		originals.forEach(kept -> sources.put(kept.number(), kept.origin().name()));
	}

	@Override
	public void row(Row row, int device, long source) {
		Instant at = row.instant();
		List<Logged<?>> part = at.isBefore(from) ? before : at.isBefore(to) ? entries : after;
		try {
			part.add(new Logged<>(row.entry(), at, row.key(), name(device), source));
		} catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
			throw Texts.failure(e, DATABASE, "entry.unreadable", at, row.key());
		}
	}

	private String name(int device) {
		return names.computeIfAbsent(device, number -> {
			DeviceInfo info = devices.get(number);
			if (info == null) {
				throw new IllegalArgumentException("no device " + number);
			}
			return info.id();
		});
	}

	Timeline timeline() {
		List<DeviceInfo> used = new TreeSet<>(names.keySet()).stream().map(devices::get).toList();
		sources.keySet().retainAll(Stream.of(before, entries, after).flatMap(List::stream).map(Logged::source)
				.collect(Collectors.toSet()));
		return new Timeline(patient, period, used, before, entries, after, sources);
	}
}
