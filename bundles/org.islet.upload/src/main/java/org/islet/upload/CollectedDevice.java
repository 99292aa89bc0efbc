// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.model.DeviceInfo;
import org.islet.model.Logged;

/** A device's logs in one file. */
final class CollectedDevice {

	/** An entry that was stored before, and its line. */
	record Copy(Logged<?> logged, long line) {
	}

	private final DeviceInfo info;
	private final Map<String, CollectedLog> logs = new LinkedHashMap<>();
	private final List<Copy> copies = new ArrayList<>();

	CollectedDevice(DeviceInfo info) {
		this.info = info;
	}

	DeviceInfo info() {
		return info;
	}

	/** @return what a person calls it */
	String name() {
		return (info.maker() + " " + info.model() + " " + info.serial()).strip().replaceAll(" +", " ");
	}

	CollectedLog log(String name, Runnable added) {
		return logs.computeIfAbsent(name, n -> new CollectedLog(added));
	}

	List<Copy> copies() {
		return copies;
	}

	List<CollectedLog> logs() {
		return List.copyOf(logs.values());
	}

	/** @return the last local time in it that is not beyond a limit */
	Optional<LocalDateTime> newest(LocalDateTime limit) {
		return logs.values().stream().flatMap(log -> log.items().stream()).map(CollectedLog.Item::when)
				.filter(when -> !when.isAfter(limit)).max(Comparator.naturalOrder());
	}

	/**
	 * @return the believable clock changes of all logs, each once, in order: that of the log which has most of them, with
	 *         those only others have put in by time
	 */
	List<ClockChange> changes() {
		List<List<ClockChange>> each = logs.values().stream().map(CollectedLog::changes)
				.sorted((a, b) -> b.size() - a.size()).toList();
		List<ClockChange> all = new ArrayList<>();
		for (List<ClockChange> some : each) {
			if (all.isEmpty()) {
				all.addAll(some);
			} else {
				some.stream().filter(change -> !all.contains(change)).forEach(change -> insert(all, change));
			}
		}
		return all;
	}

	private static void insert(List<ClockChange> all, ClockChange change) {
		int place = all.size();
		while (place > 0 && all.get(place - 1).before().isAfter(change.before())) {
			place--;
		}
		all.add(place, change);
	}
}
