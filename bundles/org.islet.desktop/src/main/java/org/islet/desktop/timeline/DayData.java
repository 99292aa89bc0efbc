// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.islet.chart.Chart;
import org.islet.chart.TimeChart;
import org.islet.model.DeviceInfo;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.Period;
import org.islet.model.Timeline;
import org.islet.model.store.TherapyStore;
import org.islet.report.ReportRequest;
import org.islet.report.ReportType;

/**
 * One day as the Daily Summary has it.
 *
 * @param patient whose
 * @param date which day
 * @param chart its picture
 * @param moments its entries, in time order
 * @param devices the devices they came from
 * @param sources the names of the files and uploads they came from
 */
record DayData(Patient patient, LocalDate date, TimeChart chart, List<Moment> moments, List<DeviceInfo> devices,
		Map<Long, String> sources) {

	/**
	 * @param daily the Daily Summary
	 * @throws IllegalStateException if it does not draw days
	 */
	static DayData of(TherapyStore store, Patient patient, LocalDate date, ReportType daily) {
		Timeline timeline = store.read(patient.id(), Period.day(date, patient.zone()));
		ReportRequest request = new ReportRequest(patient.preferences().unit(), Locale.getDefault(),
				ReportRequest.Paper.A4, Instant.EPOCH, "", Map.of());
		Chart chart = daily.data(timeline, request).charts().get(date.toString());
		if (!(chart instanceof TimeChart day)) {
			throw new IllegalStateException("The Daily Summary has no chart of " + date);
		}
		List<Moment> moments = timeline.entries().stream()
				.map(logged -> new Moment((Logged<?>) logged, day.axis().at(logged.at()))).toList();
		return new DayData(patient, date, day, moments, timeline.devices(), timeline.sources());
	}

	/** @return the entries that a person looks for: what comes every few minutes by itself is left out */
	List<Moment> events() {
		return moments.stream().filter(moment -> !moment.steady()).toList();
	}
}
