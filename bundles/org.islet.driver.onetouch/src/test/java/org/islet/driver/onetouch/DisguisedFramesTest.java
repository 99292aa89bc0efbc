// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.onetouch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.islet.device.DeviceDriver;
import org.islet.device.Disguise;
import org.islet.device.codec.Hex;
import org.islet.device.talk.Transcript;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.junit.jupiter.api.Test;

class DisguisedFramesTest {

	/** 2026-03-04T08:00:12 since 2000 and since 1970. */
	private static final String CLOCK = "03 06 0C A3 3A 31";
	private static final String OLDER_CLOCK = "05 06 8C E6 A7 69";
	private static final String ASKS_CLOCK = "> " + frame("03 20 02");

	private final Disguise how = new Disguise("a secret");

	private static String frame(String payload) {
		return Hex.of(new Frame(0, Hex.bytes(payload)).bytes());
	}

	private static String text(String begins, String text) {
		return frame(begins + " " + Hex.of(text.getBytes(StandardCharsets.US_ASCII)));
	}

	private List<Act> disguised(DeviceDriver driver, String... lines) throws IOException {
		List<Act> acts = Transcript.read(new StringReader(String.join("\n", lines))).acts();
		driver.disguise(acts, Map.of(), how);
		return acts;
	}

	private String moved(String begins, LocalDateTime epoch, LocalDateTime time) {
		long seconds = how.moved(time).toEpochSecond(ZoneOffset.UTC) - epoch.toEpochSecond(ZoneOffset.UTC);
		byte[] bytes = { (byte) seconds, (byte) (seconds >> 8), (byte) (seconds >> 16), (byte) (seconds >> 24) };
		return "< " + frame(begins + " " + Hex.of(bytes));
	}

	@Test
	void aClockInPiecesHasAnotherDateAndAGoodChecksum() throws IOException {
		byte[] frame = Hex.bytes(frame(CLOCK));
		List<Act> acts = disguised(new VerioIqDriver(), ASKS_CLOCK, "< " + Hex.of(Arrays.copyOf(frame, 6)),
				"< " + Hex.of(Arrays.copyOfRange(frame, 6, frame.length)));
		assertEquals(moved("03 06", VerioIq.EPOCH, LocalDateTime.of(2026, 3, 4, 8, 0, 12)),
				"< " + Hex.of(acts.get(1).bytes()) + " " + Hex.of(acts.get(2).bytes()));
		assertEquals(Set.of(), how.kept());
	}

	@Test
	void anAnswerToAnEarlierQuestionIsDisguisedToo() throws IOException {
		List<Act> acts = disguised(new VerioIqDriver(), ASKS_CLOCK, ". 1000", ASKS_CLOCK, "< " + frame(CLOCK),
				"> " + frame("03 27 00"), "< " + frame(CLOCK), "< " + text("03 06", "TTX5550123\0"));
		String clock = moved("03 06", VerioIq.EPOCH, LocalDateTime.of(2026, 3, 4, 8, 0, 12));
		assertEquals(List.of(clock, clock, "< " + text("03 06", how.serial("TTX5550123") + "\0")),
				acts.stream().filter(Received.class::isInstance).map(Act::toString).toList());
		assertEquals(Set.of(), how.kept());
	}

	@Test
	void anAnswerOfAnUltraMiniIsFoundAmongAcknowledgementsAndNoise() throws IOException {
		List<Act> acts = disguised(new UltraMiniDriver(), "> " + frame("05 20 02 00 00 00 00"),
				"< FF 02 06 06 03 CD 41 " + frame(OLDER_CLOCK), "> 02 06 07 03 FC 72");
		assertEquals("< FF 02 06 06 03 CD 41 "
				+ moved("05 06", UltraMini.EPOCH, LocalDateTime.of(2026, 3, 4, 8, 0, 12)).substring(2),
				acts.get(1).toString());
		assertEquals(Set.of(1), how.kept());
	}

	@Test
	void aVersionIsTheSameForEveryMeter() throws IOException {
		String version = "< " + frame("03 06 03 32 2E 31");
		List<Act> acts = disguised(new VerioIqDriver(), "> " + frame("03 0D 01"), version, ASKS_CLOCK, version);
		assertEquals(version, acts.get(1).toString());
		assertEquals(moved("03 06", VerioIq.EPOCH, VerioIq.EPOCH.plusSeconds(0x312E3203)), acts.get(3).toString());
	}

	@Test
	void whatIsNoDateStays() throws IOException {
		for (String time : List.of("FF FF FF FF", "80 43 6D BC")) {
			String answer = "< " + frame("03 06 " + time);
			assertEquals(answer, disguised(new VerioIqDriver(), ASKS_CLOCK, answer).get(1).toString());
			assertEquals(Set.of(), how.kept());
		}
	}

	@Test
	void whatCannotBeReadOrWouldBeNoDateStaysAndIsTold() throws IOException {
		for (String bytes : List.of(frame("03 06 00 F0 00 BC"), "02 0C 00 03 06 0C A3 3A 31 03", "00",
				frame("03 06 01 02 03 04 05"))) {
			Disguise one = new Disguise("a secret");
			List<Act> acts = Transcript.read(new StringReader(ASKS_CLOCK + "\n< " + bytes)).acts();
			new VerioIqDriver().disguise(acts, Map.of(), one);
			assertEquals("< " + bytes, acts.get(1).toString());
			assertEquals(Set.of(1), one.kept(), bytes);
		}
	}

	@Test
	void anyBytesAreDisguisedOrKept() {
		Random random = new Random(7);
		for (int i = 0; i < 2000; i++) {
			byte[] payload = new byte[random.nextInt(30)];
			random.nextBytes(payload);
			byte[] frame = random.nextBoolean() ? new Frame(0, payload).bytes() : payload;
			byte[] before = frame.clone();
			Disguise one = new Disguise("a secret");
			Stream.of(new UltraMiniDriver(), new VerioIqDriver(), new Ultra2Driver()).forEach(
					driver -> driver.disguise(List.of(new Received(frame)), Map.of(), one));
			if (!Frame.isGood(before)) {
				assertArrayEquals(before, frame);
			}
		}
	}
}
