// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.islet.desktop.Texts;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.store.TherapyStore;
import org.islet.report.host.Reports;
import org.islet.report.host.Reports.ReportInfo;

/**
 * What can be printed of a patient's days.
 *
 * @param patient whose
 * @param period the days; empty if nothing is known of the patient, or the choice is none
 * @param known whether anything is known of the patient
 * @param items the visit pack first
 */
record Offer(Patient patient, Optional<Period> period, boolean known, List<Item> items) {

	/**
	 * A report, or the visit pack.
	 *
	 * @param type empty for the pack
	 * @param missing why it cannot be printed; empty if it can
	 */
	record Item(Optional<ReportInfo> type, Optional<String> missing) {

		/** @return what tells it from the others */
		String id() {
			return type.map(ReportInfo::id).orElse("");
		}

		String title() {
			return type.map(ReportInfo::title).orElseGet(() -> Texts.of("reports.pack"));
		}
	}

	static Offer of(TherapyStore store, Reports reports, Patient patient, DayChoice days) {
		Optional<TherapyStore.Span> span = store.span(patient.id());
		LocalDate last = span.map(known -> known.last().atZone(patient.zone()).toLocalDate()).orElse(LocalDate.EPOCH);
		Optional<Period> period = span.isEmpty() ? Optional.empty() : days.period(last, patient.zone());
		Optional<Timeline> timeline = period.map(chosen -> store.read(patient.id(), chosen));
		List<Item> items = new ArrayList<>();
		for (ReportInfo type : reports.types()) {
			items.add(new Item(Optional.of(type),
					timeline.map(read -> reports.unavailable(type.id(), read))
							.orElse(Optional.of(Texts.of(span.isEmpty() ? "reports.nodata" : "reports.nodays")))));
		}
		boolean any = items.stream().anyMatch(item -> item.missing().isEmpty());
		Optional<String> missing = items.isEmpty() || any ? Optional.empty() : items.getFirst().missing();
		items.addFirst(new Item(Optional.empty(), missing));
		return new Offer(patient, period, span.isPresent(), List.copyOf(items));
	}

	/** @return how far back before the period the timeline of an item must reach */
	Duration before(Item item, Period days) {
		return items.stream().filter(one -> item.type().isEmpty() || one.equals(item))
				.flatMap(one -> one.type().stream()).map(type -> type.before(days)).max(Comparator.naturalOrder())
				.orElse(Timeline.AROUND);
	}
}
