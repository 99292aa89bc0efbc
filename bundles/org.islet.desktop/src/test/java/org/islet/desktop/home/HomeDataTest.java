// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.chart.Svg;
import org.islet.desktop.Words;
import org.islet.device.host.DeviceUploads.LastRead;
import org.islet.metrics.Figures;
import org.islet.model.DeviceInfo;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.DeviceUse;
import org.islet.store.DerbyStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeDataTest {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
	private static final DeviceInfo SENSOR = new DeviceInfo("Maker", "Sensor", "S1", DeviceInfo.Kind.CGM, "");
	private static final DeviceInfo METER = new DeviceInfo("Maker", "Meter", "M1", DeviceInfo.Kind.METER, "");

	@TempDir
	Path folder;

	private static final DerbyStores STORES = new DerbyStores();
	/** open all the time, so that the database engine is not started for each test */
	private static TherapyStore engine;

	private TherapyStore store;
	private Patient patient;

	@BeforeAll
	static void start(@TempDir Path elsewhere) {
		engine = STORES.open(elsewhere, new char[0]);
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	@BeforeEach
	void open() {
		store = STORES.open(folder, new char[0]);
		patient = store
				.save(new Patient(PatientId.NEW, "Doe", "Jane", Optional.empty(), "", ZONE, Preferences.DEFAULT));
	}

	@AfterEach
	void close() {
		store.close();
	}

	private void readings(LocalDateTime from, int count, int minutes, Glucose.Origin origin, DeviceInfo device) {
		List<Logged<Glucose>> readings = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			LocalDateTime when = from.plusMinutes((long) i * minutes);
			readings.add(new Logged<>(Glucose.of(when, GlucoseValue.mgdl(80 + i % 150), origin),
					when.atZone(ZONE).toInstant(),
					device.id() + i, device.id(), i));
		}
		store.take(patient.id(), device, readings);
	}

	@Test
	void theFortnightsFiguresAreThoseOfTheMetrics() {
		readings(LocalDateTime.of(2026, 3, 1, 0, 0), 288 * 14, 5, Glucose.Origin.SENSOR, SENSOR);
		Fortnight fortnight = Fortnight.of(store.read(patient.id(),
				new Period(LocalDateTime.of(2026, 3, 1, 0, 0).toLocalDate(),
						LocalDateTime.of(2026, 3, 14, 0, 0).toLocalDate(), ZONE)));
		var figures = Figures.of(store.read(patient.id(), fortnight.period()));
		assertEquals(figures.get("meanMgdl"), fortnight.statistics().mean());
		assertEquals(figures.get("cvPct"), fortnight.statistics().cv());
		assertEquals(figures.get("gmiPct"), fortnight.statistics().gmi());
		assertTrue(fortnight.use().representative());
	}

	@Test
	void theLastDayEndsWithTheFullHourAfterTheLastEntry() {
		readings(LocalDateTime.of(2026, 3, 1, 0, 0), 300, 5, Glucose.Origin.SENSOR, SENSOR);
		Instant last = store.span(patient.id()).orElseThrow().last();
		LastDay day = LastDay.of(store, patient, last);
		assertEquals(LocalDateTime.of(2026, 3, 1, 1, 0), day.axis().start());
		assertEquals(288, day.sensor().size());
		assertEquals(last, day.sensor().at(287));
		assertFalse(day.current(last.plusSeconds(90_000)));
		assertTrue(day.current(last.plusSeconds(80_000)));
	}

	@Test
	void anEntryOnTheFullHourIsOnTheAxis() {
		readings(LocalDateTime.of(2026, 3, 1, 12, 0), 1, 5, Glucose.Origin.METER, METER);
		LastDay day = LastDay.of(store, patient, store.span(patient.id()).orElseThrow().last());
		assertEquals(1, day.meter().size());
		assertEquals(23.0, day.axis().at(day.meter().at(0)));
	}

	@Test
	void theTraceHasAGapWhereTheSensorHadOne() {
		readings(LocalDateTime.of(2026, 3, 1, 0, 0), 60, 5, Glucose.Origin.SENSOR, SENSOR);
		readings(LocalDateTime.of(2026, 3, 1, 10, 0), 60, 5, Glucose.Origin.SENSOR,
				new DeviceInfo("Maker", "Sensor", "S2", DeviceInfo.Kind.CGM, ""));
		LastDay day = LastDay.of(store, patient, store.span(patient.id()).orElseThrow().last());
		String svg = Svg.of(new TraceChart(day, Words.of(patient)).chart(500, 150));
		String sensor = svg.replaceAll("(?s).*id=\"glucose.sensor\">(.*?)</g>.*", "$1");
		assertEquals(2, sensor.split("<path", -1).length - 1, sensor);
	}

	@Test
	void theTraceFillsItsRoom() {
		readings(LocalDateTime.of(2026, 3, 1, 0, 0), 60, 5, Glucose.Origin.SENSOR, SENSOR);
		LastDay day = LastDay.of(store, patient, store.span(patient.id()).orElseThrow().last());
		assertEquals(150, new TraceChart(day, Words.of(patient)).chart(500, 150).height(), 1e-9);
	}

	@Test
	void withoutASensorTheFiguresAreOfTheMeter() {
		readings(LocalDateTime.of(2026, 3, 1, 0, 0), 20, 300, Glucose.Origin.METER, METER);
		Fortnight fortnight = Fortnight.of(store.read(patient.id(), new Period(
				LocalDateTime.of(2026, 3, 1, 0, 0).toLocalDate(), LocalDateTime.of(2026, 3, 14, 0, 0).toLocalDate(),
				ZONE)));
		assertFalse(fortnight.ofSensor());
		assertEquals(20, fortnight.statistics().readings());
		assertFalse(fortnight.use().representative());
	}

	@Test
	void aDeviceThatWasReadComesBeforeThoseKnownFromFiles() {
		Instant now = Instant.parse("2026-03-01T12:00:00Z");
		List<DeviceState> states = DeviceState.all(
				List.of(new DeviceUse(SENSOR, now, now, 5), new DeviceUse(METER, now, now, 5),
						new DeviceUse(DeviceInfo.LOG, now, now, 1)),
				List.of(new LastRead(METER, "meter", now, 90, true)));
		assertEquals(List.of("Maker Meter M1", "Maker Sensor S1"), states.stream().map(DeviceState::name).toList());
		assertTrue(states.getFirst().due());
		assertEquals(Optional.empty(), states.getLast().read());
	}

	@Test
	void whatCameInSinceLastTimeIsToldTheLatestFirst() {
		Instant since = Instant.parse("2026-03-01T08:00:00Z");
		keep("old.csv", since.minusSeconds(1));
		keep("new.csv", since.plusSeconds(10));
		keep("Maker Meter M1.transcript", since.plusSeconds(20));
		assertEquals(List.of(new News.Item("Maker Meter M1", true, since.plusSeconds(20)),
				new News.Item("new.csv", false, since.plusSeconds(10))), News.of(store, patient.id(), since).items());
	}

	private void keep(String name, Instant at) {
		store.keep(patient.id(), new TherapyStore.Origin(name, "x", "1", "", at),
				new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
	}
}
