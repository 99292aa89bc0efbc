// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;

/**
 * Meter readings of the new layout. One finger test makes up to three rows: received, accepted by the user, sent for
 * calibration.
 */
final class NewFingerTests {

	private static final Duration NEAR = Duration.ofMinutes(2);

	private static final class Test {

		private final NewRow first;
		private final long position;
		private final GlucoseValue value;
		private String meter;
		private boolean linked;

		private Test(NewRow first, long position, GlucoseValue value) {
			this.first = first;
			this.position = position;
			this.value = value;
			meter = first.text(Columns.METER);
			linked = linked(first);
		}

		private static boolean linked(NewRow row) {
			String source = row.text(Columns.BG_SOURCE);
			return row.has(Columns.METER) || source.contains("READIN") || source.contains("REMOTE");
		}

		private boolean near(NewRow row) {
			return Duration.between(first.when(), row.when()).abs().compareTo(NEAR) <= 0;
		}

		private boolean same(NewRow row, GlucoseValue reading) {
			String other = row.text(Columns.METER);
			return near(row) && value.equals(reading) && (meter.isEmpty() || other.isEmpty() || meter.equals(other));
		}

		private void merge(NewRow row) {
			meter = meter.isEmpty() ? row.text(Columns.METER) : meter;
			linked |= linked(row);
		}
	}

	private final Desk desk;
	private final LogBook book;
	private final List<Test> tests = new ArrayList<>();

	NewFingerTests(Desk desk, LogBook book) {
		this.desk = desk;
		this.book = book;
	}

	void take(NewRow row, long position) {
		Optional<GlucoseValue> value = row.glucose(Columns.BG);
		if (value.isEmpty()) {
			return;
		}
		List<Test> recent = tests.subList(Math.max(0, tests.size() - 10), tests.size());
		Optional<Test> same = recent.stream().filter(test -> test.same(row, value.get())).findFirst();
		if (same.isPresent()) {
			same.get().merge(row);
			desk.idle(row.line(), "idle.finger");
		} else {
			tests.add(new Test(row, position, value.get()));
		}
	}

	void finish() {
		for (Test test : tests) {
			book.add(test.position, new Glucose(test.first.when(), test.value,
					test.linked ? Origin.LINKED_METER : Origin.MANUAL, Bound.WITHIN, OptionalDouble.empty(),
					test.meter.isEmpty() ? Optional.empty() : Optional.of(test.meter)), test.first.line());
		}
	}
}
