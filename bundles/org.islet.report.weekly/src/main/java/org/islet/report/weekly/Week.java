// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.util.List;

import org.islet.metrics.DeviceUseDay.Exit;
import org.islet.model.Timeline;

/** Up to seven days: each, and all together. */
record Week(Part whole, List<Part> days) {

	static Week of(Timeline timeline, List<Exit> around) {
		return new Week(Part.of(timeline, around), timeline.period().eachDay().stream()
				.map(day -> Part.of(timeline.within(day), around)).toList());
	}

	/** @return whether insulin has columns and a panel */
	boolean hasInsulin() {
		return days.stream().anyMatch(Part::hasInsulin);
	}

	boolean hasPicture() {
		return hasInsulin() || hasGlucose();
	}

	boolean hasGlucose() {
		return days.stream().anyMatch(Part::hasGlucose);
	}
}
