// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.islet.model.Entry;
import org.islet.model.GlucoseUnit;

/** Goes through the records of a pump's history once, oldest first. */
final class HistoryReader {

	static final int TOTAL = 0x07;
	private static final int CLOCK = 0x17;
	private static final int NEW_CLOCK = 0x18;
	private static final int ACTIVE_INSULIN = 0x5C;
	/** Hours of insulin action that can be set. */
	private static final int SHORTEST = 2;
	private static final int LONGEST = 8;

	private final Findings findings;
	private final Boluses boluses;
	private final FingerTests fingers;
	private final Delivery delivery;
	private final Suspends suspends;

	/**
	 * @param shown the unit of glucose the pump shows now, where it told
	 * @param now what the pump's clock shows
	 */
	HistoryReader(Findings findings, Optional<GlucoseUnit> shown, LocalDateTime now) {
		this.findings = findings;
		boluses = new Boluses(findings, now);
		fingers = new FingerTests(findings, shown);
		delivery = new Delivery(findings);
		suspends = new Suspends(findings);
	}

	/** @return whether it is the table of active insulin that belongs to the calculation before it */
	static boolean activeInsulin(HistoryRecord record) {
		return record.code() == ACTIVE_INSULIN;
	}

	/** @return to what the clock was set, which is the next record */
	static Optional<LocalDateTime> newTime(List<Told> told, int index) {
		return told.get(index).code() == CLOCK && index + 1 < told.size() && told.get(index + 1).code() == NEW_CLOCK
				? Optional.of(told.get(index + 1).when())
				: Optional.empty();
	}

	/** @param lost those whose time is unknown */
	void read(List<Told> told, BitSet lost) {
		for (int i = 0; i < told.size(); i++) {
			Told one = told.get(i);
			try {
				if (lost.get(i)) {
					findings.idle(one.place(), "idle.reset");
				} else {
					take(told, i);
				}
			} catch (RecordFault fault) {
				findings.fault(one.place(), fault);
			}
		}
		boluses.finish(told.isEmpty() ? 0 : told.getLast().row());
		delivery.finish();
		fingers.finish();
	}

	private void take(List<Told> told, int index) {
		Told one = told.get(index);
		switch (one.code()) {
		case 0x01 -> boluses.take(one);
		case 0x2F, 0x5B -> boluses.calculated(one, action(told, index));
		case ACTIVE_INSULIN, 0x08, NEW_CLOCK -> {
			// part of its neighbour; what was before a change is known
		}
		case TOTAL -> delivery.total(one.record());
		case 0x0A -> fingers.used(one);
		case 0x39, 0x3F -> fingers.received(one);
		case 0x16 -> delivery.temporaryLength(one);
		case 0x33 -> delivery.temporaryRate(one);
		case 0x7B -> delivery.scheduled(one);
		case CLOCK -> clock(told, index);
		case 0x1E, 0x1F -> suspends.take(one);
		case 0x09 -> Sheets.basal(one, findings);
		case 0x5A -> Sheets.calculator(one, findings);
		default -> findings.note(one.place(), event(one));
		}
	}

	private static Entry event(Told told) {
		return switch (told.code()) {
		case 0x03 -> Events.prime(told);
		case 0x06 -> Alarms.pump(told);
		case 0x0B -> Alarms.sensor(told);
		case 0x0C -> Alarms.cleared(told);
		case 0x19 -> Events.lowBattery(told);
		case 0x1A -> Events.battery(told);
		case 0x20 -> Events.other(told, "SelfTest");
		case 0x21 -> Events.rewind(told);
		case 0x34 -> Events.lowReservoir(told);
		case 0x35 -> Events.reminder(told);
		case 0x40 -> Events.meal(told);
		case 0x41 -> Events.exercise(told);
		case 0x42 -> Events.insulin(told);
		case 0x43 -> Events.remark(told);
		case 0x5D -> Events.other(told, "SaveSettings");
		default -> Changes.of(told);
		};
	}

	private void clock(List<Told> told, int index) {
		Told one = told.get(index);
		LocalDateTime after = newTime(told, index).orElseThrow(() -> RecordFault.because("fault.clock"));
		findings.clock(one.place(), one.when(), after);
	}

	/** The hours of insulin action lie in each third byte of the table of active insulin, beside bits of amount and age. */
	private static Optional<Duration> action(List<Told> told, int index) {
		if (index + 1 == told.size() || told.get(index + 1).code() != ACTIVE_INSULIN
				|| told.get(index + 1).record().size() < 5) {
			return Optional.empty();
		}
		int bits = told.get(index + 1).u8(4);
		int hours = bits & 0x0C | bits >> 6;
		return hours >= SHORTEST && hours <= LONGEST ? Optional.of(Duration.ofHours(hours)) : Optional.empty();
	}
}
