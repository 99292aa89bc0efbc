// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Basal;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.InsulinTotal;
import org.islet.model.Suspend;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;

/** Basal, temporary basal, suspends, primes, rewinds and daily totals of the old layout. */
final class OldDelivery {

	private static final Duration CLOSE = Duration.ofSeconds(2);

	private final Desk desk;
	private Reason stopped = Reason.OTHER;
	private LocalDateTime tempUntil = LocalDate.EPOCH.atStartOfDay();

	OldDelivery(Desk desk) {
		this.desk = desk;
	}

	void take(OldRow row, long position) {
		switch (row.type()) {
		case "BasalProfileStart" -> {
			Basal basal = scheduled(row);
			if (returns(row)) {
				desk.pump().add(position, tempEnd(row), row.line());
				tempUntil = row.when();
			}
			desk.pump().add(position, basal, row.line());
		}
		case "ChangeTempBasal", "ChangeTempBasalPercent" -> desk.pump().add(position, temporary(row), row.line());
		case "ChangeSuspendState", "ChangeSuspendEnable" -> desk.pump().add(position, suspend(row), row.line());
		case "Prime" -> desk.pump().add(position, prime(row), row.line());
		case "Rewind" -> desk.pump().add(position, DeviceEvent.of(row.when(), Kind.REWIND, "", ""), row.line());
		default -> desk.total(position, total(row), row.line());
		}
	}

	private static Basal scheduled(OldRow row) {
		String pattern = row.raw().text("PATTERN_NAME");
		return new Basal(row.when(), Basal.Mode.SCHEDULED, OptionalDouble.of(Numbers.rate(row.raw().number("RATE"))),
				OptionalDouble.empty(), Optional.empty(), pattern.isEmpty() ? Optional.empty() : Optional.of(pattern));
	}

	/**
	 * Pumps log no step of the pattern while a temporary basal runs. A rate in the midst of its segment says that the
	 * pattern is in force again, so a temporary basal has ended before its time, by a suspend for example.
	 */
	private boolean returns(OldRow row) {
		LocalTime segment = Numbers.timeOfDay(row.raw().number("START_TIME"));
		return row.when().isBefore(tempUntil.minus(CLOSE))
				&& Duration.between(segment, row.when().toLocalTime()).abs().compareTo(CLOSE) > 0;
	}

	private static Basal tempEnd(OldRow row) {
		return new Basal(row.when(), Basal.Mode.TEMP_END, OptionalDouble.empty(), OptionalDouble.empty(),
				Optional.empty(), Optional.empty());
	}

	private Basal temporary(OldRow row) {
		Duration over = Numbers.millis(row.raw().number("DURATION"));
		OptionalDouble rate = Numbers.within(row.raw().number("RATE"), 0, 100);
		OptionalDouble percent = Numbers.within(row.raw().number("PERCENT_OF_RATE"), 0, 1000);
		tempUntil = row.when().plus(over);
		if (over.isZero()) {
			return tempEnd(row);
		}
		if (rate.isEmpty() && percent.isEmpty()) {
			throw RowFault.because("fault.missing");
		}
		return new Basal(row.when(), Basal.Mode.TEMP, rate, percent, Optional.of(over), Optional.empty());
	}

	private Suspend suspend(OldRow row) {
		String term = row.raw().text("STATE", "ENABLE");
		String by = row.raw().text("ACTION_REQUESTOR");
		State state = state(term, by);
		Reason reason = stopped;
		if (by.equals("rf_diagnostic")) {
			reason = Reason.DIAGNOSTIC;
		} else if (state.stopped()) {
			reason = reason(term);
			stopped = reason;
		} else {
			stopped = Reason.OTHER;
		}
		return new Suspend(row.when(), state, reason, Optional.of(term));
	}

	private State state(String term, String by) {
		return switch (term) {
		case "" -> throw RowFault.because("fault.missing");
		case "normal_pumping" -> stopped == Reason.MANUAL && !by.equals("rf_diagnostic") ? State.RESUMED_BY_USER
				: State.RESUMED;
		case "user_restart_basal" -> State.RESUMED_BY_USER;
		default -> term.contains("_resume") ? State.RESUMED_BY_ITSELF : State.STOPPED;
		};
	}

	private static Reason reason(String term) {
		return switch (term) {
		case "user_suspend" -> Reason.MANUAL;
		case "alarm_suspend" -> Reason.ALARM;
		case "low_suspend_mode_1" -> Reason.LOW_GLUCOSE;
		case "low_suspend_no_response" -> Reason.LOW_GLUCOSE_UNANSWERED;
		case "low_suspend_user_selected" -> Reason.LOW_GLUCOSE_ANSWERED;
		default -> term.startsWith("low_suspend") ? Reason.LOW_GLUCOSE : Reason.OTHER;
		};
	}

	private static DeviceEvent prime(OldRow row) {
		String type = row.raw().text("PRIME_TYPE");
		Kind kind = switch (type) {
		case "manual" -> Kind.PRIME_TUBING;
		case "fixed" -> Kind.PRIME_CANNULA;
		default -> Kind.OTHER;
		};
		Map<String, String> details = row.raw().details();
		details.keySet().retainAll(java.util.Set.of("PROGRAMMED_AMOUNT"));
		return new DeviceEvent(row.when(), kind, type, "", Numbers.within(row.raw().number("AMOUNT"), 0, 400),
				Map.copyOf(details));
	}

	private static InsulinTotal total(OldRow row) {
		return new InsulinTotal(row.when().toLocalDate().atStartOfDay(), InsulinTotal.Kind.ALL,
				Numbers.needed(Numbers.within(row.raw().number("AMOUNT"), 0, 500)));
	}
}
