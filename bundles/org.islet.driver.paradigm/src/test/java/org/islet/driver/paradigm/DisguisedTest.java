// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.islet.device.Disguise;
import org.islet.device.codec.Hex;
import org.islet.device.link.TranscriptPlayer;
import org.islet.device.link.TranscriptPlayer.Manner;
import org.islet.device.talk.Transcript;
import org.islet.device.talk.Transcript.Act;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.paradigm.InventedPump;
import org.islet.sim.paradigm.Trouble;
import org.islet.tck.DriverReading;
import org.islet.tck.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisguisedTest {

	private static final InventedPump PUMP = new InventedPump("723", "314159", false, true);
	private static final ParadigmDriver DRIVER = new ParadigmDriver();
	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 18, 0);

	private final Disguise how = new Disguise("a secret");

	private static Transcript said(Trouble trouble) {
		try {
			return Transcript.read(new StringReader(Talk.record(DRIVER,
					new SimulatedChannel(PUMP.plug(LocalDate.of(2026, 3, 17), NOW, trouble)),
					Map.of("serial", "314159"), Map.of())));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static List<String> read(Transcript said, String serial) {
		DriverReading reading = DriverReading.of(DRIVER, new TranscriptPlayer(said, Manner.STRICT),
				Map.of("serial", serial), Map.of(), "a conversation");
		assertTrue(reading.failure().isEmpty(), reading::toString);
		return reading.told().texts();
	}

	@ParameterizedTest
	@CsvSource({ "5, 0, 0", "0, 4, 0", "0, 0, 2", "7, 5, 3" })
	void whatWasSaidTwiceIsDisguisedTwice(int garbled, int lost, int pages) {
		Transcript plain = said(Trouble.NONE);
		assertTrue(DRIVER.disguise(plain.acts(), Map.of(), how));
		assertEquals(Set.of(), how.kept());
		List<String> expected = read(plain, how.serial("314159"));
		Transcript troubled = said(new Trouble(garbled, lost, pages));
		assertTrue(DRIVER.disguise(troubled.acts(), Map.of(), how));
		assertEquals(expected, read(troubled, how.serial("314159")));
		assertEquals(garbled + pages > 0, !how.kept().isEmpty());
		for (int i = 0; i < troubled.acts().size(); i++) {
			assertFalse(Hex.of(troubled.acts().get(i).bytes()).contains("31 41 59") && !how.kept().contains(i));
		}
	}

	@Test
	void whatTheSticksMemoryHoldsBehindAnAnswerIsGone() throws IOException {
		Transcript said = Transcript.read(new StringReader("""
				> 03 00 00
				< 01 55 00 00 02 00 00 00 31 41 59
				< 32 10 05 09 1F
				> 04 00 00
				< 01 55 00 12 34 56 01 00 01 43 6F 6D 4C 69 6E 6B 20 49 49 10 02 01 01 03 31 41 59
				"""));
		DRIVER.disguise(said.acts(), Map.of(), how);
		String stick = Hex.of(Hex.bytes(how.hex("123456")));
		assertEquals(List.of("> 03 00 00", "< 01 55 00 00 02 00 00 00 00 00 00", "< 00 00 00 00 00", "> 04 00 00",
				"< 01 55 00 " + stick + " 01 00 01 43 6F 6D 4C 69 6E 6B 20 49 49 10 02 01 01 03 00 00 00"),
				said.acts().stream().map(Act::toString).toList());
		assertEquals(Set.of(), how.kept());
	}

	private String page(String model, Set<LocalDate> resets, String... records) {
		byte[] page = Hex.bytes(String.join("", records));
		assertTrue(new DisguisedPages(how, PumpModel.of(model).orElseThrow(), resets).history(page));
		return Hex.of(page).replace(" ", "");
	}

	private static String decimal(String number) {
		return String.format("%06X", Integer.parseInt(number));
	}

	@Test
	void otherDevicesHaveOtherNumbersWhereverTheyAreNamed() {
		LocalDateTime moved = how.moved(At.moment("07:00:00"));
		String before = At.time("07:00:00", 0, 0);
		String after = At.packed(moved, 0, 0, 0);
		String page = "3F2B @ C1A2B3" + "3C01 @ 3D C1A2B3 000000 3E 000000 271828"
				+ "7D01 @ 00 A2 C1A2B3 00 10 271828" + " 00".repeat(20) + "8201 @ 00 A2 C1A2B3"
				+ "2601 @ 27 R 000000 28 000000 000000"
				+ "5000 @ 20 01 28 00 3C 14 00 1E 3C FFFFFF B4 46 00 21 01 28 00 3C 14 00 1E 3C S B4 46 00";
		assertEquals(page.replace("@", after).replace("C1A2B3", how.hex("C1A2B3")).replace("271828", how.hex("271828"))
				.replace("R", decimal(how.serial("123456"))).replace("S", decimal(how.serial("2355111")))
				.replace(" ", ""),
				page("523", Set.of(), page.replace("@", before).replace("R", decimal("123456")).replace("S",
						decimal("2355111"))));
	}

	@Test
	void aDateTheClockBeganWithAgainStays() {
		String first = At.packed(LocalDateTime.of(2008, 1, 1, 0, 0, 7), 0, 0, 0);
		String[] records = { "1A01" + At.time("06:59:00"), "17 00" + At.time("07:00:00"), "18 00" + first,
				"21 00" + first };
		History history = new History(PumpModel.of("523").orElseThrow(), Optional.empty(), Decoded.NOW);
		history.add(Arrays.copyOf(Hex.bytes(String.join("", records)), HistoryPage.SIZE), 0);
		assertEquals(Set.of(LocalDate.of(2008, 1, 1)), history.resets());
		String disguised = page("523", history.resets(), records);
		assertTrue(disguised.endsWith(("1800" + first + "2100" + first).replace(" ", "")), disguised);
		assertTrue(disguised.startsWith("1A01" + At.packed(how.moved(At.moment("06:59:00")), 0, 0, 0).strip()));
	}

	@Test
	void anythingCanBeDisguisedAsFarAsItCanBeRead() {
		Transcript said = said(new Trouble(7, 5, 3));
		Random random = new Random(5);
		for (int i = 0; i < 40; i++) {
			Transcript mutated = said.copy();
			for (int bits = 0; bits < 100; bits++) {
				byte[] bytes = mutated.acts().get(random.nextInt(mutated.acts().size())).bytes();
				if (bytes.length > 0) {
					bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
				}
			}
			assertDoesNotThrow(() -> DRIVER.disguise(mutated.acts(), Map.of(), how));
		}
	}
}
