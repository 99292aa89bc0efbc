// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.islet.device.codec.Crc;

/** Prints records on pages: a record never lies on two. */
final class HistoryPress {

	private static final int PAGE = 1022;

	private final List<byte[]> pages = new ArrayList<>();
	private final ByteArrayOutputStream page = new ByteArrayOutputStream();

	void print(byte[] record) {
		if (page.size() + record.length > PAGE) {
			turn();
		}
		page.writeBytes(record);
	}

	private void turn() {
		pages.add(checked(page.toByteArray()));
		page.reset();
	}

	/** @return all pages, oldest first, with their checks */
	List<byte[]> pages() {
		List<byte[]> all = new ArrayList<>(pages);
		all.add(checked(page.toByteArray()));
		return all;
	}

	static byte[] checked(byte[] data) {
		byte[] whole = Arrays.copyOf(data, PAGE + 2);
		int check = Crc.CCITT_FALSE.of(whole, 0, PAGE);
		whole[PAGE] = (byte) (check >> 8);
		whole[PAGE + 1] = (byte) check;
		return whole;
	}
}
