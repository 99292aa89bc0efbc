// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.islet.device.Control;
import org.islet.device.DeviceException.Kind;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.accuchek.AccuChekMeter;
import org.islet.tck.DriverReading;
import org.junit.jupiter.api.Test;

class AccuChekConversationTest {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 9, 8, 0, 12);
	private static final List<AccuChekMeter.Test> TESTS = List.of(new AccuChekMeter.Test(NOW.minusHours(1), 95, 0));

	/** A meter some of whose messages are changed before they come. */
	private record Changed(SimulatedDevice meter, UnaryOperator<byte[]> change) implements SimulatedDevice {

		@Override
		public void hears(byte[] frame, Consumer<byte[]> says) {
			meter.hears(frame, message -> says.accept(change.apply(message)));
		}

		@Override
		public byte[] control(Control control, Consumer<byte[]> says) {
			return meter.control(control, says);
		}

		@Override
		public void waits(Duration time, Consumer<byte[]> says) {
			meter.waits(time, says);
		}
	}

	private static DriverReading read(SimulatedDevice meter) {
		return DriverReading.of(new AccuChekDriver(), new SimulatedChannel(meter), Map.of(), Map.of(),
				"a changed meter");
	}

	private static AccuChekMeter meter(List<AccuChekMeter.Test> tests) {
		return new AccuChekMeter("55501234", tests, NOW);
	}

	@Test
	void anEmptyStoreIsReadToItsEnd() {
		DriverReading reading = read(meter(List.of()));
		assertEquals(Optional.empty(), reading.failure());
		assertEquals(List.of(), reading.told().rows());
		assertEquals(List.of(NOW), reading.told().clocks());
	}

	@Test
	void aMeterThatDoesNotConfigureItselfAtOnceIsAskedAgain() {
		boolean[] asked = new boolean[1];
		DriverReading reading = read(new Changed(meter(TESTS), message -> {
			boolean first = !asked[0];
			asked[0] = true;
			return first
					? new byte[] { (byte) 0xE7, 0, 0, 18, 0, 16, 0, 9, 1, 1, 0, 10, 0, 0, 0, 0, 0, 0, 0x0D, 0x1D, 0, 0 }
					: message;
		}));
		assertEquals(Optional.empty(), reading.failure());
		assertEquals(1, reading.told().rows().size());
	}

	@Test
	void aMeterThatRefusesIsNotReady() {
		DriverReading reading = read(new Changed(meter(List.of()), message -> {
			byte[] changed = message.clone();
			if (changed.length == 22) {
				changed[21] = 2;
			}
			return changed;
		}));
		assertEquals(Optional.of(Kind.DEVICE_STATE), reading.kind());
	}

	@Test
	void whatIsNotDocumentedIsSaid() {
		List<String> warnings = read(meter(List.of(new AccuChekMeter.Test(NOW.minusHours(1), 95, 0x0400)))).told()
				.warnings();
		assertEquals(2, warnings.size());
		assertTrue(warnings.contains(Texts.of("experimental")) && warnings.contains(Texts.of("status")));
	}

	@Test
	void aMeterThatReleasesTheConnectionHasLeft() {
		DriverReading reading = read(new Changed(meter(TESTS),
				message -> message.length > 34 && message[18] == 0x0D && message[19] == 0x21
						? new byte[] { (byte) 0xE4, 0, 0, 2, 0, 0 }
						: message));
		assertEquals(Optional.of(Kind.DEVICE_STATE), reading.kind());
		assertEquals(List.of(), reading.told().rows());
	}
}
