// SPDX-License-Identifier: EPL-2.0
package org.islet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.json.ModelJson;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.Logged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

/**
 * An entry as it lies in its table. A plain glucose reading has its values in {@code reading} and no detail; every
 * other entry is JSON in {@code detail}.
 */
record Row(String key, long at, long local, short kind, Reading reading, String detail) {

	private static final int LONGEST_KEY = 200;

	/** A plain glucose reading; {@code isig} is NaN where there is none. */
	record Reading(double number, double isig, short unit, short origin, short bound) {
	}

	/** Jackson starts with the first entry that needs it. */
	private static final class Json {
		static final ObjectWriter WRITER = ModelJson.mapper().writer();
		static final ObjectReader[] READERS = Codes.KINDS.stream().map(ModelJson.mapper()::readerFor)
				.toArray(ObjectReader[]::new);
	}

	static Row of(Logged<?> logged) {
		if (logged.key().length() > LONGEST_KEY) {
			throw new IllegalArgumentException("longer than " + LONGEST_KEY + " characters: " + logged.key());
		}
		Entry entry = logged.entry();
		short kind = (short) Codes.KINDS.indexOf(entry.getClass());
		long at = logged.at().toEpochMilli();
		long local = entry.when().toInstant(ZoneOffset.UTC).toEpochMilli();
		return entry instanceof Glucose glucose && isPlain(glucose)
				? new Row(logged.key(), at, local, kind, reading(glucose), null)
				: new Row(logged.key(), at, local, kind, null, json(entry));
	}

	/** Whether columns hold it exactly: Derby's DOUBLE has neither -0.0 nor NaN, and times are in milliseconds. */
	private static boolean isPlain(Glucose glucose) {
		return glucose.meter().isEmpty() && exact(glucose.value().number())
				&& (glucose.isig().isEmpty() || exact(glucose.isig().getAsDouble()))
				&& glucose.when().getNano() % 1_000_000 == 0;
	}

	private static boolean exact(double number) {
		return Double.isFinite(number) && (number != 0 || Double.doubleToRawLongBits(number) == 0);
	}

	private static Reading reading(Glucose glucose) {
		return new Reading(glucose.value().number(), glucose.isig().orElse(Double.NaN),
				(short) Codes.UNITS.indexOf(glucose.value().unit()), (short) Codes.ORIGINS.indexOf(glucose.origin()),
				(short) Codes.BOUNDS.indexOf(glucose.bound()));
	}

	static String json(Entry entry) {
		try {
			return Json.WRITER.writeValueAsString(entry);
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException(e);
		}
	}

	Instant instant() {
		return Instant.ofEpochMilli(at);
	}

	/** The entry, exactly as it was taken. */
	Entry entry() throws IOException {
		if (reading == null) {
			return entry(kind, detail);
		}
		LocalDateTime when = LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000L),
				Math.floorMod(local, 1000) * 1_000_000, ZoneOffset.UTC);
		return new Glucose(when, new GlucoseValue(reading.number, Codes.UNITS.get(reading.unit)),
				Codes.ORIGINS.get(reading.origin), Codes.BOUNDS.get(reading.bound),
				Double.isNaN(reading.isig) ? OptionalDouble.empty() : OptionalDouble.of(reading.isig),
				Optional.empty());
	}

	static Entry entry(short kind, String json) throws IOException {
		return Json.READERS[kind].readValue(json);
	}

	/** Whether it says the same; JSON that differs only in order or spelling does. */
	boolean same(Row other) throws IOException {
		return equals(other) || key.equals(other.key) && at == other.at && kind == other.kind && detail != null
				&& other.detail != null && entry().equals(other.entry());
	}
}
