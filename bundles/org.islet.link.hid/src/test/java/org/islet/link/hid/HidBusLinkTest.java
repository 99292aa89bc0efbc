// SPDX-License-Identifier: EPL-2.0
package org.islet.link.hid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

@LinkTest
class HidBusLinkTest {

	private static final Duration LONG = Duration.ofSeconds(5);
	private static final Duration SHORT = Duration.ofMillis(150);
	/** What a busy computer may take longer. */
	private static final Duration BUSY = Duration.ofSeconds(1);
	private static final Attached METER = new Attached(Link.HID, "", "1A79:6002", "Meter", "SIM-1", 0);
	private static final LineSettings NUMBERED = new LineSettings(9600, "8N1", true, true, 0);

	/** Turns each report round; says nothing to one that begins with FF; keeps what it was told as a feature. */
	private static final class Mirror implements SimulatedDevice {

		private final LinkedBlockingQueue<Control> told = new LinkedBlockingQueue<>();

		@Override
		public void hears(byte[] frame, Consumer<byte[]> says) {
			if (frame[0] != (byte) 0xFF) {
				says.accept(reversed(frame));
			}
		}

		@Override
		public byte[] control(Control control, Consumer<byte[]> says) {
			told.add(control);
			return new byte[] { 5, 6, 7 };
		}
	}

	private final HidBus bus = new HidBus();
	private final Testbed bed = new Testbed();

	@AfterEach
	void unplugAll() {
		bus.stop();
		bed.close();
	}

	private static byte[] reversed(byte[] frame) {
		byte[] back = new byte[frame.length];
		for (int i = 0; i < back.length; i++) {
			back[i] = frame[frame.length - 1 - i];
		}
		return back;
	}

	private static byte[] report(int first, int length) {
		byte[] report = new byte[length];
		for (int i = 0; i < length; i++) {
			report[i] = (byte) (first + i);
		}
		return report;
	}

	private Channel open(Plugged meter) throws DeviceException {
		return bus.open(meter.attached(), LineSettings.USUAL);
	}

	@Test
	void whatIsPluggedInIsListedWithItsNames() throws DeviceException {
		Plugged meter = bed.plug(METER, new Mirror());
		assertEquals(List.of(meter.attached()), bus.attached());
		assertEquals(new Attached(Link.HID, meter.attached().path(), "1A79:6002", "Meter", "SIM-1", 0),
				bus.attached().getFirst());
		meter.unplug();
		assertEquals(List.of(), bus.attached());
	}

	@Test
	void reportsOfSixtyFourBytesGoBothWays() throws DeviceException {
		try (Channel channel = open(bed.plug(METER, new Mirror()))) {
			for (int i = 0; i < 20; i++) {
				byte[] report = report(i, 64);
				channel.send(report);
				assertArrayEquals(reversed(report), channel.receive(LONG));
			}
		}
	}

	@Test
	void reportsKeepTheirBorders() throws DeviceException {
		SimulatedDevice chatty = (frame, says) -> {
			for (int i = 1; i <= 5; i++) {
				says.accept(report(i, 10 * i));
			}
		};
		try (Channel channel = open(bed.plug(METER, chatty))) {
			channel.send(report(0, 64));
			for (int i = 1; i <= 5; i++) {
				assertArrayEquals(report(i, 10 * i), channel.receive(LONG));
			}
		}
	}

	@Test
	void aReportsNumberIsSentAndReceivedWhereThereIsOne() throws DeviceException {
		LinkedBlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
		SimulatedDevice device = (frame, says) -> {
			heard.add(frame);
			says.accept(new byte[] { 1, 9, 9 });
		};
		Plugged meter = bed.plug(new Plug(METER, true, false, ""), device);
		try (Channel channel = bus.open(meter.attached(), NUMBERED)) {
			channel.send(new byte[] { 1, 2, 3 });
			assertArrayEquals(new byte[] { 1, 9, 9 }, channel.receive(LONG));
			assertArrayEquals(new byte[] { 1, 2, 3 }, heard.remove());
		}
	}

	@Test
	void aFeatureReportIsToldAndAsked() throws DeviceException {
		Mirror device = new Mirror();
		try (Channel channel = open(bed.plug(METER, device))) {
			Control tell = Control.feature(0x41, (byte) 1, (byte) 2);
			assertEquals(0, channel.control(tell).length);
			assertEquals(tell, device.told.remove());
			assertArrayEquals(new byte[] { 5, 6, 7 },
					channel.control(new Control(0xA1, 1, 0x342, 0, new byte[0], 8)));
			assertEquals(Kind.PROTOCOL, assertThrows(DeviceException.class,
					() -> channel.control(new Control(0xC0, 7, 0, 0, new byte[0], 8))).kind());
		}
	}

