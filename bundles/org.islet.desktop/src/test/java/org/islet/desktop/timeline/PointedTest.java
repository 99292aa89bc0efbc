// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.chart.Panel;
import org.islet.chart.Plot;
import org.islet.chart.TimeAxis;
import org.islet.chart.TimeChart;
import org.islet.chart.ValueAxis;
import org.islet.model.Bolus;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.junit.jupiter.api.Test;

class PointedTest {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private final List<Moment> moments = new ArrayList<>();
	private TimeAxis axis = TimeAxis.day(LocalDate.of(2026, 3, 1), ZONE);

	private Moment add(Entry entry, Instant at) {
		Moment moment = new Moment(new Logged<>(entry, at, "k" + moments.size(), "device", 0), axis.at(at));
		moments.add(moment);
		return moment;
	}

	private Moment glucose(String utc, double mgdl, Glucose.Origin origin) {
		Instant at = Instant.parse(utc);
		return add(Glucose.of(LocalDateTime.ofInstant(at, ZONE), GlucoseValue.mgdl(mgdl), origin), at);
	}

	private TimeChart chart() {
		ValueAxis scale = new ValueAxis("", 40, 400, List.of());
		return new TimeChart("", "", 500, axis, 3,
				List.of(Panel.of("glucose", 200, 0, scale, Optional.empty(), List.of()),
						Panel.of("insulin", 100, 0, scale, Optional.empty(), List.of())),
				List.of());
	}

	private Optional<Pointed> at(String panel, double hours, double value) {
		Patient patient = new Patient(PatientId.NEW, "Doe", "Jane", Optional.empty(), "", ZONE, Preferences.DEFAULT);
		TimeChart chart = chart();
		Plot plot = chart.plots().stream().filter(one -> one.panel().name().equals(panel)).findFirst().orElseThrow();
		return Pointed.in(new DayData(patient, axis.start().toLocalDate(), chart, moments, List.of(), Map.of()), chart,
				plot.x(hours), plot.y(value));
	}

	@Test
	void theReadingNextToThePointerIsShownAndNoneFarFromIt() {
		Moment seven = glucose("2026-03-01T06:00:00Z", 120, Glucose.Origin.SENSOR);
		glucose("2026-03-01T06:05:00Z", 125, Glucose.Origin.SENSOR);
		assertEquals(Optional.of(seven), at("glucose", 7.03, 300).orElseThrow().reading());
		assertEquals(Optional.of(seven), at("insulin", 7.03, 300).orElseThrow().reading());
		assertEquals(Optional.empty(), at("glucose", 9, 120).orElseThrow().reading());
	}

	@Test
	void aMeterReadingIsMeantOnlyWhereItIsDrawn() {
		glucose("2026-03-01T06:00:00Z", 120, Glucose.Origin.SENSOR);
		Moment meter = glucose("2026-03-01T06:01:00Z", 180, Glucose.Origin.METER);
		assertEquals(Optional.of(meter), at("glucose", 7, 180).orElseThrow().meant());
		assertEquals(Optional.empty(), at("glucose", 7, 350).orElseThrow().event());
		assertEquals(Optional.empty(), at("insulin", 7, 180).orElseThrow().event());
	}

	@Test
	void aBolusIsMeantInItsPanel() {
		Instant at = Instant.parse("2026-03-01T11:00:00Z");
		Moment bolus = add(Bolus.normal(LocalDateTime.ofInstant(at, ZONE), Bolus.Source.MANUAL, 3), at);
		assertEquals(Optional.of(bolus), at("insulin", 12.1, 300).orElseThrow().meant());
		assertEquals(Optional.empty(), at("glucose", 12.1, 300).orElseThrow().meant());
	}

	@Test
	void inTheHourThatIsThereTwiceTheReadingNextToThePointerIsMeant() {
		axis = TimeAxis.day(LocalDate.of(2026, 10, 25), ZONE);
		Moment summer = glucose("2026-10-25T00:30:00Z", 100, Glucose.Origin.SENSOR);
		Moment winter = glucose("2026-10-25T01:30:00Z", 200, Glucose.Origin.SENSOR);
		assertEquals(summer.at(), winter.at());
		assertEquals(Optional.of(summer), at("glucose", 2.5, 110).orElseThrow().reading());
		assertEquals(Optional.of(winter), at("glucose", 2.5, 190).orElseThrow().reading());
	}

	@Test
	void besideThePanelsThereIsNothing() {
		Patient patient = new Patient(PatientId.NEW, "Doe", "Jane", Optional.empty(), "", ZONE, Preferences.DEFAULT);
		DayData day = new DayData(patient, axis.start().toLocalDate(), chart(), moments, List.of(), Map.of());
		assertTrue(Pointed.in(day, chart(), 1, 1).isEmpty());
	}
}
