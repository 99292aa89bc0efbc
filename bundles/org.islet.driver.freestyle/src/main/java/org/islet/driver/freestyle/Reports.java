// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import java.time.Duration;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Transport;

/** The line to the device. */
final class Reports {

	/** A device that is longer silent has not understood. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);
	private static final Duration REST = Duration.ofMillis(200);
	/** So many in a row of which none was awaited: whoever says them is lost. */
	private static final int STRAYS = 200;

	private final Transport transport;

	Reports(Transport transport) {
		this.transport = transport;
	}

	void send(Report report) throws DeviceException {
		transport.send(report.frame());
	}

	/** What a report is to somebody who waits for some. */
	@FunctionalInterface
	interface Awaited {
		boolean is(Report report);
	}

	/**
	 * @param awaited what may end the wait; other reports are left over from before, or say that the device is busy
	 * @return the report; empty if the device is silent
	 */
	Optional<Report> next(Awaited awaited) throws DeviceException {
		for (int strays = 0; strays < STRAYS; strays++) {
			byte[] frame = transport.receive(PATIENCE);
			if (frame.length == 0) {
				return Optional.empty();
			}
			Optional<Report> report = Report.of(frame).filter(r -> !r.isBusy());
			if (report.isPresent() && report.get().wantsKey()) {
				throw Texts.error(Kind.DEVICE_STATE, "encrypted");
			}
			if (report.isPresent() && awaited.is(report.get())) {
				return report;
			}
		}
		throw Texts.error(Kind.PROTOCOL, "garbled");
	}

	/** Lets a device that was not understood finish. */
	void drain() throws DeviceException {
		int strays = 0;
		while (transport.receive(REST).length > 0) {
			if (++strays > STRAYS) {
				throw Texts.error(Kind.PROTOCOL, "garbled");
			}
		}
	}
}