	@Test
	void silenceLastsAsLongAsThePatience() throws DeviceException {
		try (Channel channel = open(bed.plug(METER, new Mirror()))) {
			channel.send(report(0xFF, 64));
			long before = System.nanoTime();
			assertEquals(0, channel.receive(SHORT).length);
			long millis = (System.nanoTime() - before) / 1_000_000;
			assertTrue(millis >= SHORT.toMillis() && millis < SHORT.toMillis() + BUSY.toMillis(), millis + " ms");
		}
	}

	@Test
	void aPulledCableEndsWaitingWithinASecond() throws Exception {
		Plugged meter = bed.plug(METER, new Mirror());
		try (Channel channel = open(meter)) {
			CompletableFuture<DeviceException> end = CompletableFuture
					.supplyAsync(() -> assertThrows(DeviceException.class, () -> channel.receive(LONG)));
			meter.unplug();
			DeviceException gone = end.get(1000 + BUSY.toMillis(), TimeUnit.MILLISECONDS);
			assertEquals(Kind.LINK, gone.kind());
			assertTrue(gone.getMessage().contains(meter.attached().path()), gone.getMessage());
			assertEquals(Kind.LINK,
					assertThrows(DeviceException.class, () -> channel.send(report(1, 64))).kind());
		}
		assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> open(meter)).kind());
	}

	@Test
	void whatIsPluggedInAgainIsSeenAndRead() throws Exception {
		LinkedBlockingQueue<List<Attached>> seen = new LinkedBlockingQueue<>();
		Plugged before = bed.plug(METER, new Mirror());
		Bus.Watch watch = bus.watch(() -> seen.add(attached()));
		before.unplug();
		assertEquals(List.of(), seen.poll(5, TimeUnit.SECONDS));
		Plugged again = bed.plug(METER, new Mirror());
		assertEquals(List.of(again.attached()), seen.poll(5, TimeUnit.SECONDS));
		watch.close();
		try (Channel channel = open(again)) {
			channel.send(report(1, 64));
			assertEquals(64, channel.receive(LONG).length);
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
	void severalDevicesAreReadAtTheSameTime() throws Exception {
		Plugged one = bed.plug(METER, new Mirror());
		Plugged other = bed.plug(new Attached(Link.HID, "", "1A61:3950", "Reader", "SIM-2", 0), new Mirror());
		assertEquals(2, bus.attached().size());
		CountDownLatch bothOpen = new CountDownLatch(2);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			Future<?> conversation = threads.submit(() -> converse(one, bothOpen));
			threads.submit(() -> converse(other, bothOpen)).get(20, TimeUnit.SECONDS);
			conversation.get(20, TimeUnit.SECONDS);
		}
	}

	private void converse(Plugged device, CountDownLatch bothOpen) {
		try (Channel channel = open(device)) {
			bothOpen.countDown();
			assertTrue(bothOpen.await(5, TimeUnit.SECONDS));
			for (int i = 0; i < 50; i++) {
				byte[] report = Arrays.copyOf(device.attached().usb().getBytes(), 64);
				report[63] = (byte) i;
				channel.send(report);
				assertArrayEquals(reversed(report), channel.receive(LONG));
			}
		} catch (DeviceException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void aDeviceInUseIsBusy() throws DeviceException {
		Plugged meter = bed.plug(METER, new Mirror());
		try (Channel channel = open(meter)) {
			DeviceException busy = assertThrows(DeviceException.class, () -> new HidBus().open(meter.attached(),
					LineSettings.USUAL));
			assertEquals(Kind.DEVICE_STATE, busy.kind(), busy.getMessage());
			assertTrue(busy.getMessage().startsWith("Another program is using"), busy.getMessage());
			channel.send(report(1, 64));
			assertEquals(64, channel.receive(LONG).length);
		}
		open(meter).close();
	}

	@Test
	void whoMayNotOpenItIsToldOfTheUdevRule() {
		Plugged meter = bed.plug(METER, new Mirror());
		meter.deny();
		DeviceException denied = assertThrows(DeviceException.class, () -> Testbed.asNobody(() -> open(meter)));
		assertEquals(Kind.DEVICE_STATE, denied.kind(), denied.getMessage());
		assertTrue(denied.getMessage().contains("islet devices --udev"), denied.getMessage());
	}

	@Test
	void aClosedLineIsNoLine() throws DeviceException {
		Channel channel = open(bed.plug(METER, new Mirror()));
		CompletableFuture<DeviceException> end = CompletableFuture
				.supplyAsync(() -> assertThrows(DeviceException.class, () -> channel.receive(LONG)));
		channel.close();
		channel.close();
		assertEquals(Kind.LINK, end.join().kind());
	}
}
