// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.islet.device.ImportSession;
import org.islet.json.records.JsonRecord;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;

/** Where entries go, each once, and records that are left out. */
final class Desk {

	/** Everything that is not a reading: pump, phone and person write into one list that does not keep them apart. */
	private static final DeviceInfo THERAPY = new DeviceInfo("Nightscout", "Nightscout therapy", "",
			DeviceInfo.Kind.OTHER, "");

	private final ImportSession session;
	private final Instant now;
	private final Set<Object> known = new HashSet<>();
	private int added;

	Desk(ImportSession session, Instant now) {
		this.session = session;
		this.now = now;
	}

	Instant now() {
		return now;
	}

	/** @return whether it was seen before; from now on it was */
	boolean repeated(Object what) {
		return !known.add(what);
	}

	/** Adds a sensor's or meter's reading. */
	void reading(DeviceInfo device, Entry entry, Moment moment, long line) {
		session.log(device, "entries").add(entry, moment.at(), line);
		added++;
	}

	void therapy(Entry entry, Moment moment, JsonRecord record) {
		if (repeated(List.of(moment.at(), entry))) {
			idle(record.line(), "idle.repeated");
			return;
		}
		session.log(THERAPY, "treatments").add(entry, moment.at(), record.line());
		added++;
	}

	int added() {
		return added;
	}

	void idle(long line, String key, Object... arguments) {
		session.skipped(line, Texts.get(key, arguments), false);
	}

	void fault(long line, RecordFault fault) {
		session.skipped(line, fault.getMessage(), true);
	}
}
