// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Duration;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.host.Progress;
import org.islet.device.link.Channel;

/** A line on which every wait ends at once when the person cancels. */
final class CancellingChannel implements Channel {

	private static final Duration SLICE = Duration.ofMillis(100);

	private final Channel channel;
	private final Progress progress;

	CancellingChannel(Channel channel, Progress progress) {
		this.channel = channel;
		this.progress = progress;
	}

	private void check() throws DeviceException {
		if (progress.cancelled()) {
			throw new DeviceException(Kind.CANCELLED, Texts.of("cancelled"));
		}
	}

	@Override
	public void send(byte[] frame) throws DeviceException {
		check();
		channel.send(frame);
	}

	@Override
	public byte[] receive(Duration patience) throws DeviceException {
		Duration left = patience;
		do {
			check();
			Duration slice = left.compareTo(SLICE) < 0 ? left : SLICE;
			byte[] frame = channel.receive(slice);
			if (frame.length > 0) {
				return frame;
			}
			left = left.minus(slice);
		} while (left.isPositive());
		return new byte[0];
	}

	@Override
	public byte[] control(Control control) throws DeviceException {
		check();
		return channel.control(control);
	}

	@Override
	public void pause(Duration time) throws DeviceException {
		for (Duration left = time; left.isPositive(); left = left.minus(SLICE)) {
			check();
			channel.pause(left.compareTo(SLICE) < 0 ? left : SLICE);
		}
		check();
	}

	@Override
	public void close() {
		channel.close();
	}
}
