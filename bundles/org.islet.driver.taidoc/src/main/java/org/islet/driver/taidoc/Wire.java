// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.taidoc;

import java.time.Duration;
import java.util.Arrays;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Transport;

/** How packets get to the meter and back; what comes may come in any pieces. */
interface Wire {

	void send(byte... packet) throws DeviceException;

	/** @return some bytes; empty if none came in time */
	byte[] receive(Duration patience) throws DeviceException;

	/** A serial line. */
	record Serial(Transport transport) implements Wire {

		@Override
		public void send(byte... packet) throws DeviceException {
			transport.send(packet);
		}

		@Override
		public byte[] receive(Duration patience) throws DeviceException {
			return transport.receive(patience);
		}
	}

	/**
	 * A CP2110, which is a serial line behind HID reports, see Silicon Labs AN434: the number of a report is how many bytes
	 * it has.
	 */
	record Bridge(Transport transport) implements Wire {

		/** Bytes before the payload: how many it has. */
		static final int HEAD = 1;
		private static final int MOST = 63;
		private static final Control ON = Control.feature(0x41, (byte) 1);
		/** 19200 bits per second, highest byte first; no parity, no flow control, eight bits, one stop bit. */
		private static final Control SETTINGS = Control.feature(0x50, (byte) 0, (byte) 0, (byte) 0x4B, (byte) 0,
				(byte) 0,
				(byte) 0, (byte) 3, (byte) 0);

		static Bridge open(Transport transport) throws DeviceException {
			transport.control(ON);
			transport.control(SETTINGS);
			return new Bridge(transport);
		}

		@Override
		public void send(byte... packet) throws DeviceException {
			byte[] report = new byte[1 + packet.length];
			report[0] = (byte) packet.length;
			System.arraycopy(packet, 0, report, 1, packet.length);
			transport.send(report);
		}

		/** Some systems fill a report up with zeros. */
		@Override
		public byte[] receive(Duration patience) throws DeviceException {
			byte[] report = transport.receive(patience);
			if (report.length == 0) {
				return report;
			}
			if (!isOurs(report)) {
				throw Texts.error(Kind.PROTOCOL, "garbled");
			}
			return Arrays.copyOfRange(report, HEAD, HEAD + report[0]);
		}

		/** @return whether it says how many bytes it has, and has them */
		static boolean isOurs(byte[] report) {
			return report.length > HEAD && report[0] > 0 && report[0] <= MOST && report[0] < report.length;
		}
	}
}
