// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.islet.device.codec.Crc;
import org.islet.driver.paradigm.SensorPage.Record;
import org.junit.jupiter.api.Test;

class FuzzTest {

	private static final List<String> MODELS = List.of("508", "515", "522", "523", "551", "754");
	private static final int[] CODES = { 0x01, 0x01, 0x03, 0x06, 0x07, 0x09, 0x0A, 0x0B, 0x16, 0x17, 0x18, 0x1E, 0x1F,
			0x2F,
			0x33, 0x33, 0x39, 0x3F, 0x40, 0x42, 0x5A, 0x5B, 0x5B, 0x5C, 0x7B };

	/** A page full of known records with any bytes in them. */
	private static byte[] page(Random random, PumpModel model) {
		byte[] page = new byte[HistoryPage.SIZE];
		int at = 0;
		while (at < page.length) {
			int code = CODES[random.nextInt(CODES.length)];
			int second = random.nextInt(256);
			int size = RecordSizes.of(code, second, model);
			if (size == 0 || at + size > page.length) {
				break;
			}
			byte[] record = new byte[size];
			random.nextBytes(record);
			record[0] = (byte) code;
			if (size > 1) {
				record[1] = (byte) second;
			}
			System.arraycopy(record, 0, page, at, size);
			at += size;
		}
		return page;
	}

	@Test
	void anyRecordsAreReadOrLeftOut() {
		Random random = new Random(1);
		for (int i = 0; i < 600; i++) {
			PumpModel model = PumpModel.of(MODELS.get(i % MODELS.size())).orElseThrow();
			History history = new History(model, Optional.empty(), Decoded.NOW);
			history.add(page(random, model), 1);
			history.add(page(random, model), 0);
			assertDoesNotThrow(() -> history.findings().inOrder(0, Integer.MAX_VALUE));
		}
	}

	@Test
	void anyBytesAreReadOrLeftOut() {
		Random random = new Random(2);
		for (int i = 0; i < 2000; i++) {
			byte[] page = new byte[HistoryPage.SIZE];
			random.nextBytes(page);
			History history = new History(PumpModel.of(MODELS.get(i % MODELS.size())).orElseThrow(), Optional.empty(),
					Decoded.NOW);
			history.add(page, 0);
			assertDoesNotThrow(() -> history.findings().inOrder(0, Integer.MAX_VALUE));
		}
	}

	@Test
	void anyPageOfTheSensorIsReadOrLeftOut() {
		Random random = new Random(3);
		for (int i = 0; i < 1000; i++) {
			byte[] glucose = new byte[HistoryPage.SIZE];
			byte[] current = new byte[2 * HistoryPage.SIZE];
			random.nextBytes(glucose);
			random.nextBytes(current);
			for (int at = 0; at < glucose.length; at++) {
				glucose[at] = random.nextInt(4) > 0 ? (byte) random.nextInt(0x15) : glucose[at];
			}
			SensorPage page = new SensorPage(glucose, current);
			SensorEntries entries = new SensorEntries(PumpModel.of("723").orElseThrow(), page);
			for (Record record : page.walk(Optional.of(LocalDateTime.of(2031, 5, 9, 0, 0))).records()) {
				if (SensorEntries.says(record) && record.when().isPresent()) {
					read(entries, record);
				}
			}
		}
	}

	private static void read(SensorEntries entries, Record record) {
		try {
			entries.entry(record, record.when().orElseThrow());
		} catch (RecordFault leftOut) {
			assertTrue(leftOut.reason().length() > 5);
		}
	}

	@Test
	void aFlippedBitAnywhereInAPageIsNoticed() {
		Random random = new Random(4);
		byte[] data = page(random, PumpModel.of("523").orElseThrow());
		byte[] page = Arrays.copyOf(data, HistoryPage.SIZE + 2);
		int check = Crc.CCITT_FALSE.of(data);
		page[HistoryPage.SIZE] = (byte) (check >> 8);
		page[HistoryPage.SIZE + 1] = (byte) check;
		assertTrue(Pages.isWhole(page));
		for (int bit = 0; bit < page.length * 8; bit++) {
			byte[] flipped = page.clone();
			flipped[bit / 8] ^= (byte) (1 << bit % 8);
			assertFalse(Pages.isWhole(flipped));
		}
	}
}
