// SPDX-License-Identifier: EPL-2.0
package org.islet.report.weekly;

import java.util.ArrayList;
import java.util.List;

import org.islet.chart.TimeAxis;
import org.islet.metrics.InsulinDay;
import org.islet.metrics.TimeInRanges;
import org.islet.metrics.TimeInRanges.Range;
import org.islet.metrics.TimeInRanges.Share;
import org.islet.report.page.Wording;

/** What has to be said of a week's figures. */
final class Footnotes {

	private final Week week;
	private final Wording wording;
	private final List<String> notes = new ArrayList<>();

	Footnotes(Week week, Wording wording) {
		this.week = week;
		this.wording = wording;
	}

	/** @param before whether the week before is on the page */
	String text(boolean before) {
		if (week.hasGlucose()) {
			glucose();
		}
		if (week.hasInsulin()) {
			insulin();
		}
		if (!week.whole().carbs().entries().isEmpty()) {
			notes.add(wording.text("foot.carbs"));
		}
		for (Part day : week.days()) {
			for (TimeAxis.Shift shift : TimeAxis.day(day.date(), day.timeline().period().zone()).shifts()) {
				notes.add(wording.text("foot.shift", wording.shortDate(day.date()), shift.text()));
			}
		}
		notes.add(wording.text(before ? "foot.change" : "foot.nobefore"));
		return String.join(" ", notes);
	}

	private void glucose() {
		Share range = TimeInRanges.of(week.whole().sensor(), week.whole().timeline().patient().preferences()).shares()
				.stream().filter(share -> share.range() == Range.IN_RANGE).findFirst().orElseThrow();
		notes.add(wording.text("foot.ranges", wording.limit(range.from().orElseThrow(), 0),
				wording.limit(range.to().orElseThrow(), 0), wording.unit().symbol()));
		if (week.days().stream().anyMatch(day -> day.sensor().isEmpty() && !day.meter().isEmpty())) {
			notes.add(wording.text("foot.meter"));
		}
		if (week.whole().sensor().quality().outOfRange() > 0) {
			notes.add(wording.text("foot.outside"));
		}
	}

	private void insulin() {
		List<InsulinDay> days = week.days().stream().map(day -> day.insulin().days().getFirst()).toList();
		if (week.whole().boluses().stream().anyMatch(logged -> logged.entry().extended().delivered() > 0)) {
			notes.add(wording.text("foot.extended"));
		}
		if (days.stream().anyMatch(day -> day.active() && !day.complete())) {
			notes.add(wording.text("foot.basal"));
		}
		if (week.whole().hasAutomation()) {
			notes.add(wording.text("foot.automation"));
		}
		if (week.whole().aggregated()) {
			notes.add(wording.text("foot.aggregated"));
		}
	}
}
