// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

import org.islet.device.FormatException;
import org.islet.device.Head;
import org.islet.model.Bolus;
import org.islet.model.DeviceInfo;
import org.islet.tck.RecordedImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CareLinkJsonFormatTest {

	static final CareLinkJsonFormat FORMAT = new CareLinkJsonFormat(
			Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC));

	/** What the server's clock said, and when it heard of the phone the last time. */
	private static final long SERVER = Instant.parse("2026-03-14T08:00:40Z").toEpochMilli();
	private static final long HEARD = Instant.parse("2026-03-14T08:00:20Z").toEpochMilli();

	@ParameterizedTest
	@ValueSource(strings = { "[{'type':'cbg','value':5.5,'units':'mmol/L','time':'2026-01-01T00:00:00Z'}]",
			"[{'type':'sgv','sgv':100,'date':1773475800000}]", "{'markers':[],'title':'a map'}", "{}", "[]" })
	void othersJsonIsNotCareLinks(String text) {
		byte[] bytes = bytes(text);
		assertFalse(FORMAT.recognises(new Head("x.json", bytes)));
		assertThrows(FormatException.class,
				() -> FORMAT.read(new ByteArrayInputStream(bytes), new RecordedImport(Map.of())));
	}

	@Test
	void aMessageIsKnownByItsReadingsToo() {
		assertTrue(FORMAT.recognises(new Head("x.json", bytes("{'sgs':[{'kind':'SG','sg':100,'timest"))));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-14T03:00:18, true, true", "2026-03-14T13:30:18, true, true",
			"2026-03-14T08:00:18, true, false", "2026-03-14T13:45:18, true, false",
			"2026-03-14T03:00:18, false, false", "2026-03-16T13:00:18, true, false" })
	void theClocksDistanceToUtcIsStatedWhereTheMessageTellsIt(LocalDateTime phone, boolean reached, boolean told)
			throws FormatException, IOException {
		RecordedImport read = read(message("'pumpCommunicationState':" + reached, phone, phone.minusSeconds(318)));
		Optional<Instant> at = told ? Optional.of(Instant.parse("2026-03-14T07:55:00Z")) : Optional.empty();
		assertEquals(at, read.rows().getFirst().stated());
		assertEquals(told ? 0 : 1, read.warnings().size());
	}

	@Test
	void clocksThatDisagreeSayNothing() throws FormatException, IOException {
		LocalDateTime phone = LocalDateTime.parse("2026-03-14T09:00:18");
		long twoHoursAhead = SERVER + 2 * 3_600_000;
		RecordedImport read = read(message("'medicalDeviceTime':" + twoHoursAhead, phone, phone));
		assertEquals(Optional.empty(), read.rows().getFirst().stated());
	}

	@Test
	void whatCameBeforeTheClockWasSetHasOnlyItsLocalTime() throws FormatException, IOException {
		LocalDateTime phone = LocalDateTime.parse("2026-03-14T09:00:18");
		String set = "'markers':[{'type':'TIME_CHANGE','timestamp':'2026-03-14T08:58:00'}]";
		assertTrue(read(message(set, phone, phone.minusMinutes(5))).rows().getFirst().stated().isEmpty());
		assertTrue(read(message(set, phone, phone.minusMinutes(1))).rows().getFirst().stated().isPresent());
	}

	private static String message(String more, LocalDateTime phone, LocalDateTime reading) {
		return "{'currentServerTime':" + SERVER + ",'lastConduitUpdateServerDateTime':" + HEARD
				+ ",'lastConduitDateTime':'" + phone + "','sgs':[{'kind':'SG','sg':100,'timestamp':'"
				+ reading.withSecond(0) + ":00'}]," + more + "}";
	}

	@Test
	void aBolusUnderWayIsReadFromTheMessageThatHasItsEnd() throws FormatException, IOException {
		String ended = bolus("3", true);
		RecordedImport read = read("[" + bolus("1.2", false) + "," + ended + "," + ended + "]");
		assertEquals(List.of(3.0), read.entries(Bolus.class).stream().map(Bolus::delivered).toList());
	}

	private static String bolus(String delivered, boolean completed) {
		return "{'medicalDeviceSerialNumber':'N1','currentServerTime':1,'conduitInRange':true,'markers':[{"
				+ "'type':'INSULIN','timestamp':'2026-03-14T12:00:00','data':{'dataValues':{'bolusType':'FAST',"
				+ "'programmedFastAmount':'3','deliveredFastAmount':'" + delivered + "','completed':" + completed
				+ "}}}]}";
	}

	@Test
	void aPumpIsTheOneItsSerialNumberNames() throws FormatException, IOException {
		DeviceInfo pump = read("{'medicalDeviceFamily':'NGP','medicalDeviceInformation':{'modelNumber':'MMT-1886',"
				+ "'deviceSerialNumber':'NG0000009H'},'sgs':[{'kind':'SG','sg':100,'timestamp':'2026-03-14T12:00:00'}]}")
				.devices().getFirst();
		assertEquals("medtronic:ng0000009h", pump.id());
		assertEquals(DeviceInfo.Kind.PUMP, pump.kind());
	}

	@Test
	void aMessageThatBreaksOffIsDamagedRatherThanAStranger() {
		byte[] file = bytes("{'conduitInRange':true,'currentServerTime':1,'medicalDeviceFamily':'NGP','sgs':[");
		FormatException broken = assertThrows(FormatException.class,
				() -> FORMAT.read(new ByteArrayInputStream(file), new RecordedImport(Map.of())));
		assertEquals(FormatException.Kind.DAMAGED, broken.kind());
	}

	@Test
	void theStreamIsLeftOpenForItsOwner() throws FormatException, IOException {
		ByteArrayInputStream in = new ByteArrayInputStream(bytes(bolus("3", true))) {
			@Override
			public void close() {
				throw new AssertionError("closed");
			}
		};
		FORMAT.read(in, new RecordedImport(Map.of()));
	}

	@Test
	void germanSaysEverythingEnglishSays() {
		assertEquals(texts(Locale.ROOT).keySet(), texts(Locale.GERMAN).keySet());
	}

	private static ResourceBundle texts(Locale locale) {
		return ResourceBundle.getBundle("org.islet.format.carelinkjson.texts", locale,
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
