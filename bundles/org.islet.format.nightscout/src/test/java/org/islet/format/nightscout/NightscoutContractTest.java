// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.islet.device.FileFormat;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.tck.FormatContract;
import org.islet.tck.Sample;

class NightscoutContractTest implements FormatContract {

	@Override
	public FileFormat format() {
		return new NightscoutFormat(Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC));
	}

	@Override
	public List<Sample> samples() {
		return List.of(sample("entries.json"), sample("treatments.json"), sample("profile.json"));
	}

	private static Sample sample(String name) {
		return Sample.resource(NightscoutContractTest.class, name);
	}

	@Override
	public boolean isLines() {
		return false;
	}

	/** Of a change that is told again and again the first counts, which comes last in the file. */
	@Override
	public Object core(Entry entry) {
		return entry instanceof DeviceEvent event && event.kind() == DeviceEvent.Kind.SENSOR_START ? event.kind()
				: entry;
	}
}
