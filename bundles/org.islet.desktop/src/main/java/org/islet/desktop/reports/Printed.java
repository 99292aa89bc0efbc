// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.util.Optional;

import org.islet.desktop.Texts;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.report.host.Pack;

/**
 * A report that was printed.
 *
 * @param title its name
 * @param patient whom it is about
 * @param period which days
 * @param id of its type, or {@code pack}
 * @param pages to be closed by whoever shows them
 * @param pack what became of each report of a visit pack
 */
record Printed(String title, Patient patient, Period period, String id, Pages pages, Optional<Pack> pack) {

	/** @return a file name that says what it is of whom and when, and that every system takes */
	String fileName() {
		String name = patient.name().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
		return (name.isEmpty() ? "" : name + "-") + id.replaceAll("[^\\p{L}\\p{N}-]", "-") + "-" + period.first()
				+ ".pdf";
	}

	/** @return what of a pack could not be bound in; empty if nothing */
	String left() {
		return pack.map(one -> String.join("\n",
				one.parts().stream().filter(part -> part.outcome() != Pack.Outcome.BOUND)
						.map(part -> Texts.of("reports.left", part.title(), part.reason())).toList()))
				.orElse("");
	}
}
