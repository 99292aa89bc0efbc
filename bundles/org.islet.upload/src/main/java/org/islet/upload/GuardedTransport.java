// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Duration;
import java.util.List;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.FramePattern;
import org.islet.device.Transport;
import org.islet.device.codec.Hex;
import org.islet.device.link.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line as a driver gets it: nothing passes that the driver has not declared, so nothing can change a therapy. */
final class GuardedTransport implements Transport {

	private static final Logger LOG = LoggerFactory.getLogger(GuardedTransport.class);

	private final Channel channel;
	private final String driver;
	private final List<FramePattern> sends;

	GuardedTransport(Channel channel, String driver, List<FramePattern> sends) {
		this.channel = channel;
		this.driver = driver;
		this.sends = List.copyOf(sends);
	}

	@Override
	public void send(byte... frame) throws DeviceException {
		guard(sends.stream().anyMatch(pattern -> pattern.matches(frame)), frame);
		channel.send(frame.clone());
	}

	@Override
	public byte[] receive(Duration patience) throws DeviceException {
		return channel.receive(patience);
	}

	@Override
	public byte[] control(Control control) throws DeviceException {
		guard(sends.stream().anyMatch(pattern -> pattern.matches(control)), control.bytes());
		return channel.control(control);
	}

	private void guard(boolean declared, byte[] frame) throws DeviceException {
		if (!declared) {
			LOG.error("Driver {} wanted to send {}, which it has not declared", driver, Hex.of(frame));
			throw new DeviceException(Kind.PROTOCOL, Texts.of("undeclared", driver));
		}
	}

	@Override
	public void pause(Duration time) throws DeviceException {
		channel.pause(time);
	}
}
