// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.islet.device.Control;
import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException;
import org.islet.device.link.Channel;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.diary.Diary;
import org.islet.sim.diary.Reading;
import org.islet.sim.onetouch.Ultra2Meter;
import org.islet.sim.onetouch.UltraMiniMeter;
import org.islet.sim.onetouch.VerioIqMeter;
import org.islet.tck.DriverReading;
import org.junit.jupiter.api.Test;

/** What answers carry has no number, so an answer taken for another would be a wrong result. */
class LossyLineTest {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 18, 0);
	private static final int FAULTS = 40;

	private static final List<Reading> TESTS = Diary.until(NOW).subList(0, 12);

	private record Model(DeviceDriver driver, Supplier<SimulatedDevice> device) {
	}

	private static final List<Model> MODELS = List.of(
			new Model(new Ultra2Driver(),
					() -> new Ultra2Meter("QXT55501Y",
							TESTS.stream().map(test -> Ultra2Meter.record(test, "00")).toList(), NOW)),
			new Model(new UltraMiniDriver(), () -> new UltraMiniMeter("QXT55501X", TESTS, NOW)),
			new Model(new VerioIqDriver(), () -> new VerioIqMeter("TTX5550123", TESTS, NOW)));

	/** At one place nothing comes for a while, and what should have come is late, or is lost. */
	private static final class LossyChannel implements Channel {

		private final Channel channel;
		private final int from;
		private final int to;
		private boolean lost;
		private int receives;

		LossyChannel(Model model, int from, int late) {
			channel = new SimulatedChannel(model.device.get());
			this.from = from;
			to = from + Math.max(1, late);
			lost = late == 0;
		}

		@Override
		public void send(byte[] frame) throws DeviceException {
			channel.send(frame);
		}

		@Override
		public byte[] receive(Duration patience) throws DeviceException {
			int now = receives++;
			if (now < from || now >= to) {
				return channel.receive(patience);
			}
			if (lost) {
				lost = false;
				channel.receive(patience);
			}
			return new byte[0];
		}

		@Override
		public byte[] control(Control control) throws DeviceException {
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
	}

	private static void sameInSpiteOf(int late) {
		for (Model model : MODELS) {
			List<String> all = read(model, Integer.MAX_VALUE - FAULTS, 0);
			assertTrue(all.size() > 10);
			for (int at = 0; at < FAULTS; at++) {
				int place = at;
				assertEquals(all, read(model, at, late), () -> model + " at receive " + place);
			}
		}
	}

	private static List<String> read(Model model, int from, int late) {
		DriverReading reading = DriverReading.of(model.driver, new LossyChannel(model, from, late), Map.of(), Map.of(),
				"lossy");
		assertTrue(reading.failure().isEmpty(), () -> model + ": " + reading.failure());
		return reading.told().texts();
	}

	@Test
	void whatIsLostIsAskedAgain() {
		sameInSpiteOf(0);
	}

	@Test
	void whatComesLateIsTakenForNothingElse() {
		sameInSpiteOf(1);
		sameInSpiteOf(2);
	}
}
