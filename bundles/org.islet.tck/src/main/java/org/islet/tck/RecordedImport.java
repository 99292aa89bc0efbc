// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.islet.device.DeviceLog;
import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Logged;

/**
 * An import session that remembers all it is told, in order.
 */
public final class RecordedImport implements ImportSession {

	/**
	 * An entry as handed over.
	 *
	 * @param device {@link DeviceInfo#id()}
	 * @param log the log's name
	 * @param entry what was recorded
	 * @param line its line
	 * @param stated its instant, where the source states it
	 */
	public record Row(String device, String log, Entry entry, long line, Optional<Instant> stated) {

		/** A row of which only the local time is known. */
		public Row(String device, String log, Entry entry, long line) {
			this(device, log, entry, line, Optional.empty());
		}

		/**
		 * @return the row as it stands in a file of expected entries: {@code line,device,log,time,kind,values}, and before
		 *         the time a stated instant with {@code =}
		 */
		public String text() {
			return line + "," + device + "," + log + "," + stated.map(at -> at + "=").orElse("") + EntryText.of(entry);
		}
	}

	/** A clock change as handed over. */
	public record ClockChange(String device, LocalDateTime before, LocalDateTime after, long line) {

		/** @return the row as it stands in a file of expected entries */
		public String text(String log) {
			return line + "," + device + "," + log + "," + before + ",clock," + after;
		}
	}

	/** A row left out. */
	public record Skip(long line, String why, boolean fault) {
	}

	private final Map<String, String> options;
	private final Map<List<String>, DeviceLog> logs = new HashMap<>();
	private final List<DeviceInfo> devices = new ArrayList<>();
	private final List<Row> rows = new ArrayList<>();
	private final List<ClockChange> clockChanges = new ArrayList<>();
	private final List<Supplier<String>> texts = new ArrayList<>();
	private final List<Logged<?>> copies = new ArrayList<>();
	private final List<ZoneId> zones = new ArrayList<>();
	private final List<Skip> skips = new ArrayList<>();
	private final List<String> warnings = new ArrayList<>();
	private int checks;
	private int cancelAtRow = Integer.MAX_VALUE;

	/** @param options what the user decided, see {@link ImportSession#options()} */
	public RecordedImport(Map<String, String> options) {
		this.options = Map.copyOf(options);
	}

	/**
	 * @param rows how many entries to take before the user cancels; 0 cancels at once
	 * @return this
	 */
	public RecordedImport cancelAfter(int rows) {
		cancelAtRow = rows;
		return this;
	}

	@Override
	public Map<String, String> options() {
		return options;
	}

	@Override
	public DeviceLog log(DeviceInfo device, String name) {
		if (!devices.contains(device)) {
			devices.add(device);
		}
		return logs.computeIfAbsent(List.of(device.id(), name), key -> new Log(device.id(), name));
	}

	/** Copies are in a log called {@code copy}. */
	@Override
	public void copy(DeviceInfo device, Logged<?> entry, long line) {
		copies.add(entry);
		log(device, "copy").add(entry.entry(), entry.at(), line);
	}

	@Override
	public void writtenIn(ZoneId zone) {
		if (!zones.contains(zone)) {
			zones.add(zone);
		}
	}

	@Override
	public void skipped(long line, String why, boolean fault) {
		skips.add(new Skip(line, why, fault));
	}

	@Override
	public void warn(String sentence) {
		warnings.add(sentence);
	}

	@Override
	public void check() throws FormatException {
		checks++;
		if (rows.size() >= cancelAtRow) {
			throw new FormatException(FormatException.Kind.CANCELLED, "The import was cancelled.");
		}
	}

	/** @return the devices logs were opened for */
	public List<DeviceInfo> devices() {
		return List.copyOf(devices);
	}

	/** @return all entries of all logs as they came */
	public List<Row> rows() {
		return List.copyOf(rows);
	}

	/** @return the entries of one class as they came */
	public <E extends Entry> List<E> entries(Class<E> kind) {
		return rows.stream().map(Row::entry).filter(kind::isInstance).map(kind::cast).toList();
	}

	/** @return all clock changes as they came */
	public List<ClockChange> clockChanges() {
		return List.copyOf(clockChanges);
	}

	/** @return the entries handed over as copies, as they came; they are among {@link #rows()} too */
	public List<Logged<?>> copies() {
		return List.copyOf(copies);
	}

	/** @return the zones the file says it was written in */
	public List<ZoneId> zones() {
		return List.copyOf(zones);
	}

	/** @return entries and clock changes as lines of a file of expected entries, as they came */
	public List<String> texts() {
		return texts.stream().map(Supplier::get).toList();
	}

	/** @return the rows left out */
	public List<Skip> skips() {
		return List.copyOf(skips);
	}

	/** @return the warnings as they came */
	public List<String> warnings() {
		return List.copyOf(warnings);
	}

	/** @return how often the format asked whether to go on */
	public int checks() {
		return checks;
	}

	private final class Log implements DeviceLog {

		private final String device;
		private final String name;

		Log(String device, String name) {
			this.device = device;
			this.name = name;
		}

		@Override
		public void add(Entry entry, long line) {
			add(new Row(device, name, entry, line));
		}

		@Override
		public void add(Entry entry, Instant at, long line) {
			add(new Row(device, name, entry, line, Optional.of(at)));
		}

		private void add(Row row) {
			rows.add(row);
			texts.add(row::text);
		}

		@Override
		public void clockChange(LocalDateTime before, LocalDateTime after, long line) {
			ClockChange change = new ClockChange(device, before, after, line);
			clockChanges.add(change);
			texts.add(() -> change.text(name));
		}
	}
}
