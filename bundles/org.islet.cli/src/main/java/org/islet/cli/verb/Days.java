// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.islet.cli.VerbException;
import org.islet.cli.shell.Texts;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Span;

import picocli.CommandLine.Option;

/** Options that say which days. */
final class Days {

	private static final int MOST = 36_525;

	@Option(names = "--from", paramLabel = "DATE", descriptionKey = "common.from")
	private LocalDate from;

	@Option(names = "--to", paramLabel = "DATE", descriptionKey = "common.to")
	private LocalDate to;

	@Option(names = "--days", paramLabel = "N", descriptionKey = "common.days")
	private Integer days;

	/** @return whether nothing was said */
	boolean open() {
		return from == null && to == null && days == null;
	}

	/**
	 * @param usual how many days if nothing is said
	 * @param store where the patient's data is
	 * @return those asked for; where no end is said, up to the last day with data
	 */
	Period period(int usual, TherapyStore store, Patient patient) throws VerbException {
		check();
		boolean known = to != null || from != null && days != null;
		return until(known ? null : lastDay(store, patient), usual, patient);
	}

	/** As {@link #period}; where no end is said, up to that day. */
	Period until(LocalDate usualLast, int usual, Patient patient) throws VerbException {
		check();
		LocalDate last = to;
		if (to == null) {
			last = from != null && days != null ? from.plusDays(days - 1L) : usualLast;
		}
		LocalDate first = from != null ? from : last.minusDays((days == null ? usual : days) - 1L);
		if (last.isBefore(first)) {
			throw Texts.usage("days.backwards", first, last);
		}
		if (ChronoUnit.DAYS.between(first, last) >= MOST) {
			throw Texts.usage("days.number", ChronoUnit.DAYS.between(first, last) + 1);
		}
		return new Period(first, last, patient.zone());
	}

	/** As {@link #period}, but a beginning alone means that one day. */
	Period exactly(int usual, TherapyStore store, Patient patient) throws VerbException {
		if (from != null && to == null && days == null) {
			return Period.day(from, patient.zone());
		}
		return period(usual, store, patient);
	}

	private void check() throws VerbException {
		if (from != null && to != null && days != null) {
			throw Texts.usage("days.tooMany");
		}
		if (days != null && (days < 1 || days > MOST)) {
			throw Texts.usage("days.number", days);
		}
	}

	private static LocalDate lastDay(TherapyStore store, Patient patient) throws VerbException {
		Optional<Span> span = store.span(patient.id());
		return span.map(known -> known.last().atZone(patient.zone()).toLocalDate())
				.orElseThrow(() -> Texts.failed("days.noData", patient.name()));
	}
}
