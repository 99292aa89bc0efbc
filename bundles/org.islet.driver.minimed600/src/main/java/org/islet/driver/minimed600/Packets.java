// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Transport;

/**
 * Messages in HID reports of 64 bytes: {@code ABC}, how many bytes follow, up to 60 of them, zeros. A report that is not
 * full ends a message; one that fills its last report ends where its envelope says.
 */
final class Packets {

	private static final int SIZE = 64;
	/** Where its bytes begin. */
	static final int HEAD = 4;
	/** What a report holds that is not the last of its message. */
	static final int MOST = SIZE - HEAD;
	private static final int LONGEST = 4096;
	/** The reports of a message come one right after the other. */
	private static final Duration NEXT = Duration.ofSeconds(1);

	private final Transport transport;
	private boolean broken;

	Packets(Transport transport) {
		this.transport = transport;
	}

	private interface Act<T> {
		T run() throws DeviceException;
	}

	private <T> T act(Act<T> act) throws DeviceException {
		try {
			return act.run();
		} catch (DeviceException e) {
			broken = true;
			throw e;
		}
	}

	/** @return whether the line is gone or the person cancelled: nothing more may be sent */
	boolean broken() {
		return broken;
	}

	void pause(Duration time) throws DeviceException {
		act(() -> {
			transport.pause(time);
			return null;
		});
	}

	void send(byte... message) throws DeviceException {
		for (int from = 0; from < message.length; from += MOST) {
			int size = Math.min(MOST, message.length - from);
			byte[] report = new byte[SIZE];
			report[0] = 'A';
			report[1] = 'B';
			report[2] = 'C';
			report[3] = (byte) size;
			System.arraycopy(message, from, report, HEAD, size);
			act(() -> {
				transport.send(report);
				return null;
			});
		}
	}

	/**
	 * @param patience how long to wait for its first report
	 * @return the next message; empty if none came in time
	 */
	byte[] receive(Duration patience) throws DeviceException {
		ByteArrayOutputStream message = new ByteArrayOutputStream();
		Duration wait = patience;
		while (message.size() < LONGEST) {
			byte[] report = act(wait);
			if (report.length == 0) {
				return message.toByteArray();
			}
			byte[] part = part(report);
			message.writeBytes(part);
			if (part.length < MOST || message.size() == Envelope.size(message.toByteArray())) {
				return message.toByteArray();
			}
			wait = NEXT;
		}
		throw Texts.error(Kind.PROTOCOL, "garbled");
	}

	private byte[] act(Duration wait) throws DeviceException {
		return act(() -> transport.receive(wait));
	}

	/** @return whether it is a report of such a message */
	static boolean isOurs(byte[] report) {
		return report.length >= HEAD && report[0] == 'A' && report[1] == 'B' && report[2] == 'C' && report[3] >= 0
				&& report[3] <= Math.min(MOST, report.length - HEAD);
	}

	private static byte[] part(byte[] report) throws DeviceException {
		if (!isOurs(report)) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		return Arrays.copyOfRange(report, HEAD, HEAD + report[3]);
	}
}
