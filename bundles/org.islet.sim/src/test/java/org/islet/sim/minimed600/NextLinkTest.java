// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.minimed600;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.islet.device.DeviceException;
import org.islet.device.codec.Hex;
import org.islet.sim.SimulatedChannel;
import org.junit.jupiter.api.Test;

class NextLinkTest {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 18, 0);

	private static byte[] report(String payload) {
		byte[] bytes = Hex.bytes(payload);
		byte[] report = new byte[64];
		report[0] = 'A';
		report[1] = 'B';
		report[2] = 'C';
		report[3] = (byte) bytes.length;
		System.arraycopy(bytes, 0, report, 4, bytes.length);
		return report;
	}

	@Test
	void theMeterEntersAndLeavesItsRemoteMode() throws DeviceException {
		NextLink meter = new Minimed600Simulator().plug(NOW, 0, Trouble.NONE);
		SimulatedChannel line = new SimulatedChannel(meter);
		for (String word : List.of("05", "57 7C", "51 7C", "31 7C")) {
			line.send(report(word));
			assertArrayEquals(report("06"), line.receive(Duration.ofSeconds(1)));
		}
		assertFalse(meter.atRest());
		for (String word : List.of("57 7C", "51 7C", "30 7C")) {
			line.send(report(word));
			line.receive(Duration.ofSeconds(1));
		}
		line.send(report("04"));
		assertArrayEquals(report("05"), line.receive(Duration.ofSeconds(1)));
		assertTrue(meter.atRest());
	}

	@Test
	void itSaysNothingToAnEnvelopeWithAWrongChecksum() throws DeviceException {
		SimulatedChannel line = new SimulatedChannel(new Minimed600Simulator().plug(NOW, 0, Trouble.NONE));
		line.send(report("31 7C"));
		line.receive(Duration.ofSeconds(1));
		line.send(report("51 03 30 30 30 30 30 30" + "00".repeat(10) + "14 01 00 00 00" + "00".repeat(9) + "00"));
		assertEquals(0, line.receive(Duration.ofSeconds(1)).length);
		int sum = 0x51 + 3 + 6 * 0x30 + 0x14 + 1;
		line.send(report("51 03 30 30 30 30 30 30" + "00".repeat(10) + "14 01 00 00 00" + "00".repeat(9)
				+ String.format("%02X", sum & 0xFF)));
		assertEquals(64, line.receive(Duration.ofSeconds(1)).length);
	}

	@Test
	void aLaterLookFindsTheSameAndMore() {
		Memory early = new Memory(0);
		Memory late = new Memory(0);
		new Days(early, NOW).live(NOW.toLocalDate());
		new Days(late, NOW.plusHours(5)).live(NOW.toLocalDate());
		long end = early.rtc(NOW);
		for (int type : new int[] { 2, 3 }) {
			List<String> before = early.events(type, 0, end).stream().map(Hex::of).toList();
			assertEquals(before, late.events(type, 0, end).stream().map(Hex::of).toList());
			assertTrue(late.events(type, 0, end + 100_000).size() > before.size());
		}
	}

	@Test
	void packedBlocksBeginWithLiteralsAndEndWithTheMark() {
		byte[] plain = new byte[4096];
		plain[0] = 1;
		plain[4095] = 2;
		String packed = Hex.of(Packing.packed(plain));
		assertTrue(packed.startsWith("01 01 00 00 00 "), packed);
		assertTrue(packed.endsWith("00 00 02 11 00 00"), packed);
		assertTrue(packed.length() < 200, packed);
	}
}
