// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.islet.device.DeviceException;
import org.islet.device.Disguise;
import org.islet.device.codec.Bytes;
import org.islet.device.talk.Transcript.Act;
import org.islet.device.talk.Transcript.Received;
import org.islet.device.talk.Transcript.Sent;
import org.junit.jupiter.api.Test;

class DisguisedTest {

	private static final int NOW = 0x2051A520;
	private static final int HEAD = 28;

	private final Disguise how = new Disguise("a secret");
	private final int moved = NOW + how.days() * 86_400;
	private final List<Act> acts = new ArrayList<>();

	private void asks(Packet.Command command) {
		acts.add(new Sent(Packet.of(command).bytes()));
	}

	private byte[] hears(byte... frame) {
		acts.add(new Received(frame));
		return frame;
	}

	private static byte[] answer(byte... payload) {
		return new Packet(1, payload).bytes();
	}

	private static byte[] number(int number) {
		return answer(bytes(4).putInt(number).array());
	}

	private static ByteBuffer bytes(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** A page of one record with these after its times. */
	private static byte[] page(Table table, int revision, byte... body) {
		ByteBuffer page = bytes(Page.SIZE);
		Arrays.fill(page.array(), (byte) 0xFF);
		page.putInt(7).putInt(1).put((byte) table.type()).put((byte) revision).put(new byte[18]);
		page.putInt(NOW).putInt(NOW + 60).put(body);
		Page.sign(page.array(), 0, HEAD);
		Page.sign(page.array(), HEAD, 10 + body.length);
		return answer(page.array());
	}

	private void disguise() {
		new DexcomDriver().disguise(acts, Map.of(), how);
	}

	private static byte[] maker(String xml) {
		return page(Table.MANUFACTURING, 1, Arrays.copyOf(xml.getBytes(StandardCharsets.US_ASCII), 490));
	}

	@Test
	void aPageInPiecesIsDisguisedAsOne() throws DeviceException {
		asks(Packet.Command.PAGES);
		byte[] page = page(Table.METER, 2, bytes(6).putShort((short) 99).putInt(NOW).array());
		byte[] begins = hears(Arrays.copyOf(page, 40));
		byte[] ends = hears(Arrays.copyOfRange(page, 40, page.length));
		disguise();
		byte[] whole = Arrays.copyOf(begins, page.length);
		System.arraycopy(ends, 0, whole, 40, ends.length);
		assertTrue(Packet.read(whole).isPresent());
		assertTrue(Page.isSound(Bytes.of(Arrays.copyOfRange(whole, 4 + HEAD, 4 + HEAD + 16), "short")));
		assertEquals(List.of(moved, moved + 60, moved), List.of(at(whole, 0), at(whole, 4), at(whole, 10)));
		assertEquals(Set.of(), how.kept());
	}

	@Test
	void datesThatNobodyIsShownAreOthersToo() {
		byte[] sensor = hears(page(Table.INSERTION, 1, bytes(5).putInt(NOW).put((byte) 7).array()));
		byte[] removed = hears(page(Table.INSERTION, 1, bytes(5).putInt(-1).put((byte) 1).array()));
		byte[] newer = hears(page(Table.INSERTION, 2,
				bytes(15).putInt(NOW).put((byte) 7).putInt(3).put("8X1234".getBytes(StandardCharsets.US_ASCII))
						.array()));
		byte[] meter = hears(page(Table.METER, 3, bytes(11).put(new byte[3]).putInt(NOW).putInt(NOW).array()));
		disguise();
		assertEquals(moved, at(sensor, 8));
		assertEquals(-1, at(removed, 8));
		assertEquals(moved, at(newer, 8));
		assertEquals(3, at(newer, 13));
		assertEquals(how.serial("8X1234"), new String(newer, 4 + HEAD + 17, 6, StandardCharsets.US_ASCII));
		assertEquals(moved, at(meter, 11));
		assertEquals(NOW, at(meter, 15), "the transmitter's own seconds");
		assertEquals(Set.of(), how.kept());
	}

	private static int at(byte[] packet, int at) {
		return ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN).getInt(4 + HEAD + at);
	}

