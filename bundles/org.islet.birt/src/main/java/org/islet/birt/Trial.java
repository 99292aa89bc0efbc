// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.Timeline;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.ReportException;
import org.islet.report.host.ReportException.Kind;
import org.islet.report.host.Reports.Form;

/** Prints a template once with invented data: what is wrong with its data sets and scripts shows only then. */
final class Trial {

	private static final ZoneId ZONE = ZoneOffset.UTC;
	private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	private final BirtReports reports;

	Trial(BirtReports reports) {
		this.reports = reports;
	}

	/** @throws RefusedException with what went wrong */
	void print(Installed template) throws RefusedException {
		ReportRequest request = new ReportRequest(GlucoseUnit.MG_DL, Locale.getDefault(), Paper.A4, Instant.EPOCH, "0",
				Map.of());
		try {
			reports.printed(template, timeline(), request, Form.PDF);
		} catch (ReportException e) {
			Throwable cause = e.getCause() == null ? e : e.getCause();
			throw new RefusedException(e.kind() == Kind.REFUSED ? cause.getMessage()
					: Texts.format("refused.trial", String.valueOf(cause.getMessage()).strip()));
		}
	}

	private static Timeline timeline() {
		LocalDateTime noon = DAY.atTime(12, 0);
		PumpSettings settings = new PumpSettings(noon, Optional.of("A"),
				Map.of("A", List.of(new Step(LocalTime.MIDNIGHT, 0.8))), Optional.empty(), List.of(),
				Optional.empty(), List.of(), List.of(), Optional.empty(), OptionalDouble.empty(),
				OptionalDouble.empty(), Map.of());
		List<Logged<?>> entries = Stream
				.<Entry>of(Glucose.of(noon, GlucoseValue.mgdl(62), Origin.SENSOR),
						Glucose.of(noon.plusMinutes(5), GlucoseValue.mgdl(71), Origin.METER),
						Bolus.normal(noon.plusMinutes(6), Bolus.Source.MANUAL, 2.5),
						new Carbs(noon.plusMinutes(7), CarbAmount.grams(40)), settings,
						DeviceEvent.of(noon.plusMinutes(8), DeviceEvent.Kind.PUMP_ALARM, "1", "Alarm"))
				.<Logged<?>>map(entry -> new Logged<>(entry, entry.when().atZone(ZONE).toInstant(), entry.toString(),
						"pump", 1))
				.toList();
		Patient patient = new Patient(PatientId.NEW, "Doe", "Kim", Optional.of(LocalDate.of(1990, 12, 31)), "1", ZONE,
				Preferences.DEFAULT);
		return new Timeline(patient, new Period(DAY, DAY.plusDays(1), ZONE), List.of(), List.of(), entries);
	}
}
