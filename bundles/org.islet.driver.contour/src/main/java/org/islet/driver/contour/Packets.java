// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.contour;

import java.io.ByteArrayOutputStream;
import java.time.Duration;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Transport;

/**
 * The HID reports of Contour meters: 64 bytes, of which the first three are {@code ABC} from the meter and zero from the
 * computer, the fourth counts what follows. A message longer than 60 bytes takes several.
 */
final class Packets {

	private static final int SIZE = 64;
	/** Bytes before the payload; the last of them says how many it has. */
	static final int HEAD = 4;
	private static final int MOST = SIZE - HEAD;
	/** Far longer than any record; who says more has lost the thread. */
	private static final int LONGEST = 4096;

	private final Transport transport;

	Packets(Transport transport) {
		this.transport = transport;
	}

	void send(Sign sign) throws DeviceException {
		byte[] report = new byte[SIZE];
		report[HEAD - 1] = 1;
		report[HEAD] = (byte) sign.code();
		transport.send(report);
	}

	/** @return the next message; empty if none came in time */
	byte[] receive(Duration patience) throws DeviceException {
		ByteArrayOutputStream message = new ByteArrayOutputStream();
		while (message.size() < LONGEST) {
			byte[] report = transport.receive(patience);
			if (report.length == 0) {
				return message.toByteArray();
			}
			int size = size(report);
			message.write(report, HEAD, size);
			if (size < MOST || ends(message.toByteArray())) {
				return message.toByteArray();
			}
		}
		throw Texts.error(Kind.PROTOCOL, "garbled");
	}

	private static int size(byte[] report) throws DeviceException {
		if (!isOurs(report)) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		return report[HEAD - 1];
	}

	/** @return whether the meter said it */
	static boolean isOurs(byte[] report) {
		return report.length >= HEAD && report[0] == 'A' && report[1] == 'B' && report[2] == 'C'
				&& report[HEAD - 1] >= 0
				&& report[HEAD - 1] <= Math.min(MOST, report.length - HEAD);
	}

	/** A message that fills its last report ends as every frame does, with ETX or ETB, checksum, CR and LF. */
	private static boolean ends(byte[] message) {
		int size = message.length;
		return message[size - 1] == '\n' && message[size - 2] == '\r'
				&& (Sign.ETX.is(message[size - 5]) || Sign.ETB.is(message[size - 5]));
	}
}
