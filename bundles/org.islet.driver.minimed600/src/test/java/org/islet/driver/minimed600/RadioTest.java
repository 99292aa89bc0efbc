// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.device.DeviceException.Kind;
import org.islet.sim.SimulatedChannel;
import org.islet.sim.minimed600.Memory;
import org.islet.sim.minimed600.Minimed600Simulator;
import org.islet.sim.minimed600.NextLink;
import org.islet.sim.minimed600.Trouble;
import org.islet.tck.DriverReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver against a simulated pump and the troubles of its radio. */
class RadioTest {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 18, 0);

	private static NextLink device(Trouble trouble) {
		return new Minimed600Simulator().plug(NOW, 0, trouble);
	}

	private static DriverReading read(NextLink device) {
		return DriverReading.of(new Minimed600Driver(), new SimulatedChannel(device), Map.of(), Map.of(), "simulated");
	}

	private static void readsAll(Trouble trouble) {
		NextLink device = device(trouble);
		DriverReading reading = read(device);
		assertEquals(Optional.empty(), reading.failure().map(e -> e.kind() + e.getMessage()));
		assertEquals(read(device(Trouble.NONE)).told().texts(), reading.told().texts());
		assertTrue(device.atRest());
	}

	@Test
	void aPumpBesideItsMeterIsReadAndTheMeterLeftAsItWas() {
		NextLink device = device(Trouble.NONE);
		DriverReading reading = read(device);
		assertEquals(Optional.empty(), reading.failure().map(e -> e.kind() + e.getMessage()));
		assertEquals("medtronic:ng5550187h", reading.device().orElseThrow().id());
		assertEquals("MiniMed 640G MMT-1712", reading.device().orElseThrow().model());
		assertEquals("4.10C", reading.device().orElseThrow().firmware());
		assertEquals(List.of(NOW), reading.told().clocks());
		assertEquals(List.of(), reading.told().warnings());
		assertTrue(device.atRest());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x14, 0x11, 0x0E, 0x17, 0x1A })
	void thePumpIsFoundOnEveryChannel(int channel) {
		readsAll(new Trouble(channel, 0, 0, 0, 0, false));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 7 })
	void lostSegmentsAreAskedForAgain(int every) {
		readsAll(new Trouble(0x14, every, 0, 0, 0, false));
	}

	@ParameterizedTest
	@ValueSource(ints = { 7, 11, 40 })
	void damagedAnswersAreAskedForAgain(int every) {
		readsAll(new Trouble(0x17, 0, every, 0, 0, false));
	}

	@Test
	void aPumpInAnotherStateIsAskedAgain() {
		readsAll(new Trouble(0x14, 0, 0, 3, 0, false));
	}

	@Test
	void aDamagedBlockIsReadAgain() {
		readsAll(new Trouble(0x14, 0, 0, 0, 1, false));
	}

	@Test
	void blocksThatStayDamagedAreRefused() {
		NextLink device = device(new Trouble(0x14, 0, 0, 0, 9, false));
		assertEquals(Optional.of(Kind.PROTOCOL), read(device).kind());
		assertTrue(device.atRest());
	}

	@Test
	void whatTheRadioSaysInBetweenIsPassedOver() {
		readsAll(new Trouble(0x14, 5, 0, 0, 0, true));
	}

	@Test
	void aPumpOutOfRangeIsToldWithinTwoMinutes() {
		NextLink device = device(new Trouble(0, 0, 0, 0, 0, false));
		SimulatedChannel line = new SimulatedChannel(device);
		DriverReading reading = DriverReading.of(new Minimed600Driver(), line, Map.of(), Map.of(), "out of range");
		assertEquals(Optional.of(Kind.DEVICE_STATE), reading.kind());
		assertTrue(line.time().compareTo(Duration.ofMinutes(2)) < 0, () -> "takes " + line.time());
		assertTrue(device.atRest());
	}

	@Test
	void aMeterWithoutAPumpIsTold() {
		NextLink device = new NextLink("6213-5550142", "", new Memory(0), NOW, Trouble.NONE, false);
		DriverReading reading = read(device);
		assertEquals(Optional.of(Kind.DEVICE_STATE), reading.kind());
		assertEquals(Texts.of("notLinked"), reading.failure().orElseThrow().getMessage());
		assertTrue(device.atRest());
	}

	@Test
	void aPumpWithoutASensorIsRead() {
		Memory memory = new Memory(0xA1500000);
		memory.pump(0x36, NOW.minusHours(1));
		DriverReading reading = read(new NextLink("6213-5550142", "NG5550187H", memory, NOW, Trouble.NONE, true));
		assertEquals(Optional.empty(), reading.failure().map(e -> e.kind() + e.getMessage()));
		assertEquals(1, reading.told().rows().stream().filter(row -> row.log().equals("Pump")).count());
	}

	@Test
	void noFrameOfTwoReportsEndsAsAWordOfTheMeter() {
		for (int meter = 0; meter < 60; meter++) {
			NextLink device = new NextLink("6213-55501" + (10 + meter), "NG5550187H", new Memory(0xA1500000), NOW,
					Trouble.NONE,
					true);
			assertEquals(Optional.empty(), read(device).failure().map(e -> e.kind() + e.getMessage()));
		}
	}

	@Test
	void anotherMeterIsAStranger() {
		NextLink device = new NextLink("7390-5550142", "", new Memory(0), NOW, Trouble.NONE, false);
		assertEquals(Optional.of(Kind.NOT_OURS), read(device).kind());
	}

	@Test
	void thePumpHearsOnlyCommandsThatRead() {
		NextLink device = device(new Trouble(0x14, 3, 0, 2, 0, false));
		read(device);
		Set<Integer> reading = Set.of(0x0412, 0x0403, 0x0112, 0x0116, 0x012B, 0x012E, 0x0131, 0x0138, 0x0200, 0x013A,
				0x030C,
				0x0304, 0xFF02, 0x00FE);
		assertEquals(reading, Set.copyOf(device.heard()));
		assertEquals(reading, Stream.of(Command.values()).map(Command::code).collect(Collectors.toSet()));
		assertFalse(device.heard().contains(0x0404), "setting the clock");
	}
}
