// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.islet.device.Disguise;
import org.islet.device.codec.Hex;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.islet.device.talk.Transcript.Sent;
import org.islet.tck.Talk;
import org.junit.jupiter.api.Test;

class DisguisedTest {

	private static final String REQUEST = "E2000032 80000000 0001002A 50790026 80000000 A000 80000000 00000000 00800000 "
			+ "0008 0060190055501234 4000 0001 01 01 0000 0000";
	private static final String PAGE = "E7000038 0036 0011 0101 0030 0002 00000000 0D21 0026 0000 00000000 00000002 C000 0018 "
			+ "2026030821000900 0060 0000 2026030724610900 0061 0000";

	private final Disguise how = new Disguise("a secret");

	private String disguised(String... said) {
		List<Act> acts = Stream.of(said).<Act>map(hex -> new Received(Hex.bytes(hex))).toList();
		assertTrue(new AccuChekDriver().disguise(acts, Map.of(), how));
		return String.join("", acts.stream().map(act -> Hex.of(act.bytes()).replace(" ", "")).toList());
	}

	private String moved(int day) {
		return LocalDate.of(2026, 3, day).plusDays(how.days()).format(DateTimeFormatter.BASIC_ISO_DATE);
	}

	/** A message of attributes, each of which is {@code id value}. */
	private static String mds(String... attributes) {
		StringBuilder list = new StringBuilder();
		for (String attribute : attributes) {
			String value = attribute.substring(5).replace(" ", "");
			list.append(attribute, 0, 4).append(String.format("%04X", value.length() / 2)).append(value);
		}
		String rest = String.format("%04X 0011 0203 %04X 0000 %04X %04X", 12 + list.length() / 2, 6 + list.length() / 2,
				attributes.length, list.length() / 2) + list;
		return String.format("E700%04X", rest.replace(" ", "").length() / 2) + rest;
	}

	@Test
	void theSystemIdIsAnotherOfTheSameMakerWhereverItStands() {
		String said = disguised(REQUEST, mds("0984 0008 0060190055501234"));
		String shown = "0008006019" + how.hex("0055501234");
		assertEquals(Set.of(), how.kept());
		assertEquals(2, (said.length() - said.replace(shown, "").length()) / shown.length(), said);
	}

	@Test
	void whatSurroundsTheDigitsOfASerialNumberIsDisguisedToo() {
		String said = disguised(mds("092D 0001 000F 0001 0001 0009 41 42 31 32 33 34 35 43 00"));
		assertEquals(Set.of(), how.kept());
		assertTrue(new String(Hex.bytes(said), StandardCharsets.ISO_8859_1)
				.endsWith(how.serial("AB") + how.serial("12345") + how.serial("C\0")), said);
	}

	@Test
	void whatAMeterSaysThatIsNotKnownIsToldAndTheRestIsDisguised() {
		String said = disguised(mds("0928 0001 52 0001 39", "0987 2026030908001200", "0ABC 0102030405"));
		assertEquals(Set.of(0), how.kept());
		assertTrue(said.contains(moved(9)), said);
	}

	@Test
	void aDateIsMovedEvenBesideATimeThatIsNone() {
		String said = disguised(PAGE);
		assertEquals(Set.of(), how.kept());
		assertTrue(said.contains(moved(8) + "21000900") && said.contains(moved(7) + "24610900"), said);
	}

	@Test
	void theSegmentsMayTellWhenTheyBegin() {
		String said = disguised("E7000024 0022 0012 0207 001C 0002 0C0D 0016 0001 0012 0000 0001 000C 0A3A 0008 "
				+ "2026030104000000", "E7000010 000E 0012 0207 0008 0002 0C0D 0000 0000");
		assertEquals(Set.of(), how.kept());
		assertTrue(said.contains(moved(1)), said);
	}

	@Test
	void aMessageInPiecesOfWhichTheLastIsMissingIsDisguisedAsFarAsItCameAndTold() {
		String page = PAGE.replace(" ", "");
		String said = disguised("E5000002 0000", page.substring(0, 74), page.substring(74, 110));
		assertEquals(Set.of(1, 2), how.kept());
		assertTrue(said.contains(moved(8)) && said.contains(moved(7)), said);
	}

	@Test
	void whatIsNoMessageIsToldAndStays() {
		String said = disguised("E701 0002 2026", "0000 0003 202603", "E7000008 0006 0001 0999 0000");
		assertEquals("E70100022026" + "00000003202603" + "E7000008" + "0006000109990000", said);
		assertEquals(Set.of(0, 1, 2), how.kept());
	}

	@Test
	void anyConversationIsDisguised() {
		Random random = new Random(9);
		List<Act> talk = Talk.resource(getClass(), "guide").transcript().acts();
		for (int i = 0; i < 2_000; i++) {
			List<Act> acts = new ArrayList<>();
			for (Act act : talk) {
				byte[] bytes = Arrays.copyOf(act.bytes(),
						random.nextInt(9) == 0 ? random.nextInt(1 + act.bytes().length) : act.bytes().length);
				if (bytes.length > 0 && random.nextInt(3) == 0) {
					bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
				}
				acts.add(random.nextInt(9) == 0 ? new Sent(bytes) : new Received(bytes));
			}
			assertTrue(new AccuChekDriver().disguise(acts, Map.of(), how));
		}
	}
}
