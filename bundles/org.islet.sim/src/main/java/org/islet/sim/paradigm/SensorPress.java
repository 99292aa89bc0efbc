// SPDX-License-Identifier: EPL-2.0
package org.islet.sim.paradigm;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.islet.device.codec.Crc;

/**
 * Prints what a sensor told on pages, each record with its last byte first, and beside each byte of a page two for the
 * sensor's current. Every page ends with the time of its last reading.
 */
final class SensorPress {

	private static final int PAGE = 1022;
	private static final int TIMESTAMP = 5;
	private static final int PAGE_END = 1;

	private final boolean fine;
	private final List<byte[]> pages = new ArrayList<>();
	private final List<byte[]> currents = new ArrayList<>();
	private byte[] page = new byte[PAGE];
	private byte[] current = new byte[2 * PAGE];
	private int used;
	private LocalDateTime last;

	/** @param fine whether the lowest bit of the current is that of the glucose value */
	SensorPress(boolean fine) {
		this.fine = fine;
	}

	/** A record with a time of its own, from its code on. */
	void print(int... record) {
		room(record.length);
		for (int i = record.length - 1; i >= 0; i--) {
			page[used++] = (byte) record[i];
		}
	}

	/** Something the sensor told in its turn, five minutes after the one before. */
	void told(LocalDateTime when, double isig, int... record) {
		room(record.length);
		last = when;
		print(record);
		current(((int) Math.round(isig * 50)) * 2);
	}

	void reading(LocalDateTime when, int mgdl, double isig) {
		if (mgdl > 400) {
			told(when, isig, 0x07, 0);
		} else if (mgdl < 40) {
			told(when, isig, 0x06);
		} else {
			room(1);
			last = when;
			print(mgdl / 2);
			current(((int) Math.round(isig * 50)) * 2 | (fine ? mgdl & 1 : 0));
		}
	}

	private void current(int stored) {
		current[2 * (used - 1)] = (byte) stored;
		current[2 * (used - 1) + 1] = (byte) (stored >> 8);
	}

	/** Says when the last reading was. */
	void timestamp(int type) {
		if (last != null) {
			int[] time = Times.ofSensor(last, type);
			print(0x08, time[0], time[1], time[2], time[3]);
		}
	}

	private void room(int size) {
		if (used + size + TIMESTAMP > PAGE && used + TIMESTAMP <= PAGE) {
			int[] time = Times.ofSensor(last, PAGE_END);
			int[] record = { time[3], time[2], time[1], time[0], 0x08 };
			for (int value : record) {
				page[used++] = (byte) value;
			}
			turn();
		}
	}

	private void turn() {
		pages.add(HistoryPress.checked(page));
		currents.add(checked(current));
		page = new byte[PAGE];
		current = new byte[2 * PAGE];
		used = 0;
	}

	private static byte[] checked(byte[] data) {
		byte[] whole = Arrays.copyOf(data, 2048);
		int check = Crc.CCITT_FALSE.of(whole, 0, 2 * PAGE);
		whole[2 * PAGE] = (byte) (check >> 8);
		whole[2 * PAGE + 2] = (byte) check;
		return whole;
	}

	List<byte[]> pages() {
		List<byte[]> all = new ArrayList<>(pages);
		all.add(HistoryPress.checked(page));
		return all;
	}

	List<byte[]> currents() {
		List<byte[]> all = new ArrayList<>(currents);
		all.add(checked(current));
		return all;
	}
}
