// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

import java.util.List;

import org.islet.metrics.TimeInRanges.Goal;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;

/** How shares of ranges, their bounds and goals are written, so that they read alike in every report. */
public final class RangeWords {

	private final Wording wording;

	public RangeWords(Wording wording) {
		this.wording = wording;
	}

	/** @return the range with its bounds */
	public String name(Share share) {
		return wording.text("range." + share.range().name(), bounds(share));
	}

	/** @return the range's bounds alone */
	public String bounds(Share share) {
		return switch (share.range()) {
		case VERY_LOW -> "<\u00a0" + wording.limit(share.to().orElseThrow(), 0);
		case LOW -> share.from().map(from -> wording.limit(from, 0) + "\u2013").orElse("<\u00a0")
				+ wording.limit(share.to().orElseThrow(), share.from().isPresent() ? -1 : 0);
		case IN_RANGE -> wording.limit(share.from().orElseThrow(), 0) + "\u2013"
				+ wording.limit(share.to().orElseThrow(), 0);
		case HIGH -> share.to().map(to -> wording.limit(share.from().orElseThrow(), 1) + "\u2013"
				+ wording.limit(to, 0)).orElseGet(() -> ">\u00a0" + wording.limit(share.from().orElseThrow(), 0));
		case VERY_HIGH -> ">\u00a0" + wording.limit(share.from().orElseThrow(), 0);
		};
	}

	/** @return whole per cents that sum to 100; a share that is not zero never looks like it */
	public String percent(Share share) {
		double percent = share.percent();
		if (share.range() == Range.VERY_LOW && percent > 0 && percent < 1) {
			return percent < 0.05 ? "<" + wording.percent(0.1, 1) : wording.percent(percent, 1);
		}
		return percent > 0 && share.whole() == 0 ? "<" + wording.percent(1, 0) : wording.percent(share.whole(), 0);
	}

	/** @return the sum of the shares as they are written one by one */
	public String sum(List<Share> shares) {
		int whole = shares.stream().mapToInt(Share::whole).sum();
		boolean some = shares.stream().anyMatch(share -> share.percent() > 0);
		return some && whole == 0 ? "<" + wording.percent(1, 0) : wording.percent(whole, 0);
	}

	/** @return the limit of a goal in words */
	public String goal(Goal goal) {
		return wording.text("goal", (goal.atLeast() ? ">\u00a0" : "<\u00a0") + wording.percent(goal.limit(), 0));
	}
}
