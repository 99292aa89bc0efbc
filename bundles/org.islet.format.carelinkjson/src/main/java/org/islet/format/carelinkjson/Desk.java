// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.islet.device.DeviceLog;
import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;

/** What the messages of a file tell, each event once though every message of 24 hours tells it again. */
final class Desk {

	private static final int FIRST_YEAR = 1990;
	/** No two clocks on earth are further apart. */
	private static final long HOURS_AHEAD = 26;

	private record Note(Entry entry, Optional<Instant> at, long line) {
	}

	private final ImportSession session;
	private final LocalDateTime latest;
	private final Map<DeviceInfo, List<Note>> notes = new LinkedHashMap<>();
	private final Set<Object> known = new HashSet<>();

	Desk(ImportSession session, Instant now) {
		this.session = session;
		latest = LocalDateTime.ofInstant(now, ZoneOffset.UTC).plusHours(HOURS_AHEAD);
	}

	/** @return whether it was seen before; from now on it was */
	boolean repeated(Object what) {
		return !known.add(what);
	}

	void add(DeviceInfo device, Entry entry, Optional<Instant> at, long line) {
		notes.computeIfAbsent(device, d -> new ArrayList<>()).add(new Note(entry, at, line));
	}

	/** @throws RecordFault if no device was there then */
	void possible(LocalDateTime when) {
		if (when.getYear() < FIRST_YEAR) {
			throw RecordFault.because("fault.past");
		}
		if (when.isAfter(latest)) {
			throw RecordFault.because("fault.future");
		}
	}

	void idle(long line, String key, Object... arguments) {
		session.skipped(line, Texts.get(key, arguments), false);
	}

	void fault(long line, RecordFault fault) {
		session.skipped(line, fault.getMessage(), true);
	}

	boolean isEmpty() {
		return notes.isEmpty();
	}

	void writeOut() throws FormatException {
		for (Map.Entry<DeviceInfo, List<Note>> device : notes.entrySet()) {
			DeviceLog log = session.log(device.getKey(), "messages");
			device.getValue().sort(Comparator.comparing(note -> note.entry().when()));
			for (Note note : device.getValue()) {
				session.check();
				if (note.at().isPresent()) {
					log.add(note.entry(), note.at().get(), note.line());
				} else {
					log.add(note.entry(), note.line());
				}
			}
		}
	}
}
