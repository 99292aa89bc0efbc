// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;
import org.islet.device.codec.Hex;
import org.islet.model.DeviceInfo;
import org.islet.tck.RecordedUpload;
import org.junit.jupiter.api.Test;

class BinaryCodecTest {

	/** 2012-12-31 23:59 */
	private static final Factory FACTORY = new Factory(1_356_998_340L, false);
	private static final String VALUE = "FDFF0C80F673D118210E00006510440000001C63";
	private static final String SET = "09000580E885D11859170000E885D118210E000001000000A37C";

	private static byte[] configuration(int table, int unit, String brand) {
		byte[] data = new byte[234];
		data[0] = (byte) table;
		data[134] = (byte) unit;
		System.arraycopy(brand.getBytes(StandardCharsets.US_ASCII), 0, data, 40, brand.length());
		Atp.little(data).putInt(157, 1_356_998_340);
		return data;
	}

	@Test
	void aFrameHasTwoNumbersAndTheChecksumOfItsWords() {
		byte[] frame = Hex.bytes("07 FE D3 46 82 72 41 42 43 44 45");
		Atp read = Atp.of(frame).orElseThrow();
		assertEquals(List.of(7, 254, "ABCDE"),
				List.of(read.expects(), read.number(), new String(read.data(), StandardCharsets.US_ASCII)));
		assertEquals(Hex.of(frame), Hex.of(read.bytes()));
		for (int at = 2; at < frame.length; at++) {
			byte[] other = frame.clone();
			other[at] ^= 0x10;
			assertEquals(Optional.empty(), Atp.of(other));
		}
		assertEquals(Optional.empty(), Atp.of(Arrays.copyOf(frame, 5)));
	}

	@Test
	void aPacketHasUpToThreeBytesThatTellItsLength() throws DeviceException {
		assertEquals("41", Hex.of(new Aap(0x41).bytes()));
		assertEquals("81 31 06", Hex.of(new Aap(0x31, (byte) 6).bytes()));
		byte[] long_ = new Aap(0x51, new byte[300]).bytes();
		assertEquals("AC 82 51", Hex.of(Arrays.copyOf(long_, 3)));
		assertEquals(new Aap.Place(0x51, 3, 303), Aap.find(long_, 0).orElseThrow());
		assertEquals(new Aap.Place(0x51, 4, 5), Aap.find(Hex.bytes("81 80 80 51 00"), 0).orElseThrow());
		assertEquals(Optional.empty(), Aap.find(Arrays.copyOf(long_, 302), 0));
		assertEquals(Optional.empty(), Aap.find(new byte[] { (byte) 0x81 }, 0));
		assertThrows(DeviceException.class, () -> Aap.find(Hex.bytes("81 80 80 80 51 00"), 0));
		assertThrows(DeviceException.class, () -> Aap.find(Hex.bytes("FF FF 51"), 0));
	}

	@Test
	void aRecordIsWholeIfItsChecksumWithItsBitsInReverseIsRight() {
		byte[] bytes = Hex.bytes(VALUE);
		BinaryRecord record = BinaryRecord.of(bytes).orElseThrow();
		assertEquals(List.of(65533, 12, true, 416_379_894L, 3617, 0x1065, 68, 0),
				List.of(record.number(), record.type(), record.timed(), record.counter(), record.offset(),
						record.word(0), record.word(2), record.word(4)));
		assertEquals(LocalDateTime.of(2026, 3, 13, 6, 4, 11), FACTORY.shown(record.counter(), record.offset()));
		for (int bit = 0; bit < bytes.length * 8; bit++) {
			byte[] other = bytes.clone();
			other[bit / 8] ^= (byte) (1 << bit % 8);
			assertEquals(Optional.empty(), BinaryRecord.of(other));
		}
	}

	@Test
	void aRecordOfAnotherSizeThanItsTypeHasIsNone() {
		byte[] bytes = Arrays.copyOf(Hex.bytes(VALUE), 22);
		bytes[20] = 0;
		Atp.little(bytes).putShort(20, (short) BinaryRecord.sum(bytes, 0, 20));
		assertEquals(Optional.empty(), BinaryRecord.of(bytes));
		bytes[2] = 99;
		Atp.little(bytes).putShort(20, (short) BinaryRecord.sum(bytes, 0, 20));
		assertEquals(8, BinaryRecord.of(bytes).orElseThrow().body().length);
	}

	@Test
	void theClockMayNeverHaveBeenSet() throws DeviceException {
		assertEquals(Optional.of(LocalDateTime.of(2026, 3, 14, 15, 9, 26)), clock("1A 09 0F 0E 03 EA 07 01"));
		assertEquals(Optional.empty(), clock("1A 09 0F 0E 03 EA 07 00"));
		assertEquals(Optional.empty(), clock("1A 09 0F 1F 02 EA 07 01"));
		assertEquals(Optional.empty(), clock("00 00 00 00 00 00 00 01"));
		assertThrows(DeviceException.class, () -> clock("1A 09 0F 0E 03 EA 07"));
	}

