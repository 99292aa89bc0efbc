// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.DeviceEvent;
import org.islet.model.Dose;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.InsulinTotal;
import org.islet.model.Remark;
import org.junit.jupiter.api.Test;

class EntryKeyTest {

	private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 0);

	private static String key(Entry entry) {
		return EntryKey.of("acme:1", entry, 0);
	}

	private static Bolus bolus(double programmed, double delivered, Bolus.End end) {
		return new Bolus(NOON, Bolus.Shape.NORMAL, Bolus.Source.MANUAL, Dose.of(programmed, delivered), Dose.NONE,
				Optional.empty(), end, Optional.empty(), OptionalInt.of(7), Optional.empty());
	}

	@Test
	void aBolusUnderWayAndTheSameOneFinishedAreOne() {
		assertEquals(key(bolus(5, 2, Bolus.End.STOPPED)), key(bolus(5, 5, Bolus.End.COMPLETE)));
		assertNotEquals(key(bolus(5, 5, Bolus.End.COMPLETE)), key(bolus(4, 4, Bolus.End.COMPLETE)));
	}

	@Test
	void aDaysTotalMayGrow() {
		assertEquals(key(new InsulinTotal(NOON, InsulinTotal.Kind.ALL, 10)),
				key(new InsulinTotal(NOON, InsulinTotal.Kind.ALL, 30)));
	}

	@Test
	void aReadingExportedInEitherUnitIsOne() {
		for (int mgdl = 40; mgdl <= 400; mgdl++) {
			double mmol = Math.round(GlucoseUnit.MMOL_L.fromMgdl(mgdl) * 10) / 10.0;
			assertEquals(key(reading(GlucoseValue.mgdl(mgdl), Glucose.Origin.METER)),
					key(reading(GlucoseValue.mmol(mmol), Glucose.Origin.METER)), mgdl + " mg/dL");
		}
	}

	@Test
	void readingsOfOtherOriginsDevicesOrTimesAreOthers() {
		Glucose reading = reading(GlucoseValue.mgdl(100), Glucose.Origin.METER);
		assertNotEquals(key(reading), key(reading(GlucoseValue.mgdl(100), Glucose.Origin.SENSOR)));
		assertNotEquals(key(reading), EntryKey.of("acme:2", reading, 0));
		assertNotEquals(key(reading), EntryKey.of("acme:1", reading, 1));
		assertNotEquals(key(Basal.scheduled(NOON, 1)), key(Basal.scheduled(NOON.plusSeconds(1), 1)));
		assertNotEquals(key(Basal.scheduled(NOON, 1)), key(Basal.scheduled(NOON, 1.05)));
	}

	private static Glucose reading(GlucoseValue value, Glucose.Origin origin) {
		return Glucose.of(NOON, value, origin);
	}

	@Test
	void aKeyIsNeverLongerThanTwoHundredCharacters() {
		Entry remark = new Remark(NOON, "x".repeat(5000), Optional.empty());
		Entry other = new Remark(NOON, "x".repeat(5000) + "y", Optional.empty());
		Entry event = DeviceEvent.of(NOON, DeviceEvent.Kind.OTHER, "c".repeat(300), "");
		assertTrue(key(remark).length() <= 200);
		assertTrue(key(event).length() <= 200);
		assertNotEquals(key(remark), key(other));
		assertTrue(EntryKey.of("d".repeat(500), reading(GlucoseValue.mgdl(1), Glucose.Origin.METER), 9999)
				.length() <= 200);
	}
}
