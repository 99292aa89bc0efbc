// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.islet.device.DeviceException.Kind;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.diary.Reading;
import org.islet.sim.onetouch.Ultra2Meter;
import org.islet.sim.onetouch.UltraMiniMeter;
import org.islet.tck.DriverReading;
import org.junit.jupiter.api.Test;

class Ultra2ConversationTest {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 8, 0);

	/** A meter some of whose lines are others. */
	private record Changed(SimulatedDevice meter, String begins, String line) implements SimulatedDevice {

		@Override
		public void hears(byte[] frame, Consumer<byte[]> says) {
			meter.hears(frame, bytes -> says.accept(change(bytes)));
		}

		private byte[] change(byte... bytes) {
			return new String(bytes, StandardCharsets.US_ASCII).startsWith(begins)
					? line.getBytes(StandardCharsets.US_ASCII)
					: bytes;
		}
	}

	private static DriverReading read(String serial, String begins, String line) {
		List<String> memory = List.of(Ultra2Meter.record(Reading.of(NOW.minusHours(1), 99), "00"));
		return DriverReading.of(new Ultra2Driver(),
				new SimulatedChannel(new Changed(new Ultra2Meter(serial, memory, NOW), begins, line)), Map.of(),
				Map.of(),
				"a changed meter");
	}

	@Test
	void aVersionThatCannotBeReadIsLeftOpen() {
		DriverReading reading = read("QXT55501Y", "?", "? P02.00\r\n");
		assertEquals("", reading.device().orElseThrow().firmware());
		assertEquals(1, reading.told().rows().size());
	}

	@Test
	void aMeterOfAnotherKindIsNotOurs() {
		assertEquals(Optional.of(Kind.NOT_OURS), read("QXT55501T", "!", "").kind());
	}

	@Test
	void whoSaysNothingToOneDriverOfACableIsAskedByTheNext() {
		SimulatedDevice meter = new UltraMiniMeter("QXT55501X", List.of(), NOW);
		assertEquals(Optional.of(Kind.NOT_OURS),
				DriverReading.of(new Ultra2Driver(), new SimulatedChannel(meter), Map.of(), Map.of(), "an UltraMini")
						.kind());
		assertEquals(Optional.empty(),
				DriverReading.of(new UltraMiniDriver(), new SimulatedChannel(meter), Map.of(), Map.of(), "an UltraMini")
						.kind());
	}

	@Test
	void aClockOfAnotherFormIsSaidAndTheResultsAreRead() {
		DriverReading reading = read("QXT55501Y", "F", "F \"MON\",\"03/02/26\",\"08:00:00 AM\" 0649\r\n");
		assertEquals(List.of(), reading.told().clocks());
		assertEquals(List.of(Texts.of("noClock")), reading.told().warnings());
		assertEquals(1, reading.told().rows().size());
	}
}
