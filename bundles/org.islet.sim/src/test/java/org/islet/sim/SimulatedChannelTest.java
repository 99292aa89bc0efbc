// SPDX-License-Identifier: EPL-2.0
package org.islet.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.function.Consumer;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.junit.jupiter.api.Test;

class SimulatedChannelTest {

	private static final Duration SECOND = Duration.ofSeconds(1);

	/** Says each frame twice, and 7 when a second has passed. */
	private static final class Echo implements SimulatedDevice {

		@Override
		public void hears(byte[] frame, Consumer<byte[]> says) {
			says.accept(frame);
			says.accept(frame);
		}

		@Override
		public void waits(Duration time, Consumer<byte[]> says) {
			if (time.compareTo(SECOND) >= 0) {
				says.accept(new byte[] { 7 });
			}
		}
	}

	private final SimulatedChannel channel = new SimulatedChannel(new Echo());

	@Test
	void whatTheDeviceSaysWaitsUntilItIsReceived() throws DeviceException {
		channel.send(new byte[] { 1 });
		assertArrayEquals(new byte[] { 1 }, channel.receive(SECOND));
		assertArrayEquals(new byte[] { 1 }, channel.receive(SECOND));
		assertEquals(Duration.ZERO, channel.time());
		assertEquals(0, channel.receive(Duration.ofMillis(10)).length);
		assertEquals(0, channel.control(Control.feature(1)).length);
	}

	@Test
	void aDeviceMaySpeakOfItsOwnAccord() throws DeviceException {
		assertArrayEquals(new byte[] { 7 }, channel.receive(SECOND));
		assertEquals(SECOND, channel.time());
	}

	@Test
	void aPulledCableIsABrokenLink() {
		channel.close();
		assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> channel.receive(SECOND)).kind());
		assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> channel.send(new byte[1])).kind());
	}
}
