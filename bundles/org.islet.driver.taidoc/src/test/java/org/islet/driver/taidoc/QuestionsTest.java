// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.taidoc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.codec.Hex;
import org.junit.jupiter.api.Test;

class QuestionsTest {

	/** Says what is told, whatever it hears. */
	private static final class Told implements Wire {

		private final Queue<byte[]> says = new ArrayDeque<>();
		private int heard;

		Told(String... says) {
			List.of(says).forEach(text -> this.says.add(Hex.bytes(text)));
		}

		@Override
		public void send(byte... packet) {
			heard++;
		}

		@Override
		public byte[] receive(Duration patience) {
			return says.isEmpty() ? new byte[0] : says.remove();
		}
	}

	private static Packet ask(Told told) throws DeviceException {
		return new Questions(told, Kind.LINK).ask(Questions.CLOCK);
	}

	@Test
	void anAnswerIsFoundBehindNoiseAndNoticesAndInPieces() throws DeviceException {
		Told told = new Told("00 51", "51 54 00 00 00 00 A5 4A 51", "23 04 27 25 0D", "A5 76");
		assertArrayEquals(Hex.bytes("04 27 25 0D"), ask(told).data());
		assertEquals(1, told.heard);
	}

	@Test
	void aMeterThatOnlySaysItIsReadyIsConnected() throws DeviceException {
		Told told = new Told("51 54 00 00 00 00 A5 4A");
		new Questions(told, Kind.LINK).connect();
		assertEquals(1, told.heard);
	}

	@Test
	void aMeterMayAnswerWithItsModelWhenItIsConnected() throws DeviceException {
		Told told = new Told("51 24 77 42 00 00 A5 D3");
		new Questions(told, Kind.LINK).connect();
		assertEquals(1, told.heard);
	}

	@Test
	void aMeterThatSaysForEverThatItIsReadyIsGivenUp() {
		Wire ready = new Wire() {

			@Override
			public void send(byte... packet) {
				// it does not listen
			}

			@Override
			public byte[] receive(Duration patience) {
				return Hex.bytes("51 54 00 00 00 00 A5 4A");
			}
		};
		assertEquals(Kind.PROTOCOL,
				assertThrows(DeviceException.class, () -> new Questions(ready, Kind.LINK).connect()).kind());
		assertEquals(Kind.PROTOCOL,
				assertThrows(DeviceException.class, () -> new Questions(ready, Kind.LINK).ask(Questions.CLOCK)).kind());
	}

	@Test
	void anAnswerToAnotherQuestionIsNotTaken() {
		Told told = new Told("51 25 04 27 25 0D A5 78");
		assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> ask(told)).kind());
		assertEquals(4, told.heard);
	}

	@Test
	void whoNeverSaysAnythingOnAnyonesCableIsAStranger() {
		Questions asked = new Questions(new Told(), Kind.NOT_OURS);
		assertEquals(Kind.NOT_OURS, assertThrows(DeviceException.class, asked::connect).kind());
		Questions talked = new Questions(new Told("51 22 00 00 00 00 A5 18"), Kind.NOT_OURS);
		assertDoesNotThrow(talked::connect);
		assertEquals(Kind.LINK, assertThrows(DeviceException.class, () -> talked.ask(Questions.CLOCK)).kind());
	}

	@Test
	void noFlippedBitIsAGoodPacket() {
		byte[] good = Hex.bytes("51 23 04 27 25 0D A5 76");
		assertTrue(Packet.isGood(good));
		for (int bit = 0; bit < 64; bit++) {
			byte[] bytes = good.clone();
			bytes[bit / 8] ^= (byte) (1 << bit % 8);
			assertFalse(Packet.isGood(bytes));
		}
	}

	@Test
	void aTimeIsReadToTheMinuteAndItsFlagsAreNot() {
		assertEquals(Optional.of(LocalDateTime.of(2026, 3, 2, 7, 5)), time("62 34 05 07"));
		assertEquals(Optional.of(LocalDateTime.of(2026, 3, 2, 7, 5)), time("62 34 C5 E7"));
		assertEquals(Optional.empty(), time("00 34 05 07"));
		assertEquals(Optional.empty(), time("62 34 3C 07"));
	}

	private static Optional<LocalDateTime> time(String data) {
		return Result.time(new Packet(Questions.CLOCK, Hex.bytes(data)));
	}

	@Test
	void anyBytesAreReadOrRefused() {
		Random random = new Random(3);
		for (int i = 0; i < 10_000; i++) {
			byte[] data = new byte[8];
			random.nextBytes(data);
			Result result = new Result(new Packet(Questions.TIME, Arrays.copyOf(data, 4)),
					new Packet(Questions.VALUE, Arrays.copyOfRange(data, 4, 8)));
			assertTrue(result.when().map(when -> when.getYear() < 2128).orElse(true));
			assertTrue(result.number() < 65536 && result.mark() < 4 && !result.kindName().isEmpty());
			assertTrue(result.sign().length() < 90);
		}
	}
}
