// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.islet.device.DeviceLog;
import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.device.host.Progress;
import org.islet.model.DeviceInfo;
import org.islet.model.Logged;

/** Collects what a format reads from one file, and stops it when the user cancels or the file is endless. */
final class CollectingSession implements ImportSession {

	/** More entries than ten years of a sensor, fewer than a small heap holds. */
	static final int MOST_ENTRIES = 1_500_000;
	private static final int MOST_WARNINGS = 50;

	private final Map<String, String> options;
	private final Progress progress;
	private final Map<String, CollectedDevice> devices = new LinkedHashMap<>();
	private final Skips skips = new Skips();
	private final List<String> warnings = new ArrayList<>();
	private final Set<ZoneId> zones = new LinkedHashSet<>();
	private final Runnable tick;
	private final BooleanSupplier more;
	private int entries;
	private int rows;
	private int faults;

	/**
	 * @param options the user's decisions
	 * @param progress asked whether to go on
	 * @param tick called between rows
	 * @param more whether the file's end is still to come
	 */
	CollectingSession(Map<String, String> options, Progress progress, Runnable tick, BooleanSupplier more) {
		this.options = Map.copyOf(options);
		this.progress = progress;
		this.tick = tick;
		this.more = more;
	}

	@Override
	public Map<String, String> options() {
		return options;
	}

	@Override
	public DeviceLog log(DeviceInfo device, String name) {
		return devices.computeIfAbsent(device.id(), id -> new CollectedDevice(device))
				.log(Objects.requireNonNull(name, "no name"), this::count);
	}

	@Override
	public void copy(DeviceInfo device, Logged<?> entry, long line) {
		devices.computeIfAbsent(device.id(), id -> new CollectedDevice(device)).copies()
				.add(new CollectedDevice.Copy(Objects.requireNonNull(entry, "no entry"), line));
		count();
	}

	@Override
	public void writtenIn(ZoneId zone) {
		zones.add(zone);
	}

	private void count() {
		if (++entries > MOST_ENTRIES) {
			throw new TooMuchException();
		}
	}

	@Override
	public void skipped(long line, String why, boolean fault) {
		faults += fault ? 1 : 0;
		skips.add(line, why, fault);
	}

	@Override
	public void warn(String sentence) {
		if (warnings.size() < MOST_WARNINGS && !warnings.contains(sentence)) {
			warnings.add(Objects.requireNonNull(sentence, "no sentence"));
		}
	}

	@Override
	public void check() throws FormatException {
		if (progress.cancelled()) {
			throw new FormatException(FormatException.Kind.CANCELLED, Texts.of("cancelled"));
		}
		if (more.getAsBoolean() && ++rows - faults > MOST_ENTRIES) {
			// a format keeps good rows until it has seen the last one
			throw new TooMuchException();
		}
		tick.run();
	}

	List<CollectedDevice> devices() {
		return List.copyOf(devices.values());
	}

	boolean empty() {
		return entries == 0;
	}

	Skips skips() {
		return skips;
	}

	List<String> warnings() {
		return warnings;
	}

	/** @return the zones the file says it was written in */
	Set<ZoneId> zones() {
		return zones;
	}

	/** The file holds more than a person's life gives. */
	static final class TooMuchException extends RuntimeException {

		private static final long serialVersionUID = 1;
	}
}
