// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.DeviceLog;
import org.islet.device.UploadSession;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.tck.RecordedImport.ClockChange;
import org.islet.tck.RecordedImport.Row;
import org.islet.tck.RecordedImport.Skip;

/** An upload session that remembers all it is told. What is committed is in the order in which the device recorded. */
public final class RecordedUpload implements UploadSession {

	/** One thing told to a log. */
	private record Told(Row row, ClockChange change, String log) {

		String text() {
			return row != null ? row.text() : change.text(log);
		}
	}

	private final DeviceInfo device;
	private final Map<String, String> answers;
	private final Map<String, String> marks;
	private final Map<String, String> newMarks = new HashMap<>();
	private final Map<List<String>, Log> logs = new LinkedHashMap<>();
	private final List<Told> committed = new ArrayList<>();
	private final List<LocalDateTime> clocks = new ArrayList<>();
	private final List<Skip> skips = new ArrayList<>();
	private final List<String> warnings = new ArrayList<>();

	/**
	 * @param device what the driver identified
	 * @param answers what the person told
	 * @param marks what an earlier read left
	 */
	public RecordedUpload(DeviceInfo device, Map<String, String> answers, Map<String, String> marks) {
		this.device = device;
		this.answers = Map.copyOf(answers);
		this.marks = new HashMap<>(marks);
	}

	@Override
	public Map<String, String> answers() {
		return answers;
	}

	@Override
	public DeviceLog log(String name, Order order) {
		return logs.computeIfAbsent(List.of(device.id(), name), key -> new Log(device.id(), name, order));
	}

	@Override
	public DeviceLog log(DeviceInfo other, String name) {
		return logs.computeIfAbsent(List.of(other.id(), name), key -> new Log(other.id(), name, Order.OLDEST_FIRST));
	}

	@Override
	public void clock(LocalDateTime shows) {
		clocks.add(shows);
	}

	@Override
	public Optional<String> mark(String name) {
		return Optional.ofNullable(marks.get(name));
	}

	@Override
	public void mark(String name, String value) {
		if (value.length() > 200) {
			throw new AssertionError("a mark of " + value.length() + " characters: " + name);
		}
		newMarks.put(name, value);
	}

	@Override
	public void commit() throws DeviceException {
		logs.values().forEach(Log::commit);
		marks.putAll(newMarks);
		newMarks.clear();
	}

	@Override
	public void progress(double share) {
		if (!(share >= 0 && share <= 1)) {
			throw new AssertionError("progress of " + share);
		}
	}

	@Override
	public void skipped(long record, String why, boolean fault) {
		skips.add(new Skip(record, why, fault));
	}

	@Override
	public void warn(String sentence) {
		warnings.add(sentence);
	}

	/** @return the entries committed */
	public List<Row> rows() {
		return committed.stream().map(Told::row).filter(row -> row != null).toList();
	}

	/** @return the entries of one class committed */
	public <E extends Entry> List<E> entries(Class<E> kind) {
		return rows().stream().map(Row::entry).filter(kind::isInstance).map(kind::cast).toList();
	}

	/** @return the clock changes committed */
	public List<ClockChange> clockChanges() {
		return committed.stream().map(Told::change).filter(change -> change != null).toList();
	}

	/** @return entries and clock changes committed, as lines of a file of expected entries */
	public List<String> texts() {
		return committed.stream().map(Told::text).toList();
	}

	/** @return what the device's clock showed, each time it was told */
	public List<LocalDateTime> clocks() {
		return List.copyOf(clocks);
	}

	/** @return the marks as the next read finds them */
	public Map<String, String> marks() {
		return Map.copyOf(marks);
	}

	/** @return the records left out */
	public List<Skip> skips() {
		return List.copyOf(skips);
	}

	/** @return the warnings as they came */
	public List<String> warnings() {
		return List.copyOf(warnings);
	}

	private final class Log implements DeviceLog {

		private final String of;
		private final String name;
		private final Order order;
		private final List<Told> page = new ArrayList<>();

		Log(String of, String name, Order order) {
			this.of = of;
			this.name = name;
			this.order = order;
		}

		@Override
		public void add(Entry entry, long record) {
			page.add(new Told(new Row(of, name, entry, record), null, name));
		}

		@Override
		public void add(Entry entry, Instant at, long record) {
			page.add(new Told(new Row(of, name, entry, record, Optional.of(at)), null, name));
		}

		@Override
		public void clockChange(LocalDateTime before, LocalDateTime after, long record) {
			page.add(new Told(null, new ClockChange(of, before, after, record), name));
		}

		void commit() {
			if (order == Order.NEWEST_FIRST) {
				Collections.reverse(page);
			}
			committed.addAll(page);
			page.clear();
		}
	}
}
