// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.desktop.Texts;
import org.islet.desktop.reports.Offer.Item;
import org.islet.desktop.session.Failure;
import org.islet.desktop.session.Work;
import org.islet.device.host.Progress;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.store.StoreException;
import org.islet.model.store.TherapyStore;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.ReportException;
import org.islet.report.host.Reports;

/**
 * A visit pack of each of several patients, a file each. What keeps one from being made is told at the end and keeps no
 * other one.
 *
 * @param log the file in which faults are written down
 */
record Packs(Reports reports, Path log, Asked asked) implements Work<List<Packs.Made>> {

	private static final int LONGEST = 80;

	/** What was asked for. */
	record Asked(List<Patient> patients, DayChoice days, Paper paper, Path folder, Locale locale) {
	}

	/**
	 * What became of one.
	 *
	 * @param problem why there is no file; empty if there is
	 */
	record Made(Patient patient, Optional<Path> file, String problem) {
	}

	@Override
	public List<Made> run(TherapyStore store, Progress progress) throws IOException {
		Files.createDirectories(asked.folder());
		List<Made> made = new ArrayList<>();
		for (Patient patient : asked.patients()) {
			made.add(progress.cancelled() ? cancelled(patient)
					: make(store, patient, part(progress, patient, made.size())));
		}
		return made;
	}

	private static Made cancelled(Patient patient) {
		return new Made(patient, Optional.empty(), Texts.of("packs.cancelled"));
	}

	private Progress part(Progress whole, Patient patient, int before) {
		return new Progress() {
			@Override
			public void at(double share, String what) {
				whole.at((before + share) / asked.patients().size(), patient.name());
			}

			@Override
			public boolean cancelled() {
				return whole.cancelled();
			}
		};
	}

	private Made make(TherapyStore store, Patient patient, Progress progress) {
		try {
			Offer offer = Offer.of(store, reports, patient, asked.days());
			Item pack = offer.items().getFirst();
			if (offer.period().isEmpty() || pack.missing().isPresent()) {
				return new Made(patient, Optional.empty(), pack.missing().orElse(Texts.of("reports.nodata")));
			}
			Printed printed = new Printing(reports, offer, pack, asked.paper(), asked.locale(), Map.of()).run(store,
					progress);
			try (Pages pages = printed.pages()) {
				return new Made(patient,
						Optional.of(Kept.writeNew(asked.folder(), name(patient, offer.period().get()), pages.pdf())),
						"");
			}
		} catch (ReportException e) {
			return e.kind() == ReportException.Kind.CANCELLED ? cancelled(patient) : failed(patient, e);
		} catch (StoreException | IOException e) {
			return failed(patient, e);
		}
	}

	private Made failed(Patient patient, Exception why) {
		return new Made(patient, Optional.empty(), Failure.of(why, log).sentence());
	}

	/** @return a file name without ending that tells the name and the last day and nothing else */
	static String name(Patient patient, Period period) {
		String name = patient.name().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
		String some = name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0,
				name.length()))));
		return (some.isEmpty() ? "" : some + "-") + period.last();
	}
}
