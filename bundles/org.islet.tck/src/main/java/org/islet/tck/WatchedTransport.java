// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.time.Duration;
import java.util.List;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.FramePattern;
import org.islet.device.Transport;
import org.islet.device.codec.Hex;
import org.islet.device.link.Channel;

/** A transport that lets only declared frames pass, cancels on demand, and notices who waits or talks for ever. */
final class WatchedTransport implements Transport {

	/** Longer than any device takes that answers at all; no real time passes. */
	private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
	private static final int MOST_ACTS = 200_000;

	private final Channel channel;
	private final List<FramePattern> sends;
	private final int cancelAt;
	private Duration waited = Duration.ZERO;
	private int acts;
	private boolean cancelled;
	private DeviceException thrown;

	/** @param cancelAt the act at which the person cancels */
	WatchedTransport(Channel channel, List<FramePattern> sends, int cancelAt) {
		this.channel = channel;
		this.sends = sends;
		this.cancelAt = cancelAt;
	}

	private interface Act<T> {
		T run() throws DeviceException;
	}

	private <T> T act(Act<T> act) throws DeviceException {
		if (cancelled) {
			throw new AssertionError("went on after the person cancelled");
		}
		if (++acts > MOST_ACTS) {
			throw new AssertionError("talks for ever");
		}
		try {
			if (acts > cancelAt) {
				cancelled = true;
				throw new DeviceException(Kind.CANCELLED, "cancelled");
			}
			return act.run();
		} catch (DeviceException e) {
			thrown = e;
			throw e;
		}
	}

	@Override
	public void send(byte... frame) throws DeviceException {
		if (sends.stream().noneMatch(pattern -> pattern.matches(frame))) {
			throw new AssertionError("sends a frame it has not declared: " + Hex.of(frame));
		}
		act(() -> {
			channel.send(frame.clone());
			return null;
		});
	}

	@Override
	public byte[] receive(Duration patience) throws DeviceException {
		byte[] frame = act(() -> channel.receive(patience));
		if (frame.length == 0) {
			wait(patience);
		}
		return frame;
	}

	@Override
	public byte[] control(Control control) throws DeviceException {
		if (sends.stream().noneMatch(pattern -> pattern.matches(control))) {
			throw new AssertionError("makes a control transfer it has not declared: " + Hex.of(control.bytes()));
		}
		return act(() -> channel.control(control));
	}

	@Override
	public void pause(Duration time) throws DeviceException {
		act(() -> {
			channel.pause(time);
			return null;
		});
		wait(time);
	}

	private void wait(Duration time) {
		waited = waited.plus(time);
		if (waited.compareTo(LONGEST_WAIT) > 0) {
			throw new AssertionError("waits for ever for a device that says nothing");
		}
	}

	int acts() {
		return acts;
	}

	/** @return whether the driver only let it pass */
	boolean threw(DeviceException e) {
		return e == thrown;
	}
}
