// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is still to happen, in order of time. */
final class Agenda {

	private record Item(LocalDateTime at, long number, Runnable act) {
	}

	private final PriorityQueue<Item> items = new PriorityQueue<>(
			Comparator.comparing(Item::at).thenComparing(Item::number));
	private long count;

	void at(LocalDateTime when, Runnable act) {
		items.add(new Item(when, count++, act));
	}

	void runUntil(LocalDateTime end) {
		while (!items.isEmpty() && items.peek().at().isBefore(end)) {
			items.poll().act().run();
		}
	}
}
