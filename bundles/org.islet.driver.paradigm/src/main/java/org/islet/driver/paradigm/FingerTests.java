// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;

/**
 * Meter readings: a linked meter's is recorded once as used, with its unit, and once as received, without. The latter is
 * in the unit of the former, which need not be that of the calculator.
 */
final class FingerTests {

	private static final Duration NEAR = Duration.ofMinutes(2);
	private static final int NEIGHBOURS = 50;

	private record Test(Told told, int stored, Optional<GlucoseUnit> unit) {

		boolean same(Test other) {
			return stored == other.stored && Math.abs(told.row() - other.told.row()) <= NEIGHBOURS
					&& Duration.between(told.when(), other.told.when()).abs().compareTo(NEAR) <= 0;
		}
	}

	private final Findings findings;
	private final Optional<GlucoseUnit> shown;
	private final List<Test> received = new ArrayList<>();
	private final List<Test> used = new ArrayList<>();
	private Optional<GlucoseUnit> latest = Optional.empty();

	/** @param shown the unit of glucose the pump shows now, where it told */
	FingerTests(Findings findings, Optional<GlucoseUnit> shown) {
		this.findings = findings;
		this.shown = shown;
	}

	void used(Told told) {
		int stored = told.u8(4) >> 7 << 9 | told.u8(6) >> 7 << 8 | told.u8(1);
		Optional<GlucoseUnit> unit = Units.glucose(told.u8(4) >> 5 & 3);
		latest = unit.or(() -> latest);
		if (stored == 0) {
			findings.idle(told.place(), "idle.zero");
		} else {
			used.add(new Test(told, stored, unit));
		}
	}

	void received(Told told) {
		int stored = told.u8(1) << 3 | told.u8(4) >> 5;
		if (stored == 0) {
			findings.idle(told.place(), "idle.zero");
		} else {
			received.add(new Test(told, stored, latest));
		}
	}

	void finish() {
		// a pump that shows mmol/L may have a meter that sends either
		Optional<GlucoseUnit> first = used.stream().flatMap(test -> test.unit().stream()).findFirst()
				.or(() -> shown.filter(unit -> unit == GlucoseUnit.MG_DL));
		for (Test test : received) {
			add(test, twin(test, used).flatMap(Test::unit).or(test::unit).or(() -> first), Origin.LINKED_METER);
		}
		for (Test test : used) {
			boolean linked = test.told().by() == Requestor.METER;
			if (linked && twin(test, received).isPresent()) {
				findings.idle(test.told().place(), "idle.finger");
			} else {
				add(test, test.unit(), linked ? Origin.LINKED_METER : Origin.MANUAL);
			}
		}
	}

	private static Optional<Test> twin(Test test, List<Test> others) {
		for (Test other : others) {
			if (test.same(other)) {
				return Optional.of(other);
			}
		}
		return Optional.empty();
	}

	private void add(Test test, Optional<GlucoseUnit> unit, Origin origin) {
		if (unit.isEmpty()) {
			findings.fault(test.told().place(), "fault.unit");
			return;
		}
		Units.glucose(test.stored(), unit.get()).ifPresent(value -> findings.note(test.told().place(),
				new Glucose(test.told().when(), value, origin, Bound.WITHIN, OptionalDouble.empty(), meter(test))));
	}

	private static Optional<String> meter(Test test) {
		if (test.told().code() == 0x0A) {
			return Optional.empty();
		}
		int id = test.told().body(0) << 16 | test.told().body(1) << 8 | test.told().body(2);
		return id == 0 ? Optional.empty() : Optional.of(HexFormat.of().withUpperCase().toHexDigits(id, 6));
	}
}
