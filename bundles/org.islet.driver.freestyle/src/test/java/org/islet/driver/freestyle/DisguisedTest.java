// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.islet.device.Disguise;
import org.islet.device.codec.Hex;
import org.islet.device.link.TranscriptPlayer;
import org.islet.device.link.TranscriptPlayer.Manner;
import org.islet.device.talk.Transcript;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.islet.device.talk.Transcript.Sent;
import org.islet.model.Glucose;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.Simulator;
import org.islet.sim.freestyle.InsuLinxSimulator;
import org.islet.sim.freestyle.LibreBinarySimulator;
import org.islet.sim.freestyle.LibreSimulator;
import org.islet.sim.freestyle.NeoSimulator;
import org.islet.tck.DriverReading;
import org.islet.tck.Talk;
import org.junit.jupiter.api.Test;

class DisguisedTest {

	private final FreeStyleDriver driver = new FreeStyleDriver();
	private final List<Act> acts = new ArrayList<>();
	private Disguise how = new Disguise("a secret");

	private void asks(Dialect dialect, Command command) {
		acts.add(new Sent(command.report(dialect).frame()));
	}

	private void says(byte... text) {
		for (int at = 0; at < text.length; at += 62) {
			byte[] part = Arrays.copyOfRange(text, at, Math.min(text.length, at + 62));
			acts.add(new Received(new Report(Report.TEXT, part).frame()));
		}
	}

	/** Says an answer with its sum. */
	private void answers(String body, Charset charset) {
		byte[] bytes = body.getBytes(charset);
		long sum = Answer.sum(bytes, bytes.length);
		says((body + String.format("CKSM:%08X\r\nCMD OK\r\n", sum)).getBytes(charset));
	}

	private byte[] heard() {
		byte[] heard = {};
		for (Act act : acts) {
			if (act instanceof Received(byte[] frame)) {
				byte[] data = Report.of(frame).orElseThrow().data();
				heard = Arrays.copyOf(heard, heard.length + data.length);
				System.arraycopy(data, 0, heard, heard.length - data.length, data.length);
			}
		}
		return heard;
	}

	private String disguised(Charset charset) {
		assertTrue(driver.disguise(acts, Map.of(), how));
		return new String(heard(), charset);
	}

	private String moved(int year, int month, int day) {
		LocalDate date = LocalDate.of(year, month, day).plusDays(how.days());
		return date.getMonthValue() + "," + date.getDayOfMonth() + "," + date.getYear() % 100;
	}

	@Test
	void aWholeMemoryIsReadAsBeforeWhetherItsDatesBecomeLongerOrShorter() throws IOException {
		Set<Integer> changes = new TreeSet<>();
		for (Simulator meter : List.of(new InsuLinxSimulator(), new NeoSimulator(), new LibreSimulator())) {
			Transcript said = Transcript.read(new StringReader(Talk.record(driver,
					new SimulatedChannel(meter.plug(LocalDateTime.of(2026, 3, 1, 18, 0))), Map.of(), Map.of())));
			DriverReading before = read(said.acts());
			for (String secret : meter instanceof LibreSimulator ? List.of("one") : List.of("one", "two", "three")) {
				how = new Disguise(secret);
				List<Act> shown = new ArrayList<>(said.copy().acts());
				assertTrue(driver.disguise(shown, Map.of(), how));
				assertEquals(Set.of(), how.kept(), meter.title());
				changes.add(Integer.signum(shown.size() - said.acts().size()));
				sameButMoved(before, read(shown));
			}
		}
		assertTrue(changes.containsAll(Set.of(-1, 1)), changes.toString());
	}

	private DriverReading read(List<Act> said) {
		TranscriptPlayer player = new TranscriptPlayer(new Transcript(List.of(), said), Manner.STRICT);
		DriverReading reading = DriverReading.of(driver, player, Map.of(), Map.of(), "a disguised memory");
		assertTrue(reading.failure().isEmpty() && player.isOver(), reading::toString);
		return reading;
	}

	private void sameButMoved(DriverReading before, DriverReading after) {
		assertEquals(before.told().clocks().stream().map(how::moved).toList(), after.told().clocks());
		assertEquals(before.told().rows().size(), after.told().rows().size());
		assertEquals(before.told().skips(), after.told().skips());
		assertEquals(
				before.told().entries(Glucose.class).stream().map(g -> how.moved(g.when()) + " " + g.value()).toList(),
				after.told().entries(Glucose.class).stream().map(g -> g.when() + " " + g.value()).toList());
	}

