// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;

/** One device's logs while they are written, and where rows go that are left out. */
final class Desk {

	private final DeviceInfo device;
	private final ImportSession session;
	private final LogBook pump = new LogBook();
	private final LogBook sensor = new LogBook();
	private final LogBook totals = new LogBook();

	Desk(DeviceInfo device, ImportSession session) {
		this.device = device;
		this.session = session;
	}

	DeviceInfo device() {
		return device;
	}

	LogBook pump() {
		return pump;
	}

	/** @return the log of what has the sensor's own order */
	LogBook sensor() {
		return sensor;
	}

	/** Adds to the log of sums of days, which are dated back to the day's beginning. */
	void total(long position, Entry total, long line) {
		totals.add(position, total, line);
	}

	/** A row that is known to hold nothing to keep. */
	void idle(long line, String key, Object... arguments) {
		session.skipped(line, Texts.get(key, arguments), false);
	}

	/** A row that should have been of use. */
	void fault(long line, String key, Object... arguments) {
		session.skipped(line, Texts.get(key, arguments), true);
	}

	void fault(long line, RowFault fault) {
		session.skipped(line, fault.getMessage(), true);
	}

	void writeOut() throws FormatException {
		write(pump, "Pump");
		write(sensor, "Sensor");
		write(totals, "Totals");
	}

	private void write(LogBook book, String name) throws FormatException {
		if (!book.isEmpty()) {
			book.writeTo(session.log(device, name), session);
		}
	}
}
