// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the shortest stream for some bytes: from each place on the best way to go on, from the end to the beginning. What
 * an instruction costs depends on how many literals come before it, see {@link Lzo}.
 */
final class LzoParse {

	/**
	 * Literals, then bytes that came before.
	 *
	 * @param literals how many
	 * @param length how many bytes are repeated; 0 at the end
	 * @param distance how far back they are
	 */
	record Step(int literals, int length, int distance) {
	}

	/** From so many literals on they have an instruction of their own. */
	static final int RUN = 4;
	static final int NEAR = 2048;
	static final int FAR = 16_384;
	private static final int NEAREST = 1024;
	private static final int FARTHEST = 49_151;
	private static final int BEYOND_RUN = 3072;
	private static final int SHORT = 8;
	/** Of longer repetitions only the first found is looked at, and only all of it. */
	private static final int EACH = 64;
	private static final int DEPTH = 300;

	private final byte[] plain;
	private final int[] before;
	private final int[] pairs;
	private final int[][] cost;
	private final int[][] length;
	private final int[][] distance;

	LzoParse(byte[] plain) {
		this.plain = plain;
		before = places(3);
		pairs = places(2);
		cost = new int[RUN + 1][plain.length + 1];
		length = new int[RUN + 1][plain.length];
		distance = new int[RUN + 1][plain.length];
		for (int at = plain.length - 1; at >= 0; at--) {
			for (int state = 0; state <= RUN; state++) {
				cost[state][at] = (state == RUN - 1 ? 2 : 1) + cost[Math.min(state + 1, RUN)][at + 1];
			}
			pair(at);
			matches(at);
		}
	}

	/** @return for each place the nearest one before where the same bytes are; negative for none */
	private int[] places(int size) {
		int[] last = new int[1 << 16];
		Arrays.fill(last, -1);
		int[] places = new int[plain.length];
		Arrays.fill(places, -1);
		for (int at = 0; at + size <= plain.length; at++) {
			int hash = (plain[at] & 0xFF) << 8 | plain[at + 1] & 0xFF;
			hash = size == 2 ? hash : (hash * 31 + (plain[at + 2] & 0xFF) * 2477) & 0xFFFF;
			places[at] = last[hash];
			last[hash] = at;
		}
		return places;
	}

	/** Two bytes can be repeated behind one to three literals. */
	private void pair(int at) {
		int far = pairs[at] < 0 ? Integer.MAX_VALUE : at - pairs[at];
		for (int state = 1; state < RUN && far <= NEAREST; state++) {
			take(state, at, 2, far, 2);
		}
	}

	private void matches(int at) {
		int longest = 2;
		int from = before[at];
		for (int i = 0; i < DEPTH && longest < EACH && from >= 0 && at - from <= FARTHEST; i++) {
			int same = same(from, at);
			for (int size = longest + 1; size <= same; size = size == EACH ? Math.max(same, size + 1) : size + 1) {
				match(at, size, at - from);
			}
			longest = Math.max(longest, same);
			from = before[from];
		}
	}

	private int same(int from, int at) {
		int size = 0;
		while (at + size < plain.length && plain[from + size] == plain[at + size]) {
			size++;
		}
		return size;
	}

	private void match(int at, int size, int far) {
		int price = price(size, far);
		for (int state = 0; state <= RUN; state++) {
			boolean cheap = state == RUN && size == 3 && far > NEAR && far <= BEYOND_RUN;
			take(state, at, size, far, cheap ? 2 : price);
		}
	}

	private void take(int state, int at, int size, int far, int price) {
		if (price + cost[0][at + size] < cost[state][at]) {
			cost[state][at] = price + cost[0][at + size];
			length[state][at] = size;
			distance[state][at] = far;
		}
	}

	private static int price(int size, int far) {
		if (size <= SHORT && far <= NEAR) {
			return 2;
		}
		int most = far <= FAR ? 33 : 9;
		return 3 + (size <= most ? 0 : (size - most + 254) / 255);
	}

	/** @return about how long the rest is behind so many literals at the beginning */
	int rest(int literals) {
		return cost[Math.min(literals, RUN)][literals];
	}

	/** @return all of it, with so many literals at the beginning */
	List<Step> steps(int literals) {
		List<Step> steps = new ArrayList<>();
		int run = literals;
		for (int at = literals; at < plain.length;) {
			int state = Math.min(run, RUN);
			if (length[state][at] == 0) {
				run++;
				at++;
			} else {
				steps.add(new Step(run, length[state][at], distance[state][at]));
				at += length[state][at];
				run = 0;
			}
		}
		steps.add(new Step(run, 0, 0));
		return steps;
	}
}
