// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

import org.islet.device.DeviceException;
import org.islet.device.DeviceLog;
import org.islet.device.UploadSession;
import org.islet.model.DeviceInfo;

/** Collects what a driver reads, and hands on each page when it is committed. */
final class StoringSession implements UploadSession {

	/** More than any device's memory holds. */
	private static final int MOST_ENTRIES = 1_500_000;
	private static final int MOST_WARNINGS = 50;
	private static final int LONGEST_MARK = 200;

	/** Takes what was committed. */
	interface Pages {

		/**
		 * @param page what was added since the last commit, by device
		 * @param marks what the next read has to know from now on
		 */
		void commit(List<CollectedDevice> page, Map<String, String> marks) throws DeviceException;

		/** The device's clock was told. */
		void clock(LocalDateTime shows);
	}

	private final DeviceInfo device;
	private final Map<String, String> answers;
	private final Map<String, String> marks;
	private final Pages pages;
	private final DoubleConsumer progress;
	private final Map<String, String> newMarks = new HashMap<>();
	private final Map<List<String>, PageLog> logs = new LinkedHashMap<>();
	private final Map<String, CollectedDevice> whole = new LinkedHashMap<>();
	private final Skips skips = new Skips();
	private final List<String> warnings = new ArrayList<>();
	private int entries;

	/** @param marks what the last read left */
	StoringSession(DeviceInfo device, Map<String, String> answers, Map<String, String> marks, Pages pages,
			DoubleConsumer progress) {
		this.device = device;
		this.answers = Map.copyOf(answers);
		this.marks = new HashMap<>(marks);
		this.pages = pages;
		this.progress = progress;
		whole.put(device.id(), new CollectedDevice(device));
	}

	@Override
	public Map<String, String> answers() {
		return answers;
	}

	@Override
	public DeviceLog log(String name, Order order) {
		return log(device, name, order);
	}

	@Override
	public DeviceLog log(DeviceInfo other, String name) {
		return log(other, name, Order.OLDEST_FIRST);
	}

	private DeviceLog log(DeviceInfo of, String name, Order order) {
		whole.computeIfAbsent(of.id(), id -> new CollectedDevice(of));
		return logs.computeIfAbsent(List.of(of.id(), name), key -> new PageLog(name, order, this::count));
	}

	private void count() {
		if (++entries > MOST_ENTRIES) {
			throw new CollectingSession.TooMuchException();
		}
	}

	@Override
	public void clock(LocalDateTime shows) {
		pages.clock(shows);
	}

	@Override
	public Optional<String> mark(String name) {
		return Optional.ofNullable(marks.get(name));
	}

	@Override
	public void mark(String name, String value) {
		if (value.length() > LONGEST_MARK) {
			throw new IllegalArgumentException("a mark of " + value.length() + " characters");
		}
		newMarks.put(name, value);
	}

	@Override
	public void commit() throws DeviceException {
		List<CollectedDevice> page = new ArrayList<>();
		whole.forEach((id, all) -> {
			CollectedDevice part = new CollectedDevice(all.info());
			logs.forEach((key, log) -> {
				if (key.getFirst().equals(id)) {
					log.turn(part.log(log.name(), this::nothing), all.log(log.name(), this::nothing));
				}
			});
			page.add(part);
		});
		marks.putAll(newMarks);
		pages.commit(page, Map.copyOf(newMarks));
		newMarks.clear();
	}

	private void nothing() {
		// counted when it was added
	}

	@Override
	public void progress(double share) {
		progress.accept(Math.clamp(share, 0, 1));
	}

	@Override
	public void skipped(long record, String why, boolean fault) {
		skips.add(record, why, fault);
	}

	@Override
	public void warn(String sentence) {
		if (warnings.size() < MOST_WARNINGS && !warnings.contains(sentence)) {
			warnings.add(sentence);
		}
	}

	/** @return all that was committed, by device */
	List<CollectedDevice> devices() {
		return List.copyOf(whole.values());
	}

	int entries() {
		return entries;
	}

	Skips skips() {
		return skips;
	}

	List<String> warnings() {
		return warnings;
	}
}
