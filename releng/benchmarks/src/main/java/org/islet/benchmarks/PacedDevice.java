// SPDX-License-Identifier: EPL-2.0
package org.islet.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;
import org.islet.device.link.Channel;
import org.islet.device.link.LineSettings;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.SimulatedDevice;

/** A simulated device whose frames take as long as on its real wire, and how long they took. */
final class PacedDevice implements Bus {

	/** Waiting for the end of a frame, the last moments are spun away: sleeping is not that exact. */
	private static final long SPIN_NANOS = 200_000;

	private final Attached attached;
	private final SimulatedDevice device;
	private final double nanosPerByte;
	private final long nanosPerFrame;
	private long wire;

	/**
	 * @param nanosPerByte what a byte takes, as on a serial line
	 * @param nanosPerFrame what a frame takes besides, as an HID report does
	 */
	PacedDevice(Attached attached, SimulatedDevice device, double nanosPerByte, long nanosPerFrame) {
		this.attached = attached;
		this.device = device;
		this.nanosPerByte = nanosPerByte;
		this.nanosPerFrame = nanosPerFrame;
	}

	/** @return how long the frames alone took, in ms; on a busy machine longer than they should */
	double wireMillis() {
		return wire / 1e6;
	}

	private void pass(byte[] frame) {
		long time = (long) (frame.length * nanosPerByte) + nanosPerFrame;
		long begin = System.nanoTime();
		long end = begin + time;
		while (end - System.nanoTime() > SPIN_NANOS) {
			LockSupport.parkNanos(end - System.nanoTime() - SPIN_NANOS);
		}
		while (System.nanoTime() < end) {
			Thread.onSpinWait();
		}
		wire += System.nanoTime() - begin;
	}

	@Override
	public Link link() {
		return attached.link();
	}

	@Override
	public List<Attached> attached() {
		return List.of(attached);
	}

	@Override
	public Watch watch(Runnable listener) {
		return () -> {
			// it never moves
		};
	}

	@Override
	public Channel open(Attached which, LineSettings settings) {
		Channel channel = new SimulatedChannel(device);
		return new Channel() {

			@Override
			public void send(byte[] frame) throws DeviceException {
				pass(frame);
				channel.send(frame);
			}

			@Override
			public byte[] receive(Duration patience) throws DeviceException {
				byte[] frame = channel.receive(patience);
				if (frame.length > 0) {
					pass(frame);
				}
				return frame;
			}

			@Override
			public byte[] control(Control control) throws DeviceException {
				pass(control.bytes());
				return channel.control(control);
			}

			@Override
			public void pause(Duration time) throws DeviceException {
				channel.pause(time);
			}

			@Override
			public void close() {
				channel.close();
			}
		};
	}
}
