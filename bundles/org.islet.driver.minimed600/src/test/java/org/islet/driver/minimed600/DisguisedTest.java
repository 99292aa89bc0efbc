// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.islet.device.Disguise;
import org.islet.device.FramePattern;
import org.islet.device.codec.Crc;
import org.islet.device.codec.Hex;
import org.islet.device.link.TranscriptPlayer;
import org.islet.device.link.TranscriptPlayer.Manner;
import org.islet.device.talk.Transcript;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Sent;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.minimed600.Memory;
import org.islet.sim.minimed600.Minimed600Simulator;
import org.islet.sim.minimed600.NextLink;
import org.islet.sim.minimed600.Trouble;
import org.islet.tck.DriverReading;
import org.islet.tck.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisguisedTest {

	private static final Minimed600Driver DRIVER = new Minimed600Driver();
	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 18, 0);
	private static final int SECONDS_A_DAY = 24 * 3600;

	private final Disguise how = new Disguise("a secret");

	private static Transcript said(NextLink device) {
		try {
			return Transcript.read(new StringReader(
					Talk.record(DRIVER, new SimulatedChannel(device), Map.of(), Map.of())));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static Transcript said(Trouble trouble) {
		return said(new Minimed600Simulator().plug(NOW, 1, trouble));
	}

	private static DriverReading read(Transcript said) {
		DriverReading reading = DriverReading.of(DRIVER, new TranscriptPlayer(said, Manner.STRICT), Map.of(), Map.of(),
				"a conversation");
		assertTrue(reading.failure().isEmpty(), reading::toString);
		return reading;
	}

	@Test
	void whatWasSaidTwiceIsDisguisedTwice() {
		Transcript plain = said(Trouble.NONE);
		assertTrue(DRIVER.disguise(plain.acts(), Map.of(), how));
		assertEquals(Set.of(), how.kept());
		DriverReading expected = read(plain);
		assertEquals(how.serial("NG5550187H"), expected.device().orElseThrow().serial());
		for (Trouble trouble : List.of(new Trouble(0x17, 0, 0, 0, 0, false), new Trouble(0x14, 4, 0, 0, 0, true),
				new Trouble(0x14, 0, 9, 0, 0, false), new Trouble(0x14, 3, 0, 2, 1, false))) {
			Transcript troubled = said(trouble);
			Disguise as = new Disguise("a secret");
			assertTrue(DRIVER.disguise(troubled.acts(), Map.of(), as));
			assertEquals(expected.told().texts(), read(troubled).told().texts(), trouble::toString);
			assertEquals(trouble.damagedBlocks() > 0, !as.kept().isEmpty(), trouble::toString);
		}
	}

	@Test
	void neitherMeterNorRadioTellsItsNumbers() {
		Transcript said = said(Trouble.NONE);
		byte[] info = said.acts().stream().map(Act::bytes).filter(report -> report.length > 22 && report[22] == 0x14)
				.skip(1).findFirst().orElseThrow();
		List<String> secrets = List.of(Hex.of("5550142".getBytes(StandardCharsets.US_ASCII)),
				Hex.of("202603201800".getBytes(StandardCharsets.US_ASCII)), Hex.of(Arrays.copyOfRange(info, 40, 45)),
				Hex.of(Arrays.copyOfRange(info, 48, 53)));
		for (String secret : secrets) {
			assertTrue(payloads(said).contains(secret), secret);
		}
		DRIVER.disguise(said.acts(), Map.of(), how);
		for (String secret : secrets) {
			assertFalse(payloads(said).contains(secret), secret);
			assertFalse(payloads(said).contains(turned(secret)), secret);
		}
		assertTrue(payloads(said).contains(Hex.of(how.serial("BG5550142B").getBytes(StandardCharsets.US_ASCII))));
	}

	/** What is said without the heads of reports, between which a number may be parted. */
	private static String payloads(Transcript said) {
		return said.acts().stream().map(Act::bytes).filter(report -> report.length > 4)
				.map(report -> Hex.of(Arrays.copyOfRange(report, 4, 4 + report[3]))).collect(Collectors.joining(" "));
	}

	private static String turned(String hex) {
		byte[] bytes = Hex.bytes(hex);
		StringBuilder turned = new StringBuilder();
		for (int i = bytes.length - 1; i >= 0; i--) {
			turned.append(Hex.of(bytes[i])).append(' ');
		}
		return turned.toString().strip();
	}

	/** With most keys no message ends like a word of the meter; with some the driver passes over a number. */
	@Test
	void theKeySuitsTheNumbersOfTheMessages() {
		NextLink skips = new NextLink("6213-5550183", "NG5550187H", new Memory(0xA1500000), NOW, Trouble.NONE, true);
		Transcript skipping = said(skips);
		Transcript plain = said(Trouble.NONE);
		for (int i = 0; i < 8; i++) {
			Transcript copy = skipping.copy();
			DRIVER.disguise(copy.acts(), Map.of(), new Disguise("secret " + i));
			read(copy);
		}
		Transcript first = new Transcript(List.of(), plain.acts().subList(0, 50));
		List<FramePattern> sends = DRIVER.sends();
		for (int i = 0; i < 400; i++) {
			List<Act> begin = first.copy().acts();
			DRIVER.disguise(begin, Map.of(), new Disguise("secret " + i));
			assertTrue(begin.stream().filter(Sent.class::isInstance).map(Act::bytes)
					.allMatch(frame -> sends.stream().anyMatch(pattern -> pattern.matches(frame))));
		}
	}

	private static byte[] message(String... events) {
		byte[] used = Hex.bytes(String.join("", events));
		ByteBuffer block = ByteBuffer.allocate(HistoryPart.BLOCK).put(used)
				.putShort(HistoryPart.USED, (short) used.length)
				.putShort(HistoryPart.USED + 2, (short) Crc.CCITT_FALSE.of(used));
		return ByteBuffer.allocate(HistoryPart.DATA + HistoryPart.BLOCK).put((byte) 1).putShort((short) 0x030E)
				.put((byte) 2).putInt(HistoryPart.BLOCK).putInt(HistoryPart.BLOCK).put((byte) 0).put(block.array())
				.array();
	}

	private static String turnedText(String text) {
		return HexFormat.of().withUpperCase()
				.formatHex(new StringBuilder(text).reverse().toString().getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void recordsThatNameDevicesAndOtherMomentsAreDisguised() {
		String[] events = { "04 00 28 80B65CA6 @ 05 00 P 0000000000 02 09 B", "03 00 13 80B65CA6 @ 80B65CA7 @",
				"2E 00 16 80B65CA8 @ 80B00000 @ 00 0020", "CB 00 14 80B65CA9 @ 80B00000 @ FF",
				"32 00 1B 80B65CAA @ 00 0078 01 B 0000", "07 00 0B 80B65CAB 00000007" };
		int offset = 0xA11607DA;
		String before = String.join("\n", events).replace("@", String.format("%08X", offset))
				.replace("P", turnedText("NG1307673H")).replaceAll("\\bB\\b", turnedText("BG5055142B"));
		String after = String.join("\n", events)
				.replace("@", String.format("%08X", offset + how.days() * SECONDS_A_DAY))
				.replace("P", turnedText(how.serial("NG1307673H")))
				.replaceAll("\\bB\\b", turnedText(how.serial("BG5055142B")));
		byte[] message = message(before);
		assertTrue(new DisguisedHistory(how).disguise(message));
		assertEquals(Hex.of(message(after)), Hex.of(message));
	}

	private byte[] told(int code, int size, int offset, int... places) {
		ByteBuffer plain = ByteBuffer.allocate(size).put((byte) 9).putShort((short) code);
		for (int at : places) {
			plain.putInt(at, 0x80B65CA6).putInt(at + 4, offset);
		}
		return plain.array();
	}

	@ParameterizedTest
	@CsvSource({ "0407, 4, 4", "013C, 55, 77", "030D, 8, 16" })
	void allTimesOfAnAnswerAreMoved(String code, int one, int other) {
		int offset = 0xA11607DA;
		int answer = Integer.parseInt(code, 16);
		Secret secret = new Secret(new Said(), 0, 0x14, told(answer, 98, offset, one, other));
		new DisguisedPump(how).take(false, secret);
		assertEquals(Hex.of(Arrays.copyOf(told(answer, 98, offset + how.days() * SECONDS_A_DAY, one, other), 96)),
				Hex.of(secret.plain()));
		assertEquals(Set.of(), how.kept());
	}

	@Test
	void aDamagedPartStaysDamaged() {
		byte[] message = message("07 00 0B 80B65CAB A11607DA");
		message[HistoryPart.DATA + 3] ^= 1;
		byte[] before = message.clone();
		assertFalse(new DisguisedHistory(how).disguise(message));
		assertEquals(Hex.of(before), Hex.of(message));
	}

	@Test
	void anythingCanBeDisguisedAsFarAsItCanBeRead() {
		Transcript said = said(new Trouble(0x14, 3, 9, 2, 1, true));
		Random random = new Random(5);
		for (int i = 0; i < 8; i++) {
			Transcript mutated = said.copy();
			for (int bits = 0; bits < 30; bits++) {
				byte[] bytes = mutated.acts().get(random.nextInt(mutated.acts().size())).bytes();
				if (bytes.length > 0) {
					bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
				}
			}
			assertDoesNotThrow(() -> DRIVER.disguise(mutated.acts(), Map.of(), how));
		}
	}
}
