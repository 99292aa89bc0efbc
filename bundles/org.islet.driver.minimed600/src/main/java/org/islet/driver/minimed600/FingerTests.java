// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.DeviceException;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;

/**
 * Meter readings. One finger test makes several records: received, accepted, sent to the sensor for calibration, used by
 * the calculator.
 */
final class FingerTests {

	private static final long NEAR = 120;
	private static final int RECENT = 10;
	private static final int MMOL = 1;
	private static final int METER = 1;
	private static final int BY_RADIO = 2;

	private static final class Test {

		private final Event first;
		private final GlucoseValue value;
		private String meter;
		private boolean linked;

		private Test(Event first, GlucoseValue value, String meter, boolean linked) {
			this.first = first;
			this.value = value;
			this.meter = meter;
			this.linked = linked;
		}

		private boolean same(Test other) {
			return Math.abs(first.rtc() - other.first.rtc()) <= NEAR && value.equals(other.value)
					&& (meter.isEmpty() || other.meter.isEmpty() || meter.equals(other.meter));
		}

		private Glucose entry() {
			return new Glucose(first.when(), value, linked ? Origin.LINKED_METER : Origin.MANUAL, Bound.WITHIN,
					OptionalDouble.empty(), meter.isEmpty() ? Optional.empty() : Optional.of(meter));
		}
	}

	private final GlucoseUnit shown;
	private final List<Test> tests = new ArrayList<>();

	/** @param shown the unit the pump shows */
	FingerTests(GlucoseUnit shown) {
		this.shown = shown;
	}

	void reading(Event event) throws DeviceException {
		boolean mmol = (event.u8(0x0B) & MMOL) != 0;
		String meter = event.has(0x0F) ? meter(event.bytes().text(0x0F, event.bytes().size() - 0x0F)) : "";
		add(new Test(event, Check.reading(event.u16(0x0C), mmol, shown), meter,
				event.u8(0x0E) == METER || !meter.isEmpty()));
	}

	private static String meter(String reversed) {
		return new StringBuilder(reversed).reverse().toString().replaceAll("[^\\w]", "");
	}

	/** A reading of a pump that can have Auto Mode. */
	void readingForAutoMode(Event event) throws DeviceException {
		int flags = event.u8(0x16);
		add(new Test(event, Check.reading(event.u16(0x0B), (flags & MMOL) != 0, shown), "", (flags & BY_RADIO) != 0));
	}

	private void add(Test test) {
		Optional<Test> same = tests.subList(Math.max(0, tests.size() - RECENT), tests.size()).stream()
				.filter(test::same)
				.findFirst();
		same.ifPresentOrElse(first -> {
			first.meter = first.meter.isEmpty() ? test.meter : first.meter;
			first.linked |= test.linked;
		}, () -> tests.add(test));
	}

	void writeTo(Book book) {
		tests.forEach(test -> book.add(test.first.rtc(), test.entry()));
	}
}
