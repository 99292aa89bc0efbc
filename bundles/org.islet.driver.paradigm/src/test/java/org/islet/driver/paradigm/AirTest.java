// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Hex;
import org.islet.model.Bolus;
import org.islet.model.Glucose;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.SimulatedDevice;
import org.islet.sim.paradigm.InventedPump;
import org.islet.sim.paradigm.Trouble;
import org.islet.tck.DriverReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirTest {

	private static final InventedPump PUMP = new InventedPump("723", "314159", false, true);
	private static final InventedPump PLAIN = new InventedPump("723", "314159", false, false);
	private static final LocalDate FIRST = LocalDate.of(2026, 3, 19);
	private static final LocalDate LONG_AGO = LocalDate.of(2026, 2, 1);
	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 18, 0);
	private static final List<String> UNDISTURBED = read(PUMP.plug(FIRST, NOW, Trouble.NONE)).told().texts();

	private static DriverReading read(SimulatedDevice device) {
		return read(device, Map.of());
	}

	private static DriverReading read(SimulatedDevice device, Map<String, String> marks) {
		return DriverReading.of(new ParadigmDriver(), new SimulatedChannel(device), Map.of("serial", PUMP.serial()),
				marks,
				"a simulated pump");
	}

	@ParameterizedTest
	@CsvSource({ "5, 0, 0", "0, 4, 0", "0, 0, 2", "7, 5, 3" })
	void whatIsLostOrGarbledIsAskedForAgain(int garbled, int lost, int pages) {
		DriverReading reading = read(PUMP.plug(FIRST, NOW, new Trouble(garbled, lost, pages)));
		assertTrue(reading.failure().isEmpty(), reading::toString);
		assertEquals(UNDISTURBED, reading.told().texts());
	}

	@Test
	void aPumpOutOfReachIsCalledForHalfAMinuteAtMost() {
		SimulatedChannel channel = new SimulatedChannel(PUMP.plug(FIRST, NOW, new Trouble(0, 1, 0)));
		DriverReading reading = DriverReading.of(new ParadigmDriver(), channel, Map.of("serial", "314159"), Map.of(),
				"a pump out of reach");
		assertEquals(Kind.DEVICE_STATE, reading.kind().orElseThrow());
		assertTrue(channel.time().compareTo(Duration.ofSeconds(30)) < 0, () -> channel.time().toString());
	}

	@Test
	void aPumpIsOnlyCalledByItsOwnNumber() {
		DriverReading reading = DriverReading.of(new ParadigmDriver(),
				new SimulatedChannel(PUMP.plug(FIRST, NOW, Trouble.NONE)), Map.of("serial", "314158"), Map.of(),
				"another");
		assertEquals(Kind.DEVICE_STATE, reading.kind().orElseThrow());
		assertEquals(List.of(), reading.told().texts());
	}

	@Test
	void withoutASerialNumberNothingIsSaid() {
		List<byte[]> heard = new ArrayList<>();
		SimulatedDevice device = (frame, says) -> heard.add(frame);
		DriverReading reading = DriverReading.of(new ParadigmDriver(), new SimulatedChannel(device),
				Map.of("serial", "A"),
				Map.of(), "no number");
		assertEquals(Kind.DEVICE_STATE, reading.kind().orElseThrow());
		assertEquals(List.of(), heard);
	}

	/** A pump that begins new pages of its history while it is read. */
	private record Turning(SimulatedDevice before, SimulatedDevice after, int at, int[] heard)
			implements SimulatedDevice {

		@Override
		public void hears(byte[] frame, Consumer<byte[]> says) {
			boolean asks = frame.length > 5;
			heard[0] += asks ? 1 : 0;
			(heard[0] < at ? before : after).hears(frame, says);
			if (asks && heard[0] < at) {
				after.hears(frame, answer -> {});
			}
		}

		@Override
		public void waits(Duration time, Consumer<byte[]> says) {
			before.waits(time, says);
			after.waits(time, says);
		}
	}

	@ParameterizedTest
	@CsvSource({ "12", "15", "18", "25" })
	void aPageBegunMeanwhileLosesNothing(int at) {
		List<Bolus> expected = read(PLAIN.plug(LONG_AGO, NOW, Trouble.NONE)).told().entries(Bolus.class);
		SimulatedDevice turning = new Turning(PLAIN.plug(LONG_AGO, NOW.minusDays(2), Trouble.NONE),
				PLAIN.plug(LONG_AGO, NOW, Trouble.NONE), at, new int[1]);
		assertEquals(expected, read(turning).told().entries(Bolus.class));
	}

	@Test
	void onlyNewPagesAreReadTheNextTime() {
		DriverReading first = read(PLAIN.plug(LONG_AGO, NOW, Trouble.NONE));
		DriverReading next = read(PLAIN.plug(LONG_AGO, NOW.plusHours(5), Trouble.NONE), first.told().marks());
		assertTrue(next.acts() * 3 < first.acts(), () -> next.acts() + " of " + first.acts());
		List<String> all = new ArrayList<>(withoutNumbers(first));
		all.addAll(withoutNumbers(next));
		DriverReading whole = read(PLAIN.plug(LONG_AGO, NOW.plusHours(5), Trouble.NONE));
		assertTrue(all.containsAll(withoutNumbers(whole)));
	}

	@Test
	void aReadingOfTheSensorIsToldOnce() {
		DriverReading first = read(PUMP.plug(FIRST, NOW, Trouble.NONE));
		DriverReading next = read(PUMP.plug(FIRST, NOW.plusHours(5), Trouble.NONE), first.told().marks());
		List<Glucose> both = new ArrayList<>(first.told().entries(Glucose.class));
		both.addAll(next.told().entries(Glucose.class));
		both.removeIf(glucose -> glucose.origin() != Glucose.Origin.SENSOR);
		assertEquals(read(PUMP.plug(FIRST, NOW.plusHours(5), Trouble.NONE)).told().entries(Glucose.class).stream()
				.filter(glucose -> glucose.origin() == Glucose.Origin.SENSOR).toList(), both);
	}

	@Test
	void aReadBrokenOffGoesOnWhereItWas() {
		SimulatedDevice device = PLAIN.plug(LONG_AGO, NOW, Trouble.NONE);
		SimulatedChannel channel = new SimulatedChannel(new Turning(device, (frame, says) -> {}, 40, new int[1]));
		DriverReading broken = DriverReading.of(new ParadigmDriver(), channel, Map.of("serial", "314159"), Map.of(),
				"broken");
		assertEquals(Kind.LINK, broken.kind().orElseThrow());
		DriverReading rest = read(PLAIN.plug(LONG_AGO, NOW, Trouble.NONE), broken.told().marks());
		List<String> both = new ArrayList<>(withoutNumbers(broken));
		both.addAll(withoutNumbers(rest));
		List<String> whole = withoutNumbers(read(PLAIN.plug(LONG_AGO, NOW, Trouble.NONE)));
		assertTrue(both.containsAll(whole),
				() -> whole.stream().filter(text -> !both.contains(text)).toList().toString());
		assertTrue(whole.containsAll(both));
	}

	private static List<String> withoutNumbers(DriverReading reading) {
		return reading.told().texts().stream().map(text -> text.substring(text.indexOf(',') + 1)).toList();
	}

	@Test
	void eachRefusalSaysWhatToDo() {
		for (Refusal refusal : Refusal.values()) {
			String sentence = refusal.exception().getMessage();
			assertTrue(sentence.endsWith(".") && sentence.length() > 40, sentence);
		}
		assertEquals(Refusal.BOLUS, Refusal.of(0x0C));
		assertEquals(Refusal.NO_SUCH_PAGE, Refusal.of(0x0D));
	}

	@Test
	void aRefusalIsReadFromTheRecord() {
		byte[] frame = Hex.bytes("02 00 01 00 C8 80 02 A7 01 31 41 59 00 15 0C 00");
		frame[12] = (byte) Stick.CRC.of(frame, 0, 12);
		frame[15] = (byte) Stick.CRC.of(frame, 13, 15);
		assertEquals(Refusal.BOLUS, Answer.of(frame, Hex.bytes("314159")).orElseThrow().refusal().orElseThrow());
		assertTrue(Answer.of(frame, Hex.bytes("314158")).isEmpty());
	}
}
