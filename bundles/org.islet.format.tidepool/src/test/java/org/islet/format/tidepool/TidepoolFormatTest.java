// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceInfo;
import org.islet.model.Glucose;
import org.islet.model.Suspend;
import org.islet.tck.RecordedImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidepoolFormatTest {

	private static final TidepoolFormat FORMAT = new TidepoolFormat(
			Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC));

	@ParameterizedTest
	@ValueSource(strings = { "[{'type':'sgv','sgv':100,'date':1,'dateString':'2026-01-01T00:00:00Z'}]",
			"[{'eventType':'Bolus','insulin':1,'created_at':'2026-01-01T00:00:00Z'}]", "{'resourceType':'Bundle'}",
			"{'kind':'Glucose','when':'2026-01-01T00:00:00'}", "[{'type':'note','time':'2026-01-01T00:00:00Z'}]" })
	void othersJsonIsNotTidepools(String text) {
		byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
		assertFalse(FORMAT.recognises(new Head("x.json", bytes)));
		FormatException refused = assertThrows(FormatException.class,
				() -> FORMAT.read(new ByteArrayInputStream(bytes), new RecordedImport(Map.of())));
		assertEquals(FormatException.Kind.NOT_OURS, refused.kind());
	}

	@Test
	void aDeviceIsTheSameWithAndWithoutItsUpload() throws FormatException, IOException {
		String reading = "{'type':'cbg','units':'mg/dL','value':100,'time':'2026-03-01T07:00:00Z','deviceId':'D1'}";
		String upload = "{'type':'upload','uploadId':'u','deviceId':'D1','deviceManufacturers':['Acme'],"
				+ "'deviceModel':'7','deviceTags':['cgm']}";
		DeviceInfo alone = read("[" + reading + "]").devices().getFirst();
		DeviceInfo named = read("[" + reading + "," + upload + "]").devices().getFirst();
		assertEquals(alone.id(), named.id());
		assertEquals("Acme 7", named.model());
		assertEquals(DeviceInfo.Kind.CGM, named.kind());
	}

	@Test
	void aBolusIsGivenOnceThoughACalculationHoldsItToo() throws FormatException, IOException {
		String bolus = "{'type':'bolus','subType':'normal','normal':2,'id':'b','time':'2026-03-01T07:00:00Z'}";
		String wizard = "{'type':'wizard','id':'w','carbInput':20,'time':'2026-03-01T07:00:00Z','bolus':" + bolus + "}";
		for (String file : List.of("[" + bolus + "," + wizard + "]", "[" + wizard + "," + bolus + "]",
				"[" + wizard + "]")) {
			List<Bolus> boluses = read(file).entries(Bolus.class);
			assertEquals(1, boluses.size(), file);
			assertEquals(20, boluses.getFirst().calculation().orElseThrow().carbs().orElseThrow().grams(), file);
			assertEquals(Bolus.Source.CALCULATOR, boluses.getFirst().source(), file);
		}
	}

	@Test
	void aScanIsNoSecondReadingOfTheSensor() throws FormatException, IOException {
		RecordedImport read = read("[{'type':'smbg','subType':'scanned','units':'mg/dL','value':112,"
				+ "'time':'2026-03-01T07:00:00Z'}]");
		assertEquals(List.of(), read.entries(Glucose.class));
		assertEquals(Map.of("value", "112", "unit", "mg/dL"),
				read.entries(DeviceEvent.class).getFirst().details());
	}

	@Test
	void suspendsThatDoNotTouchAreTwo() throws FormatException, IOException {
		String file = "[" + suspend("07:00", 600_000) + "," + suspend("07:30", 600_000) + "]";
		assertEquals(List.of("08:00", "08:10", "08:30", "08:40"), read(file).entries(Suspend.class).stream()
				.map(s -> s.when().toLocalTime().toString()).toList());
	}

	@Test
	void anOpenSuspendHasNoEnd() throws FormatException, IOException {
		String file = "[{'type':'basal','deliveryType':'suspend','time':'2026-03-01T07:00:00Z'}]";
		assertEquals(List.of(Suspend.State.STOPPED),
				read(file).entries(Suspend.class).stream().map(Suspend::state).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "'value':5,'units':'furlong'", "'value':'5,5','units':'mmol/L'", "'units':'mmol/L'",
			"'value':500,'units':'mmol/L'", "'value':-5,'units':'mmol/L'", "'value':5" })
	void aReadingThatCannotBeUnderstoodIsLeftOutAndSaid(String fields) {
		RecordedImport session = new RecordedImport(Map.of());
		byte[] file = ("[{'type':'cbg','time':'2026-03-01T07:00:00Z'," + fields + "}]").replace('\'', '"').getBytes();
		FormatException nothing = assertThrows(FormatException.class,
				() -> FORMAT.read(new ByteArrayInputStream(file), session));
		assertEquals(FormatException.Kind.EMPTY, nothing.kind());
		assertEquals(List.of(true), session.skips().stream().map(RecordedImport.Skip::fault).toList());
	}

	@Test
	void germanSaysEverythingEnglishSays() {
		assertEquals(texts(Locale.ROOT).keySet(), texts(Locale.GERMAN).keySet());
	}

	private static ResourceBundle texts(Locale locale) {
		return ResourceBundle.getBundle("org.islet.format.tidepool.texts", locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	private static String suspend(String time, long millis) {
		return "{'type':'basal','deliveryType':'suspend','time':'2026-03-01T" + time
				+ ":00Z','timezoneOffset':60,'duration':" + millis + "}";
	}

	private static RecordedImport read(String text) throws FormatException, IOException {
		RecordedImport session = new RecordedImport(Map.of());
		FORMAT.read(new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), session);
		return session;
	}
}
