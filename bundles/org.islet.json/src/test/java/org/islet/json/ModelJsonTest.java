// SPDX-License-Identifier: EPL-2.0
package org.islet.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

import org.islet.model.Bolus;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.InsulinTotal;
import org.islet.model.Ketone;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PumpSettings;
import org.islet.tck.Arbitrary;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ModelJsonTest {

	private static final LocalDateTime NOON = LocalDateTime.of(2024, 3, 31, 12, 0);

	private final ObjectMapper mapper = ModelJson.mapper();

	@Property(tries = 600)
	void everyEntrySurvives(@ForAll long seed, @ForAll int kind) throws IOException {
		Entry entry = new Arbitrary(new Random(seed)).entry(kind);
		assertEquals(entry, mapper.readValue(mapper.writeValueAsString(entry), Entry.class));
		assertEquals(entry, mapper.readValue(mapper.writeValueAsBytes(entry), entry.getClass()));
	}

	@Property(tries = 100)
	void everyLoggedEntrySurvives(@ForAll long seed) throws IOException {
		Logged<?> logged = new Arbitrary(new Random(seed)).logged("maker:1");
		assertEquals(logged, mapper.readValue(mapper.writeValueAsString(logged), Logged.class));
	}

	@Property(tries = 100)
	void aListOfLoggedEntriesSurvives(@ForAll long seed) throws IOException {
		Arbitrary arbitrary = new Arbitrary(new Random(seed));
		List<Logged<Entry>> all = List.of(arbitrary.logged("a:1"), arbitrary.logged("b:2"));
		TypeReference<List<Logged<Entry>>> type = new TypeReference<>() {
		};
		assertEquals(all, mapper.readValue(mapper.writerFor(type).writeValueAsString(all), type));
		assertEquals(all, mapper.readValue(mapper.writeValueAsString(all), type));
	}

	@Property(tries = 100)
	void everyPatientSurvives(@ForAll long seed) throws IOException {
		Patient patient = new Arbitrary(new Random(seed)).record(Patient.class);
		assertEquals(patient, mapper.readValue(mapper.writeValueAsString(patient), Patient.class));
	}

	@Test
	void whatIsEmptyIsLeftOut() throws IOException {
		Glucose reading = Glucose.of(NOON, GlucoseValue.mmol(5.4), Glucose.Origin.METER);
		assertEquals("{\"kind\":\"Glucose\",\"when\":\"2024-03-31T12:00:00\","
				+ "\"value\":{\"number\":5.4,\"unit\":\"MMOL_L\"},\"origin\":\"METER\",\"bound\":\"WITHIN\"}",
				mapper.writeValueAsString(reading));
	}

	@Test
	void aLoggedEntryNamesTheKindOfItsEntry() throws IOException {
		Logged<Ketone> logged = new Logged<>(new Ketone(NOON, 0.6), Instant.EPOCH, "k", "m:1", 3);
		assertEquals("{\"entry\":{\"kind\":\"Ketone\",\"when\":\"2024-03-31T12:00:00\",\"mmol\":0.6},"
				+ "\"at\":\"1970-01-01T00:00:00Z\",\"key\":\"k\",\"device\":\"m:1\",\"source\":3}",
				mapper.writeValueAsString(logged));
	}

	@Test
	void theKindOfAnEventOrTotalHasAnotherName() throws IOException {
		assertEquals("REWIND", mapper.readTree(mapper.writeValueAsString(
				DeviceEvent.of(NOON, DeviceEvent.Kind.REWIND, "33", ""))).get("event").textValue());
		assertEquals("ALL", mapper.readTree(mapper.writeValueAsString(
				new InsulinTotal(NOON, InsulinTotal.Kind.ALL, 40))).get("counts").textValue());
	}

	@Test
	void listsAndMapsThatAreMissingAreEmpty() throws IOException {
		PumpSettings settings = (PumpSettings) mapper
				.readValue("{\"kind\":\"PumpSettings\",\"when\":\"2024-03-31T12:00:00\"}", Entry.class);
		assertEquals(List.of(), settings.targets());
		assertEquals(Map.of(), settings.basal());
		assertEquals(OptionalDouble.empty(), settings.maxBolus());
	}

	@Test
	void whatIsMissingUnknownOrNoNumberIsRefused() {
		refused("{\"kind\":\"Ketone\",\"when\":\"2024-03-31T12:00:00\"}");
		refused("{\"kind\":\"Ketone\",\"mmol\":1}");
		refused("{\"kind\":\"Ketone\",\"when\":\"2024-03-31T12:00:00\",\"mmol\":null}");
		refused("{\"kind\":\"Ketone\",\"when\":\"2024-03-31T12:00:00\",\"mmol\":\"\"}");
		refused("{\"kind\":\"Ketone\",\"when\":\"2024-03-31T12:00:00\",\"mmol\":1,\"mgdl\":2}");
		refused("{\"kind\":\"Bolo\",\"when\":\"2024-03-31T12:00:00\"}");
		refused("{\"kind\":\"Ketone\",\"when\":\"2024-03-31T12:00:00\",\"mmol\":1} {}");
		refused("{\"when\":\"2024-03-31T12:00:00\",\"mmol\":1}");
		refused("{\"kind\":\"Glucose\",\"when\":\"2024-03-31T12:00:00\",\"value\":{\"number\":-1,\"unit\":\"MG_DL\"},"
				+ "\"origin\":\"METER\",\"bound\":\"WITHIN\"}");
		refused("{\"kind\":\"Bolus\",\"when\":\"2024-03-31T12:00:00\"}");
	}

	@Test
	void derivedValuesAreNotWritten() throws IOException {
		String json = mapper.writeValueAsString(Bolus.normal(NOON, Bolus.Source.MANUAL, 2.5));
		assertEquals(-1, json.indexOf("interrupted"));
		assertEquals(-1, json.indexOf("override"));
	}

	private void refused(String json) {
		assertThrows(JsonProcessingException.class, () -> mapper.readValue(json, Entry.class), json);
	}
}