	private static Optional<LocalDateTime> clock(String hex) throws DeviceException {
		return Clock.of(Bytes.of(Hex.bytes(hex), "too short"));
	}

	@Test
	void theConfigurationTellsWhenTheCounterBegan() throws DeviceException {
		assertEquals(FACTORY, Factory.of(configuration(1, 0, "FreeStyle Libre")));
		assertTrue(Factory.of(configuration(1, 1, "FreeStyle Libre Pro")).pro());
		assertFalse(Factory.of(configuration(1, 1, "Process")).pro());
		assertThrows(DeviceException.class, () -> Factory.of(configuration(2, 1, "")));
		assertThrows(DeviceException.class, () -> Factory.of(configuration(1, 2, "")));
		assertThrows(DeviceException.class, () -> Factory.of(Arrays.copyOf(configuration(1, 1, ""), 160)));
	}

	private static List<Long> numbers(Map<String, String> marks, int... numbers) throws DeviceException {
		List<Aap> packets = new ArrayList<>();
		for (int number : numbers) {
			byte[] record = Hex.bytes("06" + VALUE);
			Atp.little(record).putShort(1, (short) number);
			Atp.little(record).putShort(19, (short) BinaryRecord.sum(record, 1, 19));
			packets.add(new Aap(Aap.TABLE, record));
		}
		RecordedUpload session = new RecordedUpload(DeviceInfo.LOG, Map.of(), marks);
		return new BinaryTable(Request.HISTORY, packets, session).noted("history", FACTORY, true).stream()
				.map(Noted::number).toList();
	}

	@Test
	void numbersGoOnWhereTheLastReadEndedAndBeyondSixteenBits() throws DeviceException {
		assertEquals(List.of(), numbers(Map.of()));
		assertEquals(List.of(3L, 5L, 9L), numbers(Map.of(), 9, 5, 3));
		assertEquals(List.of(3L, 5L, 9L), numbers(Map.of(), 5, 9, 3));
		assertEquals(List.of(65534L, 65535L, 65537L), numbers(Map.of(), 1, 65535, 65534));
		assertEquals(List.of(65534L, 65535L, 65537L), numbers(Map.of(), 65534, 65535, 1));
		assertEquals(List.of(131075L, 131077L), numbers(Map.of("history", "131076"), 5, 3));
		assertEquals(List.of(131075L, 131077L), numbers(Map.of("history", "131077"), 5, 3));
		assertEquals(List.of(196611L, 196613L), numbers(Map.of("history", "131078"), 5, 3));
		assertEquals(List.of(3L, 5L), numbers(Map.of("history", "page 7"), 5, 3));
	}

	@Test
	void anythingIsFramesPacketsAndRecordsOrRefused() {
		Random random = new Random(4);
		List<byte[]> samples = List.of(Hex.bytes("00" + SET), Hex.bytes("06" + VALUE), configuration(1, 1, "x"));
		for (int round = 0; round < 5000; round++) {
			byte[] bytes = samples.get(round % 3).clone();
			for (int n = random.nextInt(4); n > 0; n--) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			}
			byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 3));
			Atp.of(cut).ifPresent(frame -> assertEquals(Hex.of(cut), Hex.of(frame.bytes())));
			refusedOrRead(() -> Aap.find(cut, random.nextInt(cut.length + 1)));
			refusedOrRead(() -> Factory.of(cut));
			refusedOrRead(() -> Clock.of(Bytes.of(cut, "too short")));
			refusedOrRead(() -> {
				RecordedUpload session = new RecordedUpload(DeviceInfo.LOG, Map.of(), Map.of());
				List<Aap> packets = List.of(new Aap(Aap.TABLE, sealed(cut)), new Aap(Aap.TABLE, sealed(bytes)));
				return new BinaryTable(cut.length > 0 && cut[0] == 0 ? Request.RESULTS : Request.HISTORY, packets,
						session).noted("history", FACTORY, true);
			});
		}
	}

	/** @return the record with the checksum of whatever is in it */
	private static byte[] sealed(byte... record) {
		int end = record.length - 2;
		if (end > 1) {
			Atp.little(record).putShort(end, (short) BinaryRecord.sum(record, 1, end));
		}
		return record;
	}

	private interface Reading {
		Object read() throws DeviceException;
	}

	private static void refusedOrRead(Reading reading) {
		try {
			reading.read();
		} catch (DeviceException e) {
			assertEquals(DeviceException.Kind.PROTOCOL, e.kind());
		}
	}
}
