// SPDX-License-Identifier: EPL-2.0
package org.islet.format.islet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.islet.device.FileFormat;
import org.islet.model.DeviceInfo;
import org.islet.tck.FormatContract;
import org.islet.tck.Reading;
import org.islet.tck.RecordedImport;
import org.islet.tck.Sample;
import org.junit.jupiter.api.Test;

/** The rules for every format, on entries of all kinds through a night of 25 hours and a change of the clock. */
class IsletFormatTest implements FormatContract {

	@Override
	public FileFormat format() {
		return new IsletFormat();
	}

	@Override
	public List<Sample> samples() {
		return List.of(days());
	}

	private static Sample days() {
		return Sample.resource(IsletFormatTest.class, "days.csv");
	}

	/** The file is one that was written once and is read for ever. */
	@Test
	void instantKeyDeviceAndZoneAreTheFiles() {
		RecordedImport told = Reading.of(format(), days().bytes(), Map.of(), () -> "days").told();
		assertEquals(List.of(ZoneId.of("Europe/Berlin")), told.zones());
		assertEquals(List.of(), told.warnings());
		assertEquals(List.of(), told.skips());
		assertEquals(List.of(new DeviceInfo("Acme", "Pump 3", "P-0042", DeviceInfo.Kind.PUMP, "1.7"),
				new DeviceInfo("Acme", "Drop", "00123456", DeviceInfo.Kind.METER, ""), DeviceInfo.LOG),
				told.devices());
		assertEquals("acme:00123456|Glucose|METER 5.5|2026-10-25T02:30:10.500|0", told.copies().get(2).key());
		assertEquals(Instant.parse("2026-10-25T00:30:10.500Z"), told.copies().get(2).at());
		assertEquals("acme:00123456", told.copies().get(2).device());
	}
}
