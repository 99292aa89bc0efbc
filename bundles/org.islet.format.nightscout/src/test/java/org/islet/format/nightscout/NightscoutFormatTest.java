// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.islet.device.FormatException;
import org.islet.device.Head;
import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.PumpSettings;
import org.islet.tck.RecordedImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NightscoutFormatTest {

	private static final NightscoutFormat FORMAT = new NightscoutFormat(
			Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC));

	@ParameterizedTest
	@ValueSource(strings = { "[{'type':'cbg','value':5.5,'units':'mmol/L','time':'2026-01-01T00:00:00Z'}]",
			"[{'type':'deviceEvent','subType':'sensorEvent','eventType':'expired','time':'2026-01-01T00:00:00Z'}]",
			"{'resourceType':'Bundle'}", "{'lastConduitDateTime':'2026-01-01T00:00:00','sgs':[]}",
			"[{'device':'x','created_at':'2026-01-01T00:00:00Z','uploader':{'battery':50}}]", "[]" })
	void othersJsonIsNotNightscouts(String text) {
		byte[] bytes = bytes(text);
		assertFalse(FORMAT.recognises(new Head("x.json", bytes)));
		assertThrows(FormatException.class,
				() -> FORMAT.read(new ByteArrayInputStream(bytes), new RecordedImport(Map.of())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{'type':'sgv','sgv':100,'date':1773475800000", "{'status':200,'result':[{'type':'sgv',"
			+ "'date':1773475800000,'sgv':1", "[{'_id':'x','eventType':'Note','created_at':'2026-01-01T00:00:00Z','no",
			"[{'_id':'x','store':{'Default':{'dia':3,'basal':[]}},'defaultProfile':'Default','units':'mg/d" })
	void aFileIsRecognisedByItsBeginning(String text) {
		assertTrue(FORMAT.recognises(new Head("x.json", bytes(text))));
	}

	@Test
	void aSensorStartedHundredsOfTimesWithinAMinuteStartedOnce() throws FormatException, IOException {
		StringBuilder file = new StringBuilder("[");
		for (int i = 461; i >= 0; i--) {
			file.append(
					"{'eventType':'Sensor Start','created_at':'2026-03-14T08:00:%02d.%03dZ'},".formatted(i / 10, i));
		}
		file.append("{'eventType':'Sensor Start','created_at':'2026-03-04T08:00:00Z'}]");
		List<DeviceEvent> events = read(file.toString()).entries(DeviceEvent.class);
		assertEquals(List.of("2026-03-04T08:00", "2026-03-14T08:00"),
				events.stream().map(event -> event.when().toString()).toList());
	}

	@Test
	void aTreatmentHoldsSeveralThingsAtOnce() throws FormatException, IOException {
		RecordedImport read = read(
				"[{'eventType':'Whatever','created_at':'2026-03-14T08:00:00Z','insulin':2,'carbs':20,'notes':'x'}]");
		assertEquals(3, read.rows().size());
		assertEquals(2, read.entries(Bolus.class).getFirst().delivered());
		assertEquals(20, read.entries(Carbs.class).getFirst().amount().grams());
	}

	@Test
	void nothingGivenIsNoBolus() {
		byte[] file = bytes("[{'eventType':'Bolus','created_at':'2026-03-14T08:00:00Z','insulin':0,'carbs':0}]");
		FormatException nothing = assertThrows(FormatException.class,
				() -> FORMAT.read(new ByteArrayInputStream(file), new RecordedImport(Map.of())));
		assertEquals(FormatException.Kind.EMPTY, nothing.kind());
	}

	@ParameterizedTest
	@CsvSource({ "ETC/GMT+8, 2026-02-28T16:00", "Europe/Berlin, 2026-03-01T01:00", "Mars, 2026-03-01T00:00" })
	void aProfilesTimesAreThoseOfItsZone(String zone, String local) throws FormatException, IOException {
		PumpSettings settings = read("[{'defaultProfile':'A','startDate':'2026-03-01T00:00:00Z','units':'mg/dl',"
				+ "'store':{'A':{'timezone':'" + zone + "','basal':[{'time':'00:00','value':1}]}}}]")
				.entries(PumpSettings.class).getFirst();
		assertEquals(local, settings.when().toString());
	}

	@Test
	void aProfileWithoutAUnitHasNoSensitivities() throws FormatException, IOException {
		PumpSettings settings = read("[{'defaultProfile':'A','startDate':'2026-03-01T00:00:00Z',"
				+ "'store':{'A':{'sens':[{'time':'00:00','value':3}]}}}]").entries(PumpSettings.class).getFirst();
		assertEquals(List.of(), settings.sensitivities());
		assertTrue(settings.glucoseUnit().isEmpty());
	}

	@Test
	void germanSaysEverythingEnglishSays() {
		assertEquals(texts(Locale.ROOT).keySet(), texts(Locale.GERMAN).keySet());
	}

	private static ResourceBundle texts(Locale locale) {
		return ResourceBundle.getBundle("org.islet.format.nightscout.texts", locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	private static byte[] bytes(String text) {
		return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
	}

	private static RecordedImport read(String text) throws FormatException, IOException {
		RecordedImport session = new RecordedImport(Map.of());
		FORMAT.read(new ByteArrayInputStream(bytes(text)), session);
		return session;
	}
}
