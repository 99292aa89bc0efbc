// SPDX-License-Identifier: EPL-2.0
package org.islet.device.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NativeChannelTest {

	/** Says back what it is told, and counts who is in it at the same time. */
	private static final class Line implements NativeLine {

		private final BlockingQueue<byte[]> said = new LinkedBlockingQueue<>();
		private final List<String> acts = new CopyOnWriteArrayList<>();
		private final AtomicInteger inside = new AtomicInteger();
		private volatile int most;

		private void enter() {
			most = Math.max(most, inside.incrementAndGet());
		}

		@Override
		public void write(byte[] frame) {
			enter();
			said.add(frame);
			inside.decrementAndGet();
		}

		@Override
		public byte[] read(Duration atMost) {
			enter();
			try {
				acts.add("read " + atMost.toMillis());
				byte[] frame = said.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
				return frame == null ? new byte[0] : frame;
			} catch (InterruptedException e) {
				throw new AssertionError(e);
			} finally {
				inside.decrementAndGet();
			}
		}

		@Override
		public byte[] control(Control control) {
			return control.bytes();
		}

		@Override
		public void release() {
			enter();
			acts.add("released");
			inside.decrementAndGet();
		}
	}

	private final Line line = new Line();
	private final Collection<Channel> open = new ArrayList<>();
	private final NativeChannel channel = new NativeChannel(line, "/dev/x", open);

	@Test
	void framesPassUnchanged() throws DeviceException {
		channel.send(new byte[] { 1, 2 });
		assertArrayEquals(new byte[] { 1, 2 }, channel.receive(Duration.ofSeconds(5)));
		Control control = Control.feature(3, (byte) 4);
		assertArrayEquals(control.bytes(), channel.control(control));
	}

	@Test
	void waitingIsDoneInSlices() throws DeviceException {
		assertEquals(0, channel.receive(Duration.ofMillis(150)).length);
		assertEquals("read 100", line.acts.getFirst());
		assertTrue(line.acts.size() >= 2, line.acts.toString());
		line.acts.clear();
		assertEquals(0, channel.receive(Duration.ZERO).length);
		assertEquals(List.of("read 0"), line.acts);
	}

	@Test
	void closingWaitsForWhoIsInsideAndEndsHisWaiting() {
		CompletableFuture<DeviceException> end = CompletableFuture.supplyAsync(
				() -> assertThrows(DeviceException.class, () -> channel.receive(Duration.ofSeconds(10))));
		while (line.acts.isEmpty()) {
			Thread.onSpinWait();
		}
		channel.close();
		channel.close();
		assertEquals(Kind.LINK, end.join().kind());
		assertEquals(1, line.most);
		assertEquals(1, line.acts.stream().filter("released"::equals).count());
		assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> channel.send(new byte[1])).kind());
	}

	@Test
	void aBusKnowsItsChannelsUntilTheyAreClosed() {
		assertTrue(open.contains(channel));
		channel.close();
		assertFalse(open.contains(channel));
	}
}
