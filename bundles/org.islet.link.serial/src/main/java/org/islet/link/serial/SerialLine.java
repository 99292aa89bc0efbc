// SPDX-License-Identifier: EPL-2.0
package org.islet.link.serial;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.link.LineSettings;
import org.islet.device.link.LinkTrouble;
import org.islet.device.link.NativeLine;

import com.fazecast.jSerialComm.SerialPort;

/** An open serial port. */
final class SerialLine implements NativeLine {

	private static final int READ_MILLIS = 100;
	private static final int WRITE_MILLIS = 2000;
	private static final int CHUNK = 4096;
	private static final long POLL_NANOS = 1_000_000;

	private final SerialPort port;
	private final String path;

	SerialLine(SerialPort port, String path) {
		this.port = port;
		this.path = path;
	}

	static void set(SerialPort port, LineSettings settings) {
		String line = settings.line();
		int stop = line.endsWith("2") ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT;
		port.setComPortParameters(settings.baud(), Character.digit(line.charAt(0), 10), stop, switch (line.charAt(1)) {
		case 'E' -> SerialPort.EVEN_PARITY;
		case 'O' -> SerialPort.ODD_PARITY;
		case 'M' -> SerialPort.MARK_PARITY;
		case 'S' -> SerialPort.SPACE_PARITY;
		default -> SerialPort.NO_PARITY;
		});
		port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
		port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, WRITE_MILLIS);
		if (settings.handshake()) {
			port.setDTR();
			port.setRTS();
		} else {
			port.clearDTR();
			port.clearRTS();
		}
	}

	@Override
	public void write(byte[] frame) throws DeviceException {
		int sent = 0;
		while (sent < frame.length) {
			int count = port.writeBytes(frame, frame.length - sent, sent);
			if (count <= 0) {
				throw LinkTrouble.GONE.at(path);
			}
			sent += count;
		}
	}

	@Override
	public byte[] read(Duration atMost) throws DeviceException {
		boolean brief = atMost.toMillis() < READ_MILLIS;
		int there = brief ? await(atMost) : port.bytesAvailable();
		if (there == 0 && brief) {
			return new byte[0];
		}
		byte[] bytes = new byte[CHUNK];
		int count = port.readBytes(bytes, Math.clamp(there, 1, CHUNK));
		// a port that is gone stays open and silent; only asking how much there is tells
		if (count < 0 || count == 0 && port.bytesAvailable() < 0) {
			throw LinkTrouble.GONE.at(path);
		}
		return Arrays.copyOf(bytes, count);
	}

	/** Some systems wait in tenths of a second only. */
	private int await(Duration atMost) {
		long end = System.nanoTime() + atMost.toNanos();
		int there = port.bytesAvailable();
		while (there == 0 && System.nanoTime() < end) {
			LockSupport.parkNanos(POLL_NANOS);
			there = port.bytesAvailable();
		}
		return there;
	}

	@Override
	public byte[] control(Control control) throws DeviceException {
		throw LinkTrouble.NO_CONTROL.at(path);
	}

	@Override
	public void release() {
		port.closePort();
	}
}
