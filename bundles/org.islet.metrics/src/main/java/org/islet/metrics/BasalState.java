// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Instant;
import java.util.Optional;

import org.islet.model.Basal;

/** Which rates a pump is set to: the programmed or automated one and a temporary one above it. */
final class BasalState {

	/** A rate, or per cent of the one below it, and how long it holds. */
	private record Rate(double number, boolean percent, Segment.Kind kind, Instant until) {

		boolean holds(Instant at) {
			return until.isAfter(at);
		}
	}

	private Rate base;
	private Rate temp;

	void apply(Basal basal, Instant at) {
		switch (basal.mode()) {
		case SCHEDULED -> {
			base = rate(basal, Segment.Kind.SCHEDULED, at);
			if (temp != null && temp.until().equals(Instant.MAX)) {
				temp = null;
			}
		}
		case AUTOMATED -> {
			base = rate(basal, Segment.Kind.AUTOMATED, at);
			temp = null;
		}
		case TEMP -> temp = rate(basal, Segment.Kind.TEMP, at);
		case TEMP_END -> temp = null;
		}
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

	/** @return the pattern's rate from one instant to another, between which nothing changes; empty if it is not known */
	Optional<Segment> programmed(Instant from, Instant to) {
		return Optional.ofNullable(base)
				.filter(rate -> rate.kind() == Segment.Kind.SCHEDULED && rate.holds(from) && !rate.percent())
				.map(rate -> new Segment(from, to, rate.number(), rate.kind()));
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
