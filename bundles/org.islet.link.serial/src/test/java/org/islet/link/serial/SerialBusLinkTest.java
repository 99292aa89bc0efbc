// SPDX-License-Identifier: EPL-2.0
package org.islet.link.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.islet.device.Control;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.Reads.Link;
import org.islet.device.link.Attached;
import org.islet.device.link.Bus;
import org.islet.device.link.Channel;
import org.islet.device.link.LineSettings;
import org.islet.sim.SimulatedDevice;
import org.islet.testbed.LinkTest;
import org.islet.testbed.Plugged;
import org.islet.testbed.Testbed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@LinkTest
class SerialBusLinkTest {

	private static final Duration LONG = Duration.ofSeconds(5);
	private static final Duration SHORT = Duration.ofMillis(150);
	/** What a busy computer may take longer. */
	private static final Duration BUSY = Duration.ofSeconds(1);
	private static final Attached CABLE = new Attached(Link.SERIAL, "", "0403:6001", "Cable", "SIM-1", 0);
	private static final LineSettings FAST = new LineSettings(115200, "8N1", false, false, 0);
	private static final byte SILENT = 0x15;

	private final SerialBus bus = new SerialBus();
	private final Testbed bed = new Testbed();

	@AfterEach
	void unplugAll() {
		bus.stop();
		bed.close();
	}

	/** Says back all it hears, but nothing to what begins with {@link #SILENT}. */
	private static SimulatedDevice echo() {
		return (frame, says) -> {
			if (frame[0] != SILENT) {
				says.accept(frame);
			}
		};
	}

