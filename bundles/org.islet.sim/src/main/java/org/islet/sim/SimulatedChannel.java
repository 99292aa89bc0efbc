// SPDX-License-Identifier: EPL-2.0
package org.islet.sim;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.link.Channel;

/** A line to a simulated device in memory. Waiting takes no time: the device only hears that time has passed. */
public final class SimulatedChannel implements Channel {

	private final SimulatedDevice device;
	private final Queue<byte[]> inbox = new ArrayDeque<>();
	private Duration time = Duration.ZERO;
	private volatile boolean gone;

	public SimulatedChannel(SimulatedDevice device) {
		this.device = device;
	}

	@Override
	public void send(byte[] frame) throws DeviceException {
		check();
		device.hears(frame.clone(), this::say);
	}

	@Override
	public byte[] receive(Duration patience) throws DeviceException {
		check();
		if (inbox.isEmpty()) {
			pause(patience);
		}
		return inbox.isEmpty() ? new byte[0] : inbox.remove();
	}

	@Override
	public byte[] control(Control control) throws DeviceException {
		check();
		return device.control(control, this::say).clone();
	}

	@Override
	public void pause(Duration pause) throws DeviceException {
		check();
		time = time.plus(pause);
		device.waits(pause, this::say);
	}

	private void say(byte[] frame) {
		inbox.add(frame.clone());
	}

	private void check() throws DeviceException {
		if (gone) {
			throw new DeviceException(Kind.LINK, "unplugged");
		}
	}

	/** @return how much time would have passed in waiting */
	public Duration time() {
		return time;
	}

	/** Pulls the cable. */
	@Override
	public void close() {
		gone = true;
	}
}