	@Test
	void whatAReceiverSaysOfItselfHasAnotherSerialNumberDateAndHardware() {
		String day = LocalDate.of(2014, 12, 9).plusDays(how.days()).toString();
		byte[] page = hears(maker("<M SerialNumber=\"SM01234567\" HardwarePartNumber=\"MT20649\" DateTimeCreated="
				+ "\"2014-12-09 18:25:59.246 -08:00\" HardwareId=\"{0858EEF9-FF2F}\" Owner='Ann' />"));
		disguise();
		String said = new String(page, StandardCharsets.ISO_8859_1);
		assertTrue(said.contains("SerialNumber=\"" + how.serial("SM01234567") + "\" HardwarePartNumber=\"MT20649\""));
		assertTrue(said.contains("\"" + day + " 18:25:59.246 -08:00\""));
		assertTrue(said.contains("HardwareId=\"" + how.serial("{0858EEF9-FF2F}") + "\" Owner='" + how.serial("Ann")));
		assertEquals(moved, at(page, 0));
		assertEquals(Set.of(), how.kept());
	}

	@Test
	void theTimeIsFoundWhenItIsToldTwiceAndLate() {
		asks(Packet.Command.SYSTEM_TIME);
		asks(Packet.Command.SYSTEM_TIME);
		byte[] first = hears(number(NOW));
		asks(Packet.Command.DISPLAY_OFFSET);
		byte[] late = hears(number(NOW + 1));
		byte[] offset = hears(number(496_400));
		disguise();
		assertArrayEquals(number(moved), first);
		assertArrayEquals(number(moved + 1), late);
		assertArrayEquals(number(496_400), offset);
		assertEquals(Set.of(), how.kept());
	}

	@Test
	void whatCannotBeReadStaysAndIsTold() {
		byte[] damaged = page(Table.EGV, 2, new byte[3]);
		damaged[50] ^= 1;
		byte[] damagedRecord = page(Table.EGV, 2, new byte[3]);
		damagedRecord[4 + HEAD] ^= 1;
		byte[] unknown = page(Table.EGV, 2, new byte[3]);
		unknown[4 + Page.TYPE] = 3;
		for (byte[] page : List.of(damagedRecord, unknown)) {
			Page.sign(page, 4, HEAD);
		}
		List<byte[]> said = List.of(damaged, new Packet(1, Arrays.copyOfRange(damagedRecord, 4, 532)).bytes(),
				new Packet(1, Arrays.copyOfRange(unknown, 4, 532)).bytes(), page(Table.EGV, 9, new byte[3]),
				Arrays.copyOf(page(Table.EGV, 2, new byte[3]), 100), number(NOW));
		List<byte[]> before = said.stream().map(byte[]::clone).toList();
		for (byte[] frame : said) {
			asks(Packet.Command.PAGES);
			hears(frame);
		}
		disguise();
		for (int i = 0; i < said.size(); i++) {
			assertArrayEquals(before.get(i), said.get(i));
		}
		assertEquals(Set.of(1, 3, 5, 7, 9, 11), how.kept());
	}

	@Test
	void bytesThatNobodyKnowsAreToldThoughTheirRecordIsDisguised() {
		byte[] settings = page(Table.SETTINGS, 3, bytes(38).putInt(34, NOW).array());
		byte[] behind = page(Table.EVENT, 1, new byte[10]);
		behind[300] = 7;
		hears(settings);
		hears(new Packet(1, Arrays.copyOfRange(behind, 4, 532)).bytes());
		disguise();
		assertEquals(moved, at(settings, 0));
		assertEquals(Set.of(0, 1), how.kept());
	}

	@Test
	void aDateTooLateForItsBytesStaysAndIsTold() {
		asks(Packet.Command.SYSTEM_TIME);
		byte[] late = hears(number(-2));
		disguise();
		assertArrayEquals(number(-2), late);
		assertEquals(Set.of(1), how.kept());
	}

	@Test
	void anyPageIsDisguisedWithGoodChecksumsOrKept() {
		Random random = new Random(9);
		for (int i = 0; i < 500; i++) {
			Table table = Table.values()[random.nextInt(Table.values().length)];
			int revision = 1 + random.nextInt(6);
			byte[] body = new byte[table.size(revision).orElse(500) - 10];
			random.nextBytes(body);
			byte[] page = page(table, revision, body);
			byte[] payload = Arrays.copyOfRange(page, 4, 4 + Page.SIZE);
			new DexcomDriver().disguise(List.of(new Received(page)), Map.of(), how);
			assertTrue(Packet.read(page).isPresent());
			assertFalse(Arrays.equals(payload, Arrays.copyOfRange(page, 4, 4 + Page.SIZE)) && how.kept().isEmpty());
		}
	}
}
