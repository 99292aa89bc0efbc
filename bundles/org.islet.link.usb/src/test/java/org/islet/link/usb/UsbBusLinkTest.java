// SPDX-License-Identifier: EPL-2.0
package org.islet.link.usb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

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
import org.islet.testbed.Plug;
import org.islet.testbed.Plugged;
import org.islet.testbed.Testbed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@LinkTest
class UsbBusLinkTest {

	private static final Duration LONG = Duration.ofSeconds(5);
	private static final Duration SHORT = Duration.ofMillis(150);
	/** What a busy computer may take longer. */
	private static final Duration BUSY = Duration.ofSeconds(1);
	private static final Attached STICK = new Attached(Link.USB, "", "0A21:8001", "Stick", "SIM-1", 0);

	/** Answers a length in two bytes with so many bytes; 0 with nothing. */
	private static final class Counter implements SimulatedDevice {

		private final LinkedBlockingQueue<Control> told = new LinkedBlockingQueue<>();

		@Override
		public void hears(byte[] frame, Consumer<byte[]> says) {
			int length = (frame[0] & 0xFF) << 8 | frame[1] & 0xFF;
			if (length > 0) {
				says.accept(counted(length));
			}
		}

		@Override
		public byte[] control(Control control, Consumer<byte[]> says) {
			told.add(control);
			return counted(control.length());
		}
	}

	private final UsbBus bus = new UsbBus();
	private final Testbed bed = new Testbed();

	@AfterEach
	void unplugAll() {
		bus.stop();
		bed.close();
	}

