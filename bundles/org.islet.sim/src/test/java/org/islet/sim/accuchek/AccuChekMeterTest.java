// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.accuchek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.islet.device.Control;
import org.islet.device.codec.Hex;
import org.junit.jupiter.api.Test;

class AccuChekMeterTest {

	private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 0);
	private static final String TRANSFER = "E7 00 00 10 00 0E 00 13 01 07 00 08 00 02 0C 1C 00 02 00 00";

	private static AccuChekMeter meter(int tests) {
		return new AccuChekMeter("55501234",
				IntStream.range(0, tests).mapToObj(i -> new AccuChekMeter.Test(NOON.plusHours(i), 100 + i, 0)).toList(),
				NOON);
	}

	private static List<String> say(AccuChekMeter meter, String frame) {
		List<String> answers = new ArrayList<>();
		meter.hears(Hex.bytes(frame), answer -> answers.add(Hex.of(answer)));
		return answers;
	}

	@Test
	void itAsksForAnAssociationWhenItsStatusIsAsked() {
		List<String> said = new ArrayList<>();
		meter(1).control(new Control(0x80, 0, 0, 0, new byte[0], 2), frame -> said.add(Hex.of(frame)));
		assertEquals(1, said.size());
		assertTrue(said.get(0).startsWith("E2 00 00 32"), said.get(0));
		assertEquals(0x32 + 4, Hex.bytes(said.get(0)).length);
	}

	@Test
	void anEntryStandsAsTheProtocolHasIt() {
		AccuChekMeter meter = new AccuChekMeter("55501234",
				List.of(new AccuChekMeter.Test(LocalDateTime.of(2024, 3, 9, 14, 5), 123, 0)), NOON);
		String page = say(meter, TRANSFER).get(1);
		assertEquals("C0 00 00 0C 20 24 03 09 14 05 00 00 00 7B 00 00", page.substring(32 * 3));
	}

	@Test
	void pagesComeOneByOneAsTheyAreConfirmed() {
		AccuChekMeter meter = meter(40);
		List<String> first = say(meter, TRANSFER);
		assertEquals(2, first.size());
		assertEquals("00 00", first.get(0).substring(20 * 3));
		String confirm = "E7 00 00 1E 00 1C 00 11 02 01 00 16 00 02 FF FF FF FF 0D 21 00 0C "
				+ first.get(1).substring(22 * 3, 32 * 3)
				+ "00 80";
		List<String> second = say(meter, confirm);
		assertEquals(1, second.size());
		assertEquals("40 00", second.get(0).substring(32 * 3, 32 * 3 + 5));
		assertEquals(List.of(), say(meter, confirm));
	}

	@Test
	void anEmptyStoreSaysSo() {
		List<String> said = say(meter(0), TRANSFER);
		assertEquals(1, said.size());
		assertEquals("00 03", said.get(0).substring(20 * 3));
	}
}
