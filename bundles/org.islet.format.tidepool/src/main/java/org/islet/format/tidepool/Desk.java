// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.json.records.JsonRecord;
import org.islet.model.Entry;

/** What was found, until the devices are known that recorded it, and where records go that are left out. */
final class Desk {

	private record Note(Entry entry, Instant at, Origin origin, long line) {
	}

	private final ImportSession session;
	private final Instant now;
	private final Devices devices = new Devices();
	private final List<Note> notes = new ArrayList<>();
	private final Map<Origin, Origin> origins = new HashMap<>();
	private final Set<Object> known = new HashSet<>();

	Desk(ImportSession session, Instant now) {
		this.session = session;
		this.now = now;
	}

	Instant now() {
		return now;
	}

	Devices devices() {
		return devices;
	}

	/** @return the one object for a record's origin */
	Origin origin(JsonRecord record) {
		return origins.computeIfAbsent(Origin.of(record), origin -> origin);
	}

	/** @return whether a record with this id was seen before; from now on it was */
	boolean repeated(String id) {
		return !known.add(id);
	}

	void add(Entry entry, Moment moment, JsonRecord record) {
		add(entry, moment, origin(record), record.line(), record.has("id"));
	}

	/** @param identified whether its record has an id, so that it is not another one's copy */
	void add(Entry entry, Moment moment, Origin origin, long line, boolean identified) {
		if (!identified && !known.add(List.of(origin.device(), moment.at(), entry))) {
			idle(line, "idle.repeated");
			return;
		}
		notes.add(new Note(entry, moment.at(), origin, line));
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
		devices.zone().ifPresent(session::writtenIn);
		for (Note note : notes) {
			session.check();
			session.log(devices.of(note.origin()), "data").add(note.entry(), note.at(), note.line());
		}
	}
}
