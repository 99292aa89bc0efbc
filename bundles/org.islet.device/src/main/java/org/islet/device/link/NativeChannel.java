// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;

import org.islet.device.Control;
import org.islet.device.DeviceException;

/**
 * A channel on a native library. Libraries crash the program when a line is closed by one thread while another waits in
 * it, so waiting is done in slices of a tenth of a second, and closing waits for the end of one.
 */
public final class NativeChannel implements Channel {

	private static final Duration SLICE = Duration.ofMillis(100);

	private final NativeLine line;
	private final String name;
	private final Collection<? super NativeChannel> all;
	private final ReentrantLock one = new ReentrantLock(true);
	private boolean closed;

	/**
	 * @param line what is open
	 * @param name what messages call it
	 * @param all the open channels of the bus, which has this one until it is closed; safe for several threads
	 */
	public NativeChannel(NativeLine line, String name, Collection<? super NativeChannel> all) {
		this.line = line;
		this.name = name;
		this.all = all;
		all.add(this);
	}

	/** @return what messages call it */
	public String name() {
		return name;
	}

	private interface Act {
		byte[] on(NativeLine line) throws DeviceException;
	}

	private byte[] alone(Act act) throws DeviceException {
		one.lock();
		try {
			if (closed) {
				throw LinkTrouble.CLOSED.at(name);
			}
			return act.on(line);
		} finally {
			one.unlock();
		}
	}

	@Override
	public void send(byte[] frame) throws DeviceException {
		alone(open -> {
			open.write(frame);
			return frame;
		});
	}

	@Override
	public byte[] receive(Duration patience) throws DeviceException {
		long end = System.nanoTime() + patience.toNanos();
		Duration left = patience;
		byte[] frame;
		do {
			Duration slice = left.compareTo(SLICE) < 0 ? left : SLICE;
			frame = alone(open -> open.read(slice));
			left = Duration.ofNanos(end - System.nanoTime());
		} while (frame.length == 0 && left.isPositive());
		return frame;
	}

	@Override
	public byte[] control(Control control) throws DeviceException {
		return alone(open -> open.control(control));
	}

	@Override
	public void close() {
		one.lock();
		try {
			if (!closed) {
				closed = true;
				line.release();
				all.remove(this);
			}
		} finally {
			one.unlock();
		}
	}
}
