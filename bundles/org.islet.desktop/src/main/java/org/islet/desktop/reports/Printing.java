// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.islet.desktop.Texts;
import org.islet.desktop.reports.Offer.Item;
import org.islet.desktop.session.Work;
import org.islet.device.host.Progress;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.store.TherapyStore;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.Pack;
import org.islet.report.host.ReportException;
import org.islet.report.host.Reports;
import org.islet.report.host.Reports.Form;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * Printing a report or the visit pack, in memory.
 *
 * @param offer the patient and the days
 * @param item what is printed
 * @param options what was chosen about it
 */
record Printing(Reports reports, Offer offer, Item item, Paper paper, Locale locale, Map<String, String> options)
		implements Work<Printed> {

	private static final double READ = 0.1;

	@Override
	public Printed run(TherapyStore store, Progress progress) throws ReportException, IOException {
		Period period = offer.period().orElseThrow();
		progress.at(0, Texts.of("reports.reading"));
		Timeline timeline = store.read(offer.patient().id(), period, offer.before(item, period));
		progress.at(READ, "");
		ReportRequest request = new ReportRequest(offer.patient().preferences().unit(), locale, paper, Instant.now(),
				version(), options);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Optional<Pack> pack = print(timeline, request, progress, out);
		return new Printed(item.title(), offer.patient(), period, item.id().isEmpty() ? "pack" : item.id(),
				new Pages(out.toByteArray()), pack);
	}

	private Optional<Pack> print(Timeline timeline, ReportRequest request, Progress progress,
			ByteArrayOutputStream out) throws ReportException {
		if (item.type().isPresent()) {
			reports.print(item.id(), timeline, request, Form.PDF, out);
			return Optional.empty();
		}
		return Optional.of(reports.pack(List.of(), timeline, request, new Pack.Watcher() {
			@Override
			public void at(int done, int all, String title) {
				progress.at(READ + (1 - READ) * done / all, title.isEmpty() ? Texts.of("reports.binding") : title);
			}

			@Override
			public boolean cancelled() {
				return progress.cancelled();
			}
		}, out));
	}

	private static String version() {
		Bundle bundle = FrameworkUtil.getBundle(Printing.class);
		return bundle == null ? "0" : bundle.getVersion().toString();
	}
}
