// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.taidoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.islet.device.DeviceDriver;
import org.islet.device.Disguise;
import org.islet.device.codec.Hex;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.islet.device.talk.Transcript.Sent;
import org.islet.tck.Talk;
import org.junit.jupiter.api.Test;

class DisguisedTest {

	private static final String HIGH = "51 28 50 55 77 42 A5 7C";
	private static final String LOW = "51 27 03 5C A2 10 A5 2E";

	private final Disguise how = new Disguise("a secret");

	private List<String> serial(String... said) {
		return disguised(new TaiDocSerialDriver(), said);
	}

	private List<String> disguised(DeviceDriver driver, String... said) {
		List<Act> acts = Stream.of(said).<Act>map(hex -> new Received(Hex.bytes(hex))).toList();
		assertTrue(driver.disguise(acts, Map.of(), how));
		return acts.stream().map(act -> Hex.of(act.bytes())).toList();
	}

	private static String half(String hex) {
		assertTrue(Packet.isGood(Hex.bytes(hex)), hex);
		return TaiDocConversation.half(Packet.of(Hex.bytes(hex)));
	}

	@Test
	void aSerialNumberSaidTwiceIsTheSameTwiceAndItsHalvesBelongTogether() {
		List<String> said = serial(HIGH, HIGH, LOW, LOW);
		assertEquals(Set.of(), how.kept());
		assertEquals(said.get(0), said.get(1));
		assertEquals(said.get(2), said.get(3));
		assertEquals(how.serial("4277555010A25C03"), half(said.get(0)) + half(said.get(2)));
	}

	@Test
	void ofAConversationThatEndedInBetweenHalfASerialNumberIsDisguised() {
		assertEquals(how.serial("42775550"), half(serial(HIGH).get(0)));
	}

	@Test
	void anAnswerInPiecesBehindNoiseIsDisguisedAndTheNoiseIsTold() {
		List<String> said = serial("51 25 63", "51 25 63 34", "0A 16 A5 D2");
		assertEquals(Set.of(0), how.kept());
		assertEquals("51 25 63", said.get(0));
		byte[] packet = Hex.bytes(said.get(1) + said.get(2));
		assertTrue(Packet.isGood(packet));
		assertEquals(LocalDate.of(2026, 3, 3).plusDays(how.days()), Result.date(Packet.of(packet)).orElseThrow());
		assertEquals("0A 16", said.get(2).substring(0, 5));
	}

	@Test
	void aDateIsMovedEvenBesideATimeThatIsNone() {
		byte[] packet = Hex.bytes(serial("51 25 62 34 3C 07 A5 F4").get(0));
		assertEquals(LocalDate.of(2026, 3, 2).plusDays(how.days()), Result.date(Packet.of(packet)).orElseThrow());
	}

	@Test
	void whatIsNoDateStaysAndADateTooLateToMoveIsTold() {
		String none = Hex.of(Packet.answer(Questions.TIME, Hex.bytes("00 00 00 00")));
		String last = Hex.of(Packet.answer(Questions.CLOCK, Hex.bytes("9F FF 00 00")));
		assertEquals(List.of(none, last), serial(none, last));
		assertEquals(Set.of(1), how.kept());
	}

	@Test
	void whatNobodyAskedForIsToldUnlessItIsEmpty() {
		String notice = "51 54 00 00 00 00 A5 4A";
		String unknown = Hex.of(Packet.answer(0x55, Hex.bytes("62 34 05 07")));
		assertEquals(List.of(notice, unknown), serial(notice, unknown));
		assertEquals(Set.of(1), how.kept());
	}

	@Test
	void whatFollowsAReportsBytesIsLeftOutAndReportsThatAreNoneAreTold() {
		List<String> said = disguised(new TaiDocDriver(), "08 " + HIGH + " 51 28 50 55", "09 51 28");
		assertTrue(said.get(0).endsWith(" 00 00 00 00"), said.get(0));
		assertFalse(said.get(0).contains("50 55 77 42"), said.get(0));
		assertEquals(Set.of(1), how.kept());
	}

	@Test
	void anyConversationIsDisguised() {
		Random random = new Random(9);
		List<Act> talk = Talk.resource(getClass(), "usb").transcript().acts();
		for (int i = 0; i < 2_000; i++) {
			List<Act> acts = new ArrayList<>();
			for (Act act : talk.subList(random.nextInt(20), 20 + random.nextInt(40))) {
				byte[] bytes = act.bytes().clone();
				if (bytes.length > 0 && random.nextInt(5) == 0) {
					bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
				}
				acts.add(random.nextInt(9) == 0 ? new Sent(bytes) : new Received(bytes));
			}
			assertTrue((random.nextBoolean() ? new TaiDocDriver() : new TaiDocSerialDriver()).disguise(acts, Map.of(),
					how));
		}
	}
}
