// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.device.DeviceLog;
import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.device.text.Order;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;

/** Hands the records over, each device's logs oldest first. */
final class Handover {

	private final Export export;
	private final ImportSession session;
	private final Entries entries;
	private final Map<DeviceInfo, Records> devices = new LinkedHashMap<>();
	private int added;

	/**
	 * A device's records.
	 *
	 * @param timed readings with the transmitter's time
	 * @param untimed readings without
	 * @param notes all else
	 */
	private record Records(List<Noted> timed, List<Noted> untimed, List<Noted> notes) {

		void add(Noted record, Event event) {
			(event != Event.EGV ? notes : record.ticks().isPresent() ? timed : untimed).add(record);
		}
	}

	Handover(Export export, ImportSession session) {
		this.export = export;
		this.session = session;
		entries = new Entries(export.unit());
	}

	void run() throws FormatException {
		if (export.seen() == 0) {
			throw Texts.empty("noRows");
		}
		for (Noted record : export.records()) {
			session.check();
			sort(record);
		}
		boolean missed = false;
		for (Map.Entry<DeviceInfo, Records> device : devices.entrySet()) {
			missed |= readings(device.getKey(), device.getValue().timed());
			inOrder(device.getKey(), "readings", device.getValue().untimed());
			inOrder(device.getKey(), "notes", device.getValue().notes());
		}
		if (added == 0) {
			throw Texts.empty("noneUsable", export.seen());
		}
		if (missed) {
			session.warn(Texts.get("warn.pause"));
		}
	}

	private void sort(Noted record) {
		Optional<Event> event = export.words().event(record);
		if (event.isEmpty()) {
			session.skipped(record.line(), Texts.get("fault.event"), true);
		} else if (event.get() == Event.ALERT) {
			session.skipped(record.line(), Texts.get("idle.alert"), false);
		} else {
			devices.computeIfAbsent(export.devices().of(record),
					d -> new Records(new ArrayList<>(), new ArrayList<>(), new ArrayList<>())).add(record, event.get());
		}
	}

	/** @return whether changes of the clock were left out */
	private boolean readings(DeviceInfo device, List<Noted> readings) throws FormatException {
		if (readings.isEmpty()) {
			return false;
		}
		Sessions sessions = new Sessions(readings);
		DeviceLog log = session.log(device, "transmitter");
		for (List<Noted> one : sessions.sure()) {
			Noted before = null;
			for (Noted reading : one) {
				session.check();
				if (before != null) {
					Sessions.clockBefore(before, reading)
							.ifPresent(shown -> log.clockChange(shown, reading.when(), reading.line()));
				}
				add(reading, log);
				before = reading;
			}
		}
		for (Noted reading : sessions.rest()) {
			session.check();
			add(reading, log);
		}
		return sessions.missed();
	}

	private void inOrder(DeviceInfo device, String name, List<Noted> records) throws FormatException {
		if (!records.isEmpty()) {
			DeviceLog log = session.log(device, name);
			for (Noted record : Order.oldestFirst(records, Noted::when)) {
				session.check();
				add(record, log);
			}
		}
	}

	private void add(Noted record, DeviceLog log) {
		Event event = export.words().event(record).orElseThrow();
		if (event.value().isPresent() && record.cell(event.value().get()).isEmpty() && event != Event.EXERCISE) {
			session.skipped(record.line(), Texts.get("idle.empty"), false);
			return;
		}
		Optional<Entry> entry = entries.of(record, event);
		if (entry.isPresent()) {
			log.add(entry.get(), record.line());
			added++;
		} else {
			session.skipped(record.line(), Texts.get(event.value().filter(Column.GLUCOSE::equals).isPresent()
					? "fault.glucose"
					: "fault.amount"), true);
		}
	}
}
