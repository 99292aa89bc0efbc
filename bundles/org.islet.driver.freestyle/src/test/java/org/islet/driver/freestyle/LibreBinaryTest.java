// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Hex;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Ketone;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.Simulator;
import org.islet.sim.freestyle.LibreBinaryDevice;
import org.islet.sim.freestyle.LibreBinarySimulator;
import org.islet.sim.freestyle.LibreSimulator;
import org.islet.tck.DriverContract;
import org.islet.tck.DriverReading;
import org.islet.tck.Talk;
import org.junit.jupiter.api.Test;

/** A Libre reader whose text protocol is turned off. */
class LibreBinaryTest implements DriverContract {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 18, 0);
	private static final Set<String> NOTES = Set.of("food", "medication", "rapid_insulin", "long_insulin");

	@Override
	public DeviceDriver driver() {
		return new FreeStyleDriver();
	}

	@Override
	public List<Talk> talks() {
		return List.of(Talk.resource(getClass(), "binary"));
	}

	/** Setting the clock, the compression, and asking what the person is called. */
	@Override
	public List<byte[]> forbidden() {
		return Stream.of("42", "88 42 00 00 0C 0E 03 EA 07 01", "81 60 00", "81 60 01", "81 51 03", "81 51 04",
				"81 31 08", "7F", "81 7D 01").flatMap(
						packet -> Stream.of(0x0A, 0x0D, 0x21)
								.map(type -> report(type, new Atp(3, 4, Hex.bytes(packet)).bytes())))
				.toList();
	}

	private static byte[] report(int type, byte... data) {
		return new Report(type, data).frame();
	}

	@Override
	public Optional<Simulator> simulator() {
		return Optional.of(new LibreBinarySimulator());
	}

	/** What follows the counted bytes means nothing. */
	@Override
	public boolean isChecked(byte[] frame, int at) {
		return at < 2 + frame[1];
	}

	private DriverReading read(Simulator reader, LocalDateTime now, Map<String, String> marks) {
		return read(reader.plug(now), marks);
	}

	private DriverReading read(SimulatedDevice device, Map<String, String> marks) {
		return DriverReading.of(driver(), new SimulatedChannel(device), Map.of(), marks, "a reader without text");
	}

	/** @return what the binary protocol has too: all but notes and the trend of scans */
	private static List<String> measured(DriverReading reading, boolean numbers) {
		return reading.told().rows().stream().filter(row -> isMeasured(row.entry()))
				.map(row -> (numbers ? row.line() : "") + row.log() + withoutTrend(row.entry())).toList();
	}

	private static boolean isMeasured(Entry entry) {
		return entry instanceof Glucose || entry instanceof Ketone
				|| entry instanceof DeviceEvent event && !NOTES.contains(event.code());
	}

	private static Entry withoutTrend(Entry entry) {
		if (entry instanceof DeviceEvent e) {
			Map<String, String> details = new HashMap<>(e.details());
			details.remove("trend");
			return new DeviceEvent(e.when(), e.kind(), e.code(), e.text(), e.amount(), details);
		}
		return entry;
	}

	@Test
	void theSameEntriesAreReadWithoutTextWheneverTheClockWasSet() {
		for (LocalDateTime now : List.of(NOW, LocalDateTime.of(2026, 6, 27, 18, 0),
				LocalDateTime.of(2026, 10, 25, 23, 0),
				LocalDateTime.of(2026, 11, 8, 18, 0))) {
			DriverReading text = read(new LibreSimulator(), now, Map.of());
			DriverReading binary = read(new LibreBinarySimulator(), now, Map.of());
			assertEquals(text.device(), binary.device());
			assertEquals(String.join("\n", measured(text, false)), String.join("\n", measured(binary, false)));
			assertEquals(text.told().clockChanges().stream().map(c -> c.before() + " " + c.after()).toList(),
					binary.told().clockChanges().stream().map(c -> c.before() + " " + c.after()).toList());
			assertEquals(text.told().clocks(), binary.told().clocks());
			assertEquals(text.told().skips().size(), binary.told().skips().size());
			assertTrue(binary.told().warnings().getFirst().contains("notes of insulin"));
		}
	}

	@Test
	void aReadWithoutTextGoesOnWhereOneWithTextEnded() {
		Map<String, String> marks = read(new LibreSimulator(), NOW, Map.of()).told().marks();
		DriverReading text = read(new LibreSimulator(), NOW.plusDays(60), marks);
		DriverReading binary = read(new LibreBinarySimulator(), NOW.plusDays(60), marks);
		assertEquals(measured(text, true), measured(binary, true));
		assertEquals(text.told().marks(), binary.told().marks());
		assertTrue(binary.told().rows().size() > 3000);
	}

	/** A line on which frames are lost or changed. */
	private static SimulatedDevice disturbed(SimulatedDevice device, int every) {
		return new SimulatedDevice() {

			private int frames;

			@Override
			public void hears(byte[] frame, Consumer<byte[]> says) {
				device.hears(frame, said -> disturb(said, says));
			}

			private void disturb(byte[] said, Consumer<byte[]> says) {
				boolean now = said[0] == 0x0B && ++frames % every == 0;
				if (now && frames % (2 * every) == 0) {
					said[20] ^= 1;
				}
				if (!now || frames % (2 * every) == 0) {
					says.accept(said);
				}
			}
		};
	}

	@Test
	void framesThatAreLostOrBrokenAreAskedForAgain() {
		DriverReading whole = read(new LibreBinarySimulator(), NOW, Map.of());
		DriverReading again = read(disturbed(new LibreBinarySimulator().plug(NOW), 11), Map.of());
		assertEquals(Optional.empty(), again.failure());
		assertEquals(whole.told().texts(), again.told().texts());
		assertEquals(Optional.of(Kind.PROTOCOL),
				read(disturbed(new LibreBinarySimulator().plug(NOW), 1), Map.of()).kind());
	}

	private static SimulatedDevice hearing(SimulatedDevice device, Predicate<byte[]> some, byte[] answer) {
		return (frame, says) -> {
			if (some.test(frame)) {
				says.accept(answer.clone());
			} else {
				device.hears(frame, says);
			}
		};
	}

	@Test
	void aReaderThatRefusesTextInWordsIsReadToo() {
		DriverReading whole = read(new LibreBinarySimulator(), NOW, Map.of());
		byte[] fail = report(0x60, "CKSM:00000000\r\nCMD Fail!\r\n".getBytes(StandardCharsets.US_ASCII));
		for (byte[] refusal : List.of(fail, report(0x30, (byte) 0x85))) {
			SimulatedDevice device = hearing(new LibreBinarySimulator().plug(NOW), frame -> frame[0] == 0x21, refusal);
			assertEquals(whole.told().texts(), read(device, Map.of()).told().texts());
		}
	}

	@Test
	void aReaderWhoseTextIsMissedOnceIsReadByText() {
		SimulatedDevice reader = new LibreSimulator().plug(NOW);
		int[] asked = { 0 };
		SimulatedDevice device = (frame, says) -> {
			if (frame[0] != 0x21 || ++asked[0] != 1) {
				reader.hears(frame, says);
			}
		};
		DriverReading missed = read(device, Map.of());
		assertEquals(read(new LibreSimulator(), NOW, Map.of()).told().texts(), missed.told().texts());
	}

	@Test
	void aDeviceThatKnowsNeitherTextNorBinaryIsLeftAlone() {
		SimulatedDevice reader = new LibreBinarySimulator().plug(NOW);
		SimulatedDevice refusing = hearing(reader, frame -> frame[0] == 0x0A, report(0x30, (byte) 0x85));
		SimulatedDevice silent = (frame, says) -> {
			if (frame[0] != 0x0A) {
				reader.hears(frame, says);
			}
		};
		for (SimulatedDevice device : List.of(refusing, silent)) {
			DriverReading reading = read(device, Map.of());
			assertEquals(Optional.of(Kind.PROTOCOL), reading.kind());
			assertTrue(reading.failure().orElseThrow().getMessage().contains("none of the commands"));
		}
	}

	@Test
	void aReaderThatHasOnlySensorValuesTellsByThemWhenItsClockWasSet() {
		LibreBinaryDevice device = new LibreBinaryDevice("JCAB123-T4567", "1.0", NOW).keeps(6,
				List.of(Hex.bytes("02000C800682D118210E0000E6408000000084D8"),
						Hex.bytes("0A000C80EE85D118591700008C20900000007083")));
		DriverReading reading = read(device, Map.of());
		assertEquals(List.of("2026-03-13T07:20:51 2026-03-13T08:00:11"),
				reading.told().clockChanges().stream().map(c -> c.before() + " " + c.after()).toList());
		assertEquals(2, reading.told().entries(Glucose.class).size());
		assertTrue(reading.told().warnings().getFirst().contains("only what its sensor measured"));
	}

	@Test
	void aReaderWithoutHistoryIsNotReadHalf() {
		DriverReading reading = read(new LibreBinaryDevice("JCAB123-T4567", "1.0", NOW).keeps(0, List.of()), Map.of());
		assertEquals(Optional.of(Kind.PROTOCOL), reading.kind());
		assertEquals(List.of(), reading.told().texts());
	}

	@Test
	void aTableOfAnotherNumberIsRefused() {
		SimulatedDevice reader = new LibreBinarySimulator().plug(NOW);
		SimulatedDevice other = (frame, says) -> {
			byte[] asked = frame.clone();
			if (frame[0] == 0x0A && frame[8] == (byte) 0x81 && frame[9] == 0x31 && frame[10] == 6) {
				byte[] data = new Atp(frame[2] & 0xFF, frame[3] & 0xFF, Hex.bytes("81 31 00")).bytes();
				asked = report(0x0A, data);
			}
			reader.hears(asked, says);
		};
		assertEquals(Optional.of(Kind.PROTOCOL), read(other, Map.of()).kind());
	}
}