	private static byte[] counted(int length) {
		byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) {
			bytes[i] = (byte) (i * 7);
		}
		return bytes;
	}

	private static byte[] ask(int length) {
		return new byte[] { (byte) (length >> 8), (byte) length };
	}

	private Channel open(Plugged stick) throws DeviceException {
		return bus.open(stick.attached(), LineSettings.USUAL);
	}

	@Test
	void whatIsPluggedInIsListedWithItsNames() throws DeviceException {
		Plugged stick = bed.plug(STICK, new Counter());
		assertEquals(List.of(stick.attached()), bus.attached());
		Plugged other = bed.plug(STICK, new Counter());
		assertEquals(2, bus.attached().size());
		other.unplug();
		await(List.of(stick.attached()));
	}

	/** The library hears of it on a thread of its own. */
	private void await(List<Attached> expected) throws DeviceException {
		long end = System.nanoTime() + LONG.toNanos();
		while (!bus.attached().equals(expected) && System.nanoTime() < end) {
			Thread.onSpinWait();
		}
		assertEquals(expected, bus.attached());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 63, 64, 65, 128, 150, 1024, 4000 })
	void aTransferComesWholeWhetherItsLastPacketIsFullOrNot(int length) throws DeviceException {
		try (Channel channel = open(bed.plug(STICK, new Counter()))) {
			for (int i = 0; i < 3; i++) {
				channel.send(ask(length));
				assertArrayEquals(counted(length), channel.receive(LONG));
			}
			assertEquals(0, channel.receive(SHORT).length);
		}
	}

	@Test
	void interruptEndpointsAreReadPacketByPacket() throws DeviceException {
		Plugged stick = bed.plug(new Plug(STICK, false, true, ""), new Counter());
		try (Channel channel = open(stick)) {
			channel.send(ask(128));
			assertEquals(64, channel.receive(LONG).length);
			assertEquals(64, channel.receive(LONG).length);
			assertEquals(0, channel.receive(SHORT).length);
		}
	}

	@Test
	void anotherInterfaceIsClaimedWhereTheDriverSaysSo() throws DeviceException {
		Attached second = new Attached(Link.USB, "", "173A:21D5", "Meter", "SIM-2", 1);
		Plugged meter = bed.plug(second, new Counter());
		LineSettings settings = new LineSettings(9600, "8N1", true, false, 1);
		try (Channel channel = bus.open(meter.attached(), settings)) {
			channel.send(ask(5));
			assertArrayEquals(counted(5), channel.receive(LONG));
		}
		DeviceException unfit = assertThrows(DeviceException.class,
				() -> bus.open(meter.attached(), new LineSettings(9600, "8N1", true, false, 4)));
		assertEquals(Kind.PROTOCOL, unfit.kind());
	}

	@Test
	void controlTransfersAskAndTell() throws DeviceException {
		Counter device = new Counter();
		try (Channel channel = open(bed.plug(STICK, device))) {
			Control asks = new Control(0xC1, 0x0B, 0x1234, 0x0001, new byte[0], 9);
			assertArrayEquals(counted(9), channel.control(asks));
			assertEquals(asks, device.told.remove());
			Control tells = new Control(0x41, 0x0C, 0x0005, 0, new byte[] { 1, 2, 3 }, 0);
			assertEquals(0, channel.control(tells).length);
			assertEquals(tells, device.told.remove());
		}
	}

	@Test
	void theSystemsDriverIsPutAsideAndGivenBack() throws DeviceException {
		Plugged stick = bed.plug(new Plug(STICK, false, false, "usbserial_generic"), new Counter());
		try (Channel channel = open(stick)) {
			channel.send(ask(5));
			assertArrayEquals(counted(5), channel.receive(LONG));
		}
		assertEquals(List.of("detached usbserial_generic", "claimed", "released", "attached usbserial_generic"),
				stick.notes());
	}

	@Test
	void silenceLastsAsLongAsThePatience() throws DeviceException {
		try (Channel channel = open(bed.plug(STICK, new Counter()))) {
			channel.send(ask(0));
			long before = System.nanoTime();
			assertEquals(0, channel.receive(SHORT).length);
			long millis = (System.nanoTime() - before) / 1_000_000;
			assertTrue(millis >= SHORT.toMillis() && millis < SHORT.toMillis() + BUSY.toMillis(), millis + " ms");
		}
	}

	@Test
	void aPulledCableEndsWaitingWithinASecond() throws Exception {
		Plugged stick = bed.plug(STICK, new Counter());
		try (Channel channel = open(stick)) {
			CompletableFuture<DeviceException> end = CompletableFuture
					.supplyAsync(() -> assertThrows(DeviceException.class, () -> channel.receive(LONG)));
			stick.unplug();
			DeviceException gone = end.get(1000 + BUSY.toMillis(), TimeUnit.MILLISECONDS);
			assertEquals(Kind.LINK, gone.kind());
			assertTrue(gone.getMessage().contains(stick.attached().path()), gone.getMessage());
			assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> channel.send(ask(1))).kind());
		}
		assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> open(stick)).kind());
	}

	@Test
	void whatIsPluggedInAgainIsSeenAndRead() throws Exception {
		LinkedBlockingQueue<List<Attached>> seen = new LinkedBlockingQueue<>();
		Plugged before = bed.plug(STICK, new Counter());
		Bus.Watch watch = bus.watch(() -> seen.add(attached()));
		before.unplug();
		assertEquals(List.of(), seen.poll(5, TimeUnit.SECONDS));
		Plugged again = bed.plug(STICK, new Counter());
		assertEquals(List.of(again.attached()), seen.poll(5, TimeUnit.SECONDS));
		watch.close();
		try (Channel channel = open(again)) {
			channel.send(ask(3));
			assertArrayEquals(counted(3), channel.receive(LONG));
		}
	}

	private List<Attached> attached() {
		try {
			return bus.attached();
		} catch (DeviceException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void aDeviceInUseIsBusy() throws DeviceException {
		Plugged stick = bed.plug(STICK, new Counter());
		UsbBus other = new UsbBus();
		try (Channel channel = open(stick)) {
			DeviceException busy = assertThrows(DeviceException.class,
					() -> other.open(stick.attached(), LineSettings.USUAL));
			assertEquals(Kind.DEVICE_STATE, busy.kind(), busy.getMessage());
			assertTrue(busy.getMessage().startsWith("Another program is using"), busy.getMessage());
			channel.send(ask(3));
			assertArrayEquals(counted(3), channel.receive(LONG));
		}
		other.open(stick.attached(), LineSettings.USUAL).close();
		other.stop();
	}

	@Test
	void whoMayNotOpenItIsToldOfTheUdevRule() throws DeviceException {
		Plugged stick = bed.plug(STICK, new Counter());
		assertEquals(List.of(stick.attached()), bus.attached());
		stick.deny();
		DeviceException denied = assertThrows(DeviceException.class, () -> Testbed.asNobody(() -> open(stick)));
		assertEquals(Kind.DEVICE_STATE, denied.kind(), denied.getMessage());
		assertTrue(denied.getMessage().contains("islet devices --udev"), denied.getMessage());
	}

	@Test
	void aClosedLineIsNoLine() throws DeviceException {
		Channel channel = open(bed.plug(STICK, new Counter()));
		CompletableFuture<DeviceException> end = CompletableFuture
				.supplyAsync(() -> assertThrows(DeviceException.class, () -> channel.receive(LONG)));
		channel.close();
		channel.close();
		assertEquals(Kind.LINK, end.join().kind());
	}
}
