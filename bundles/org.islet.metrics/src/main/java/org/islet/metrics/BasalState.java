// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.model.Basal;

/**
 * Which rates a pump is set to: the programmed or automated one and a temporary one above it.
 * <p>
 * Some pumps log, besides each step of the programmed pattern, the rate really in force whenever a temporary rate or a
 * suspension begins, ends or meets a step. Such an echo is no step of the pattern: it comes at the same instant as what
 * caused it, and equals the programmed rate times the temporary percentage, the temporary rate, or 0.
 */
final class BasalState {

	/** Rates are logged with three decimals or more. */
	private static final double ROUNDING = 0.0026;

	/** A rate, or per cent of the one below it, and how long it holds. */
	private record Rate(double number, boolean percent, Segment.Kind kind, Instant until) {

		boolean holds(Instant at) {
			return until.isAfter(at);
		}
	}

	private Rate base;
	private Rate temp;

	/**
	 * Takes over what a pump logged at one instant.
	 *
	 * @param rates the basal entries
	 * @param suspend whether delivery stopped or went on at the same instant
	 * @param delivering whether insulin flowed before and flows now
	 */
	void apply(List<Basal> rates, Instant at, boolean suspend, boolean delivering) {
		List<Basal> steps = new ArrayList<>();
		for (Basal rate : rates) {
			switch (rate.mode()) {
			case SCHEDULED -> steps.add(rate);
			case AUTOMATED -> {
				base = rate(rate, Segment.Kind.AUTOMATED, at);
				temp = null;
			}
			case TEMP -> temp = rate(rate, Segment.Kind.TEMP, at);
			case TEMP_END -> temp = null;
			}
		}
		boolean caused = suspend || rates.size() > 1;
		steps(steps, at, caused, delivering, rates.size() > steps.size());
	}

	private void steps(List<Basal> steps, Instant at, boolean caused, boolean delivering, boolean other) {
		if (steps.isEmpty()) {
			return;
		}
		if (temp != null && temp.until().equals(Instant.MAX) && !other) {
			temp = null;
		}
		List<Basal> programmed = steps.stream()
				.filter(step -> delivering || step.rate().orElse(0) != 0)
				.filter(step -> !caused || !isEcho(step, steps, at)).toList();
		if (!programmed.isEmpty()) {
			base = rate(programmed.getLast(), Segment.Kind.SCHEDULED, at);
		} else if (base == null) {
			base = unknownBefore(steps.getLast(), at);
		}
	}

	private boolean isEcho(Basal step, List<Basal> steps, Instant at) {
		if (temp == null || !temp.holds(at) || step.rate().isEmpty()) {
			return false;
		}
		double rate = step.rate().getAsDouble();
		if (!temp.percent()) {
			return equal(rate, temp.number());
		}
		if (base != null && isShare(rate, base.number())) {
			return true;
		}
		return steps.stream().filter(other -> other != step)
				.anyMatch(other -> isShare(rate, other.rate().orElse(Double.NaN)));
	}

	private boolean isShare(double rate, double programmed) {
		return temp.number() != 100 && equal(rate, programmed * temp.number() / 100);
	}

	private static boolean equal(double one, double other) {
		return Math.abs(one - other) < ROUNDING;
	}

	/** The programmed rate where only an echo of it is known. */
	private Rate unknownBefore(Basal echo, Instant at) {
		return temp != null && temp.percent() && temp.number() > 0 && echo.rate().isPresent()
				? new Rate(echo.rate().getAsDouble() * 100 / temp.number(), false, Segment.Kind.SCHEDULED, Instant.MAX)
				: null;
	}

	private static Rate rate(Basal basal, Segment.Kind kind, Instant at) {
		Instant until = basal.over().map(at::plus).orElse(Instant.MAX);
		return basal.rate().isPresent() ? new Rate(basal.rate().getAsDouble(), false, kind, until)
				: basal.percent().isPresent() ? new Rate(basal.percent().getAsDouble(), true, kind, until) : null;
	}

	/** @return what is given from one instant to another, between which nothing changes; empty if it is not known */
	Optional<Segment> segment(Instant from, Instant to) {
		Optional<Rate> programmed = Optional.ofNullable(base).filter(rate -> rate.holds(from) && !rate.percent());
		if (temp == null || !temp.holds(from)) {
			return programmed.map(rate -> new Segment(from, to, rate.number(), rate.kind()));
		}
		if (!temp.percent()) {
			return Optional.of(new Segment(from, to, temp.number(), temp.kind()));
		}
		return programmed.map(rate -> new Segment(from, to, rate.number() * temp.number() / 100, temp.kind()));
	}

	/** @return until when the pump says that its rate holds, where that is later than {@code heard} */
	Instant statedEnd(Instant heard) {
		boolean stated = base != null && !base.until().equals(Instant.MAX) && base.holds(heard);
		return stated ? base.until() : heard;
	}

	/** @return when a rate ends by itself after {@code at}, at the latest {@code to} */
	Instant nextChange(Instant at, Instant to) {
		Instant next = to;
		for (Rate rate : new Rate[] { base, temp }) {
			if (rate != null && rate.holds(at) && rate.until().isBefore(next)) {
				next = rate.until();
			}
		}
		return next;
	}
}
