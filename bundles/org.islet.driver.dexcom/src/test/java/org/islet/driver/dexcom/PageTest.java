// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.islet.device.DeviceException;
import org.islet.device.codec.Bytes;
import org.islet.device.codec.Crc;
import org.islet.model.DeviceInfo;
import org.islet.tck.RecordedUpload;
import org.junit.jupiter.api.Test;

class PageTest {

	private static final List<Table> TABLES = Arrays.stream(Table.values()).filter(t -> t != Table.MANUFACTURING)
			.toList();

	/** A page whose checksums are right and whose records hold anything. */
	private static byte[] page(Table table, int revision, int count, Random random) {
		byte[] page = new byte[Page.SIZE];
		random.nextBytes(page);
		Arrays.fill(page, 0, 28, (byte) 0);
		page[4] = (byte) count;
		page[8] = (byte) table.type();
		page[9] = (byte) revision;
		sign(page, 0, 28);
		int size = table.size(revision).orElse(500);
		for (int i = 0; i < count && 28 + (i + 1) * size <= Page.SIZE; i++) {
			sign(page, 28 + i * size, size);
		}
		return page;
	}

	private static void sign(byte[] bytes, int from, int size) {
		int crc = Crc.XMODEM.of(bytes, from, from + size - 2);
		bytes[from + size - 2] = (byte) crc;
		bytes[from + size - 1] = (byte) (crc >> 8);
	}

	private static Page page(byte[] bytes) {
		return Page.of(Bytes.of(bytes, "short"));
	}

	@Test
	void aDamagedRecordIsLeftOutAndTheOthersAreRead() throws DeviceException {
		byte[] bytes = page(Table.EGV, 2, 38, new Random(1));
		bytes[28 + 13 * 7] ^= 1;
		List<Long> faults = new ArrayList<>();
		assertEquals(37, page(bytes).records(Table.EGV, faults).size());
		assertEquals(List.of(7L), faults);
	}

	@Test
	void aDamagedHeadMakesTheWholePageUnsound() throws DeviceException {
		byte[] bytes = page(Table.EGV, 2, 38, new Random(1));
		assertTrue(page(bytes).isSound());
		bytes[26] ^= 1;
		assertFalse(page(bytes).isSound());
	}

	@Test
	void aPageOfAnUnknownLayoutOrWithTooManyRecordsHasNone() throws DeviceException {
		for (byte[] bytes : List.of(page(Table.EGV, 9, 3, new Random(1)), page(Table.EGV, 2, 39, new Random(1)))) {
			List<Long> faults = new ArrayList<>();
			assertEquals(List.of(), page(bytes).records(Table.EGV, faults));
			assertEquals(1, faults.size());
		}
	}

	@Test
	void anyRecordIsAnEntryOrLeftOut() throws DeviceException {
		Random random = new Random(5);
		for (int round = 0; round < 400; round++) {
			RecordedUpload session = new RecordedUpload(DeviceInfo.LOG, Map.of(), Map.of());
			Diary diary = new Diary(session, 0xFFFFFFFFL);
			for (Table table : TABLES) {
				int revision = 1 + random.nextInt(6);
				for (Stored record : page(page(table, revision, 2, random)).records(table, new ArrayList<>())) {
					diary.take(record);
				}
			}
			diary.end(0);
		}
	}
}
