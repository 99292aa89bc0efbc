// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Builds a glucose trace run by run: so many equal readings, then so many missing ones, at one step. */
final class Trace {

	private final List<Long> millis = new ArrayList<>();
	private final List<Double> mgdl = new ArrayList<>();
	private final ZoneId zone;
	private final int stepMinutes;
	private long at;

	private Trace(LocalDateTime start, int stepMinutes, ZoneId zone) {
		this.zone = zone;
		this.stepMinutes = stepMinutes;
		this.at = start.atZone(zone).toInstant().toEpochMilli();
	}

	static Trace from(String start) {
		return from(start, 5, ZoneOffset.UTC);
	}

	static Trace from(String start, int stepMinutes, ZoneId zone) {
		return new Trace(LocalDateTime.parse(start), stepMinutes, zone);
	}

	Trace then(int readings, double value) {
		for (int i = 0; i < readings; i++) {
			millis.add(at);
			mgdl.add(value);
			at += stepMinutes * 60_000L;
		}
		return this;
	}

	Trace missing(int readings) {
		at += readings * stepMinutes * 60_000L;
		return this;
	}

	GlucoseSeries series() {
		return GlucoseSeries.of(millis.stream().mapToLong(Long::longValue).toArray(),
				mgdl.stream().mapToDouble(Double::doubleValue).toArray(), zone);
	}
}