	@Test
	void theDatesOfAListThatWasCutOffAreMovedAndItsLastLineIsTold() {
		asks(Dialect.METER, Command.RESULTS);
		says(("0,9,3,4,26,10,0,1,0,0,0,3,0,120,0,0\r\n6,8,3,3,26,9,30,1,3,2,26,11,30\r\n"
				+ "0,7,3,1,26,11,0,1,0,0,0,3,0,11").getBytes(StandardCharsets.US_ASCII));
		assertEquals("0,9," + moved(2026, 3, 4) + ",10,0,1,0,0,0,3,0,120,0,0\r\n6,8," + moved(2026, 3, 3) + ",9,30,1,"
				+ moved(2026, 3, 2) + ",11,30\r\n0,7,3,1,26,11,0,1,0,0,0,3,0,11", disguised(StandardCharsets.US_ASCII));
		assertEquals(Set.of(2), how.kept());
	}

	@Test
	void aListThatLostAReportIsTold() {
		asks(Dialect.METER, Command.RESULTS);
		says("0,9,3,4,26,10,0,7,3,1,26,11,0,1,0,0,0,3,0,110,0,0\r\n2,0000ABCD\r\nCKSM:00001234\r\nCMD OK\r\n"
				.getBytes(StandardCharsets.US_ASCII));
		assertTrue(disguised(StandardCharsets.US_ASCII).contains("0,9," + moved(2026, 3, 4) + ",10,"));
		assertEquals(Set.of(1, 2), how.kept());
	}

	@Test
	void whatAPersonWroteIsDisguisedInAnyAlphabetAndWithQuotes() {
		String before = "7,2,3,13,26,6,41,2,1,0,0,0,128,0,0,0,0,0,0,3,0,0,0,0,0,0,0,0,0,";
		asks(Dialect.READER, Command.READER_RESULTS);
		String line = before + "\"mit \"\"Eva\"\", spät\",\" Φίλη \",\"\",,\"\",\"\"\r\n";
		byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
		answers(line + String.format("1,%08X\r\n", Answer.sum(bytes, bytes.length)), StandardCharsets.UTF_8);
		String shown = disguised(StandardCharsets.UTF_8);
		assertEquals(Set.of(), how.kept());
		assertTrue(shown.contains("\"" + how.serial("mit \"Eva\", spät").replace("\"", "\"\"") + "\",\" "
				+ how.serial("Φίλη") + " \",\"\",,"), shown);
		assertFalse(shown.matches("(?s).*(Eva|[φιλΦίη]).*"), shown);
		assertInstanceOf(Answer.Told.class, Answer.of(heard()));
	}

	@Test
	void aRecordOfAnUnknownKindIsTold() {
		asks(Dialect.READER, Command.READER_RESULTS);
		says("8,9,3,4,26,10,0,0,1,0,3,4,26\r\n9,2,3,4,26,10,0,0,1,2,0,0,99\r\n".getBytes(StandardCharsets.US_ASCII));
		assertTrue(disguised(StandardCharsets.US_ASCII)
				.startsWith("8,9," + moved(2026, 3, 4) + ",10,0,0,1,0,3,4,26\r\n9,2,"
						+ moved(2026, 3, 4)));
		assertEquals(Set.of(1), how.kept());
	}

	@Test
	void whatIsNoDateStays() {
		asks(Dialect.METER, Command.DATE);
		answers("255,255,255\r\n", StandardCharsets.US_ASCII);
		asks(Dialect.METER, Command.DATE);
		answers("1,1,99\r\n", StandardCharsets.US_ASCII);
		String shown = disguised(StandardCharsets.US_ASCII);
		assertTrue(shown.startsWith("255,255,255\r\n") && shown.contains("1,1,99\r\n"), shown);
		assertEquals(Set.of(3), how.kept());
	}

	@Test
	void anAnswerThatComesLateIsDisguisedOrTold() {
		acts.add(new Received(new Report(0x06, "JAAB055-T0123\0".getBytes(StandardCharsets.US_ASCII)).frame()));
		asks(Dialect.METER, Command.VERSION);
		answers("JAAB055-T0123\r\n", StandardCharsets.US_ASCII);
		answers("1.4\r\n", StandardCharsets.US_ASCII);
		asks(Dialect.METER, Command.TIME);
		answers("3,14,26\r\n", StandardCharsets.US_ASCII);
		String shown = disguised(StandardCharsets.US_ASCII);
		assertFalse(shown.contains("JAAB055"), shown);
		assertTrue(shown.startsWith(how.serial("JAAB055-T0123") + "\0" + how.serial("JAAB055-T0123") + "\r\nCKSM:"),
				shown);
		assertEquals(Set.of(5), how.kept());
	}

