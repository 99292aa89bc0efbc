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

/** Meter readings of the old layout: a linked meter's reading is recorded once as received and once as used. */
final class OldFingerTests {

	private static final Duration NEAR = Duration.ofMinutes(2);

	private record Test(OldRow row, long position, GlucoseValue value) {

		boolean same(Test other) {
			return value.equals(other.value)
					&& Duration.between(row.when(), other.row.when()).abs().compareTo(NEAR) <= 0;
		}
	}

	private final Desk desk;
	private final List<Test> received = new ArrayList<>();
	private final List<Test> used = new ArrayList<>();

	OldFingerTests(Desk desk) {
		this.desk = desk;
	}

	void take(OldRow row, long position) {
		boolean linked = row.type().equals("BGReceived");
		Optional<GlucoseValue> value = row.glucose("AMOUNT", linked ? "bg reading" : "sensor calibration bg");
		if (value.isEmpty()) {
			desk.idle(row.line(), "idle.zero");
		} else {
			(linked ? received : used).add(new Test(row, position, value.get()));
		}
	}

	void finish() {
		received.forEach(test -> add(test, Origin.LINKED_METER, meter(test.row())));
		int near = 0;
		for (Test test : used) {
			while (near < received.size() && received.get(near).position() < test.position() - 50) {
				near++;
			}
			int from = near;
			boolean linked = test.row().raw().text("ACTION_REQUESTOR").equals("paradigm link or b key");
			if (linked && received.subList(from, Math.min(received.size(), from + 100)).stream().anyMatch(test::same)) {
				desk.idle(test.row().line(), "idle.finger");
			} else {
				add(test, linked ? Origin.LINKED_METER : Origin.MANUAL, Optional.empty());
			}
		}
	}

	private static Optional<String> meter(OldRow row) {
		String id = row.raw().text("PARADIGM_LINK_ID");
		return id.isEmpty() ? Optional.empty() : Optional.of(id);
	}

	private void add(Test test, Origin origin, Optional<String> meter) {
		desk.pump().add(test.position(), new Glucose(test.row().when(), test.value(), origin, Bound.WITHIN,
				OptionalDouble.empty(), meter), test.row().line());
	}
}