	private static byte[] allBytes() {
		byte[] bytes = new byte[256];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) i;
		}
		return bytes;
	}

	private static byte[] receive(Channel channel, int length) throws DeviceException {
		ByteArrayOutputStream came = new ByteArrayOutputStream();
		while (came.size() < length) {
			byte[] some = channel.receive(LONG);
			assertTrue(some.length > 0, came.size() + " of " + length);
			came.writeBytes(some);
		}
		return came.toByteArray();
	}

	private Channel open(Plugged cable) throws DeviceException {
		return bus.open(cable.attached(), LineSettings.USUAL);
	}

	@Test
	void whatIsPluggedInIsListedWithTheIdsOfItsCable() throws DeviceException {
		Plugged cable = bed.plug(CABLE, echo());
		assertEquals(List.of(cable.attached()), usb());
		cable.unplug();
		assertEquals(List.of(), usb());
	}

	/** The computer's own ports are listed too. */
	private List<Attached> usb() {
		try {
			return bus.attached().stream().filter(a -> !a.usb().isEmpty()).toList();
		} catch (DeviceException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void everyByteGoesBothWaysUnchanged() throws DeviceException {
		try (Channel channel = open(bed.plug(CABLE, echo()))) {
			byte[] all = allBytes();
			for (int i = 0; i < 10; i++) {
				channel.send(all);
				assertArrayEquals(all, receive(channel, all.length));
			}
		}
	}

	@Test
	void aLongAnswerComesWhole() throws DeviceException {
		byte[] page = new byte[100_000];
		for (int i = 0; i < page.length; i++) {
			page[i] = (byte) (i * 31);
		}
		try (Channel channel = open(bed.plug(CABLE, (frame, says) -> says.accept(page)))) {
			channel.send(new byte[] { 1 });
			assertArrayEquals(page, receive(channel, page.length));
		}
	}

	@Test
	void theLineIsSetAsTheDriverSays() throws DeviceException {
		Plugged cable = bed.plug(CABLE, echo());
		try (Channel channel = open(cable)) {
			assertEquals("baud=9600 dtr=1 rts=1", cable.line());
			assertEquals(0, channel.receive(SHORT).length);
		}
		try (Channel channel = bus.open(cable.attached(), FAST)) {
			assertEquals("baud=115200 dtr=0 rts=0", cable.line());
			assertEquals(0, channel.receive(SHORT).length);
		}
	}

	@Test
	void aSerialLineHasNoControlTransfers() throws DeviceException {
		try (Channel channel = open(bed.plug(CABLE, echo()))) {
			assertEquals(Kind.PROTOCOL,
					assertThrows(DeviceException.class, () -> channel.control(Control.feature(1))).kind());
		}
	}

	@Test
	void silenceLastsAsLongAsThePatience() throws DeviceException {
		try (Channel channel = open(bed.plug(CABLE, echo()))) {
			channel.send(new byte[] { SILENT });
			long before = System.nanoTime();
			assertEquals(0, channel.receive(SHORT).length);
			long millis = (System.nanoTime() - before) / 1_000_000;
			assertTrue(millis >= SHORT.toMillis() && millis < SHORT.toMillis() + BUSY.toMillis(), millis + " ms");
		}
	}

	@Test
	void whatIsThereIsReceivedWithoutPatience() throws DeviceException {
		try (Channel channel = open(bed.plug(CABLE, echo()))) {
			assertEquals(0, channel.receive(Duration.ZERO).length);
			channel.send(new byte[] { 1, 2, 3 });
			byte[] first = receive(channel, 1);
			channel.send(new byte[] { 4 });
			byte[] rest = new byte[0];
			long end = System.nanoTime() + LONG.toNanos();
			while (rest.length == 0 && System.nanoTime() < end) {
				rest = channel.receive(Duration.ofMillis(20));
			}
			assertTrue(first.length > 0 && rest.length > 0);
		}
	}

	@Test
	void aPulledCableEndsWaitingWithinASecond() throws Exception {
		Plugged cable = bed.plug(CABLE, echo());
		try (Channel channel = open(cable)) {
			CompletableFuture<DeviceException> end = CompletableFuture
					.supplyAsync(() -> assertThrows(DeviceException.class, () -> channel.receive(LONG)));
			cable.unplug();
			DeviceException gone = end.get(1000 + BUSY.toMillis(), TimeUnit.MILLISECONDS);
			assertEquals(Kind.LINK, gone.kind());
			assertTrue(gone.getMessage().contains(cable.attached().path()), gone.getMessage());
			assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> channel.send(new byte[1])).kind());
		}
		assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> open(cable)).kind());
	}

	@Test
	void whatIsPluggedInAgainIsSeenAndRead() throws Exception {
		LinkedBlockingQueue<List<Attached>> seen = new LinkedBlockingQueue<>();
		Plugged before = bed.plug(CABLE, echo());
		Bus.Watch watch = bus.watch(() -> seen.add(usb()));
		before.unplug();
		assertEquals(List.of(), seen.poll(5, TimeUnit.SECONDS));
		Plugged again = bed.plug(CABLE, echo());
		assertEquals(List.of(again.attached()), seen.poll(5, TimeUnit.SECONDS));
		watch.close();
		try (Channel channel = open(again)) {
			channel.send(allBytes());
			assertArrayEquals(allBytes(), receive(channel, 256));
		}
	}

	@Test
	void aPortInUseIsBusy() throws DeviceException {
		Plugged cable = bed.plug(CABLE, echo());
		try (Channel channel = open(cable)) {
			DeviceException busy = assertThrows(DeviceException.class, () -> open(cable));
			assertEquals(Kind.DEVICE_STATE, busy.kind(), busy.getMessage());
			assertTrue(busy.getMessage().startsWith("Another program is using"), busy.getMessage());
			channel.send(allBytes());
			assertArrayEquals(allBytes(), receive(channel, 256));
		}
		open(cable).close();
	}

	@Test
	void whoMayNotOpenItIsToldOfTheUdevRule() {
		Plugged cable = bed.plug(CABLE, echo());
		cable.deny();
		DeviceException denied = assertThrows(DeviceException.class, () -> Testbed.asNobody(() -> open(cable)));
		assertEquals(Kind.DEVICE_STATE, denied.kind(), denied.getMessage());
		assertTrue(denied.getMessage().contains("islet devices --udev"), denied.getMessage());
	}

	@Test
	void aClosedLineIsNoLine() throws DeviceException {
		Channel channel = open(bed.plug(CABLE, echo()));
		CompletableFuture<DeviceException> end = CompletableFuture
				.supplyAsync(() -> assertThrows(DeviceException.class, () -> channel.receive(LONG)));
		channel.close();
		channel.close();
		assertEquals(Kind.LINK, end.join().kind());
	}

	@Test
	void aPathThatIsNoPortIsAbsent() {
		DeviceException absent = assertThrows(DeviceException.class,
				() -> bus.open(Attached.at(Link.SERIAL, "/dev/ttyNONE"), LineSettings.USUAL));
		assertEquals(Kind.LINK, absent.kind());
	}
}
