// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.islet.chart.TimeChart;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.store.TherapyStore;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;

/**
 * Some days over one clock as the Sensor Daily Overlay has them.
 *
 * @param chart empty if none of the days has a sensor reading
 * @param days the days with readings, in order
 */
record Overlaid(Optional<TimeChart> chart, List<OverlaidDay> days) {

	/** As many as there are lines of their own. */
	static final int MOST = 14;

	/** @param wanted the days, in order, at least one and at most {@link #MOST} */
	static Overlaid of(TherapyStore store, Patient patient, List<LocalDate> wanted, ReportType overlay) {
		Timeline timeline = store.read(patient.id(),
				new Period(wanted.getFirst(), wanted.getLast(), patient.zone()));
		String days = wanted.stream().map(LocalDate::toString).collect(Collectors.joining(","));
		ReportRequest request = new ReportRequest(patient.preferences().unit(), Locale.getDefault(),
				ReportRequest.Paper.A4, Instant.EPOCH, "", Map.of("days", days, "most", String.valueOf(MOST)));
		return overlay.data(timeline, request).charts().get("overlay") instanceof TimeChart chart
				? new Overlaid(Optional.of(chart), OverlaidDay.in(chart))
				: new Overlaid(Optional.empty(), List.of());
	}
}