	@Test
	void whatIsLeftOverBehindAReportIsLeftOut() {
		byte[] frame = new Report(0x34, new byte[] { 0x60 }).frame();
		System.arraycopy("JAAB055-T0123".getBytes(StandardCharsets.US_ASCII), 0, frame, 4, 13);
		acts.add(new Received(frame));
		acts.add(new Received(new Report(0x99, "JAAB055".getBytes(StandardCharsets.US_ASCII)).frame()));
		acts.add(new Received(Hex.bytes("60 3F 00")));
		assertTrue(driver.disguise(acts, Map.of(), how));
		assertEquals(Hex.of(new Report(0x34, new byte[] { 0x60 }).frame()), Hex.of(frame));
		assertEquals(Set.of(1, 2), how.kept());
	}

	@Test
	void aWholeMemoryWithoutTextIsReadAsBefore() throws IOException {
		Transcript said = Transcript.read(new StringReader(Talk.record(driver,
				new SimulatedChannel(new LibreBinarySimulator().plug(LocalDateTime.of(2026, 4, 1, 18, 0))), Map.of(),
				Map.of())));
		List<Act> shown = new ArrayList<>(said.copy().acts());
		assertTrue(driver.disguise(shown, Map.of(), how));
		assertEquals(Set.of(), how.kept());
		assertEquals(said.acts().size(), shown.size());
		sameButMoved(read(said.acts()), read(shown));
	}

	private Received frame(int number, String packet) {
		return new Received(new Report(0x0B, new Atp(2, number, Hex.bytes(packet)).bytes()).frame());
	}

	/** @return four bytes in the data of a frame, less what dates are moved by */
	private long moved(Act act, int at) {
		return Atp.little(act.bytes()).getInt(8 + at) - how.days() * 86_400L;
	}

	@Test
	void aFrameThatIsSaidAgainIsDisguisedAgainAndOneThatIsNotOfTheAnswerIsTold() {
		String record = "95 31 06 FD FF 0C 80 F6 73 D1 18 21 0E 00 00 65 10 44 00 00 00 1C 63";
		acts.add(new Sent(Request.HISTORY.report(0, 0).frame()));
		acts.add(frame(0, record.substring(0, 36)));
		acts.add(frame(0, record.substring(0, 36)));
		acts.add(frame(1, record.substring(36)));
		acts.add(frame(5, record));
		acts.add(frame(1, record.substring(36)));
		acts.add(new Received(new Report(0x0B, Hex.bytes("02 02 11 22 33 44 81 31 06")).frame()));
		assertTrue(driver.disguise(acts, Map.of(), how));
		assertEquals(Set.of(4, 6), how.kept());
		assertEquals(0x18D173F6, moved(acts.get(1), 7));
		assertEquals(Hex.of(acts.get(1).bytes()), Hex.of(acts.get(2).bytes()));
		assertEquals(Hex.of(acts.get(3).bytes()), Hex.of(acts.get(5).bytes()));
		for (int place : List.of(1, 2, 3, 4, 5)) {
			assertTrue(Atp.of(Report.of(acts.get(place).bytes()).orElseThrow().data()).isPresent());
		}
	}

	@Test
	void aRecordOfATypeThatIsNotKnownOrCutOffIsToldAndAClockChangeHasTwoTimes() {
		String set = "9B 31 00 09 00 05 80 E8 85 D1 18 59 17 00 00 E8 85 D1 18 21 0E 00 00 01 00 00 00 A3 7C";
		String other = "9B 31 00 08 00 03 80 17 84 D1 18 21 0E 00 00 00 00 00 00 00 00 00 00 00 00 00 00 EB E9";
		acts.add(new Sent(Request.RESULTS.report(0, 0).frame()));
		acts.add(frame(0, set));
		acts.add(frame(1, other));
		acts.add(frame(2, set.substring(0, 60)));
		assertTrue(driver.disguise(acts, Map.of(), how));
		assertEquals(Set.of(2, 3), how.kept());
		assertEquals(List.of(0x18D185E8L, 0x18D185E8L, 0x18D18417L),
				List.of(moved(acts.get(1), 7), moved(acts.get(1), 15), moved(acts.get(2), 7)));
	}

	@Test
	void anyConversationIsDisguised() {
		Random random = new Random(9);
		List<List<Act>> talks = Stream.of("insulinx", "libre", "binary").map(name -> Talk.resource(getClass(), name))
				.map(talk -> talk.transcript().acts()).toList();
		for (int i = 0; i < 400; i++) {
			List<Act> said = new ArrayList<>();
			for (Act act : talks.get(i % 3)) {
				byte[] bytes = act.bytes().clone();
				for (int n = random.nextInt(3); n > 0 && bytes.length > 0; n--) {
					bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
				}
				if (random.nextInt(9) > 0) {
					said.add(act instanceof Sent && random.nextInt(9) > 0 ? act : new Received(bytes));
				}
			}
			assertTrue(driver.disguise(said, Map.of(), how));
		}
	}
}
