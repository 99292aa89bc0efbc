// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Basal;
import org.islet.model.Basal.Mode;
import org.islet.model.InsulinTotal;

/** Basal rates, temporary ones among them, and the totals of days. */
final class Delivery {

	private static final Duration CLOSE = Duration.ofSeconds(2);
	private static final double STROKES = 40;
	private static final double MOST = 100;
	private static final double MOST_A_DAY = 500;
	private static final int HALF_HOURS = 48;

	private final Findings findings;
	private LocalDateTime tempUntil = LocalDate.EPOCH.atStartOfDay();
	/** A temporary rate of which the record of its length has not come yet. */
	private Optional<Told> rate = Optional.empty();

	Delivery(Findings findings) {
		this.findings = findings;
	}

	/** A step of the pattern began. */
	void scheduled(Told told) {
		double units = (told.body(1) | told.body(2) << 8) / STROKES;
		if (units > MOST || told.body(0) >= HALF_HOURS) {
			throw RecordFault.because("fault.absurd");
		}
		if (returns(told)) {
			findings.note(told.place(), end(told.when()));
			tempUntil = told.when();
		}
		findings.note(told.place(), new Basal(told.when(), Mode.SCHEDULED, OptionalDouble.of(units),
				OptionalDouble.empty(), Optional.empty(), told.pattern()));
	}

	/**
	 * Pumps log no step of the pattern while a temporary basal runs. A rate in the midst of its segment says that the
	 * pattern is in force again, so a temporary basal has ended before its time, by a suspend for example.
	 */
	private boolean returns(Told told) {
		LocalTime segment = LocalTime.MIDNIGHT.plusMinutes(told.body(0) * 30L);
		return told.when().isBefore(tempUntil.minus(CLOSE))
				&& Duration.between(segment, told.when().toLocalTime()).abs().compareTo(CLOSE) > 0;
	}

	private static Basal end(LocalDateTime when) {
		return new Basal(when, Mode.TEMP_END, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(),
				Optional.empty());
	}

	/** The first record of a temporary rate. */
	void temporaryRate(Told told) {
		lengthMissing();
		rate = Optional.of(told);
	}

	/** The second record of a temporary rate. */
	void temporaryLength(Told told) {
		Duration over = Duration.ofMinutes(told.u8(1) * 30L);
		Optional<Told> first = rate.filter(one -> one.when().equals(told.when()));
		if (first.isPresent()) {
			rate = Optional.empty();
		}
		if (!over.isZero() && first.isEmpty()) {
			throw RecordFault.because("fault.temp");
		}
		tempUntil = told.when().plus(over);
		findings.note(first.orElse(told).place(), over.isZero() ? end(told.when()) : temporary(first.get(), over));
	}

	private static Basal temporary(Told told, Duration over) {
		int kind = told.body(0) >> 3;
		if (kind > 1) {
			throw RecordFault.because("fault.temp");
		}
		int amount = kind == 1 ? told.u8(1) : (told.body(0) & 7) << 8 | told.u8(1);
		return new Basal(told.when(), Mode.TEMP,
				kind == 0 ? OptionalDouble.of(amount / STROKES) : OptionalDouble.empty(),
				kind == 1 ? OptionalDouble.of(amount) : OptionalDouble.empty(), Optional.of(over), Optional.empty());
	}

	void finish() {
		rate.ifPresent(told -> findings.waits(told.place()));
	}

	private void lengthMissing() {
		rate.ifPresent(told -> findings.fault(told.place(), "fault.temp"));
		rate = Optional.empty();
	}

	/** The total of a day, which the record names. */
	void total(HistoryRecord record) {
		double units = ((long) record.u16be(1) << 16 | record.u16be(3)) / STROKES;
		if (units > MOST_A_DAY) {
			throw RecordFault.because("fault.absurd");
		}
		LocalDate day = PumpTime.day(record.page(), record.at() + 5);
		findings.sum(record.place(), new InsulinTotal(day.atStartOfDay(), InsulinTotal.Kind.ALL, units));
	}
}
