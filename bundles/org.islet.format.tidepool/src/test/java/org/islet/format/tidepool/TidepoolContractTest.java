// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.islet.device.FileFormat;
import org.islet.model.Bolus;
import org.islet.model.Entry;
import org.islet.model.Estimate;
import org.islet.model.Suspend;
import org.islet.tck.FormatContract;
import org.islet.tck.Sample;

class TidepoolContractTest implements FormatContract {

	@Override
	public FileFormat format() {
		return new TidepoolFormat(Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC));
	}

	@Override
	public List<Sample> samples() {
		return List.of(Sample.resource(TidepoolContractTest.class, "account.json"),
				Sample.resource(TidepoolContractTest.class, "service.json"));
	}

	@Override
	public boolean isLines() {
		return false;
	}

	/** A calculation whose bolus was cut off stands alone; a suspend is known by parts until its last one. */
	@Override
	public Object core(Entry entry) {
		return switch (entry) {
		case Bolus bolus -> bolus.when();
		case Estimate estimate -> estimate.getClass();
		case Suspend suspend -> suspend.state().stopped();
		default -> entry;
		};
	}
}
