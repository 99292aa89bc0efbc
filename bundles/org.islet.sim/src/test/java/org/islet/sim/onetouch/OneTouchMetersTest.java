// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.onetouch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.islet.device.codec.Hex;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.diary.Reading;
import org.junit.jupiter.api.Test;

class OneTouchMetersTest {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 8, 0);
	private static final Reading TEST = Reading.of(LocalDateTime.of(2026, 3, 1, 16, 45, 24), 81);

	private static List<String> say(SimulatedDevice device, String... frames) {
		List<String> answers = new ArrayList<>();
		for (String frame : frames) {
			device.hears(Hex.bytes(frame), answer -> answers.add(Hex.of(answer)));
		}
		return answers;
	}

	@Test
	void anUltraMiniAcknowledgesAndCountsAsItsProtocolHasIt() {
		List<String> said = say(new UltraMiniMeter("QXT55501X", List.of(TEST), NOW), "02 06 08 03 C2 62",
				"02 0A 00 05 1F F5 01 03 38 AA", "02 06 07 03 FC 72", "02 09 03 05 0D 02", "03 08 9F");
		assertEquals(5, said.size());
		assertEquals("02 06 0C 03", said.get(0).substring(0, 11));
		assertEquals("02 06 06 03 CD 41", said.get(1));
		assertEquals("02 0A 02 05 0F 01 00 03", said.get(2).substring(0, 23));
		assertEquals("02 06 05 03", said.get(3).substring(0, 11));
		assertEquals("02 1A 01 05 06 11 50", said.get(4).substring(0, 20));
	}

	@Test
	void anUltraMiniDoesNotAnswerTheSameFrameTwice() {
		String count = "02 0A 00 05 1F F5 01 03 38 AA";
		assertEquals(2, say(new UltraMiniMeter("QXT55501X", List.of(), NOW), count, count).size());
	}

	@Test
	void aVerioIqAnswersEachFrameOnce() {
		assertEquals(List.of("02 12 00 03 06 A4 29 37 31 51 00 00 00 00 00 03"),
				say(new VerioIqMeter("TTX5550123", List.of(TEST), NOW), "02 0A 00 03 21 00 00 03 9D D2").stream()
						.map(frame -> frame.substring(0, 47)).toList());
	}

	@Test
	void anUltra2TellsLinesWithASumOfTheirCharacters() {
		List<String> lines = new ArrayList<>();
		new Ultra2Meter("QXT55501Y", List.of(Ultra2Meter.record(TEST, "03")), NOW).hears(
				"\u0011\rDMP\r".getBytes(StandardCharsets.US_ASCII),
				line -> lines.add(new String(line, StandardCharsets.US_ASCII)));
		assertEquals(List.of("P 001,\"QXT55501Y\",\"MG/DL \" 05AA\r\n",
				"P \"SUN\",\"03/01/26\",\"16:45:24   \",\"  081 \",\"N\",\"03\", 00 09C4\r\n"), lines);
	}
}
