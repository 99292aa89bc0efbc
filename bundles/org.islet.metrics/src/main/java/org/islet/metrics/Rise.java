// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A rise of more than 50 mg/dL within 60 minutes. It goes on until its highest point has not been passed for 30 minutes.
 * When it began is known to lie between two instants only.
 *
 * @param foot when it was lowest in the 60 minutes until it had first risen so far: it did not begin before
 * @param mgdl glucose at that instant, mg/dL
 * @param begun the latest point from which it had then risen so far: it had begun by then
 */
record Rise(Instant foot, double mgdl, Instant begun) {

	/** as much above 50 as computing may be wrong */
	private static final double MORE_THAN = 50 + 1e-9;
	private static final int WITHIN_MINUTES = 60;
	private static final int REST_MINUTES = 30;

	static List<Rise> all(Grid grid) {
		List<Rise> rises = new ArrayList<>();
		int fresh = 0;
		for (int to = 0; to < grid.size(); to++) {
			int from = start(grid, fresh, to);
			if (from >= 0) {
				int foot = foot(grid, fresh, from, to);
				rises.add(new Rise(grid.at(foot), grid.mgdl(foot), grid.at(from)));
				fresh = top(grid, to);
				to = fresh;
			}
		}
		return rises;
	}

	/** @return the latest point from which glucose has risen far enough, without a hole between; -1 if there is none */
	private static int start(Grid grid, int fresh, int to) {
		int first = Math.max(fresh, to - WITHIN_MINUTES / grid.stepMinutes());
		for (int from = to - 1; from >= first && !Double.isNaN(grid.mgdl(from)); from--) {
			if (grid.mgdl(to) - grid.mgdl(from) > MORE_THAN) {
				return from;
			}
		}
		return -1;
	}

	private static int foot(Grid grid, int fresh, int from, int to) {
		int foot = from;
		int first = Math.max(fresh, to - WITHIN_MINUTES / grid.stepMinutes());
		for (int i = from; i >= first && !Double.isNaN(grid.mgdl(i)); i--) {
			foot = grid.mgdl(i) < grid.mgdl(foot) ? i : foot;
		}
		return foot;
	}

	private static int top(Grid grid, int from) {
		int top = from;
		for (int i = from; i < grid.size() && (i - top) * grid.stepMinutes() < REST_MINUTES; i++) {
			if (Double.isNaN(grid.mgdl(i))) {
				break;
			}
			top = grid.mgdl(i) > grid.mgdl(top) ? i : top;
		}
		return top;
	}
}
