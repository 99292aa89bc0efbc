// SPDX-License-Identifier: EPL-2.0
package org.islet.upload;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.islet.device.DeviceLog;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;

/** A device that records readings; its line numbers count up. */
final class Recorder {

	static final DeviceInfo PUMP = new DeviceInfo("Acme", "Pump", "1", DeviceInfo.Kind.PUMP, "");
	static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

	final CollectedDevice device = new CollectedDevice(PUMP);
	private long line;

	Recorder reads(String... times) {
		return readsIn("log", times);
	}

	Recorder readsIn(String log, String... times) {
		for (String time : times) {
			add(log, reading(time));
		}
		return this;
	}

	Recorder add(String log, Entry entry) {
		log(log).add(entry, ++line);
		return this;
	}

	/** A reading of which the source states local time and instant. */
	Recorder states(String time, String instant) {
		log("stated").add(reading(time), Instant.parse(instant), ++line);
		return this;
	}

	Recorder set(String before, String after) {
		return setIn("log", before, after);
	}

	Recorder setIn(String log, String before, String after) {
		log(log).clockChange(LocalDateTime.parse(before), LocalDateTime.parse(after), ++line);
		return this;
	}

	private DeviceLog log(String name) {
		return device.log(name, () -> {
		});
	}

	static Glucose reading(String time) {
		return Glucose.of(LocalDateTime.parse(time), GlucoseValue.mgdl(100), Glucose.Origin.SENSOR);
	}

	List<Placed> placed(String zone) {
		return new Anchoring(device, List.of(), ZoneId.of(zone), NOW, new Skips()).run();
	}

	/** The instants of all but clock changes, in the order they were recorded. */
	List<String> instants(String zone) {
		return new Anchoring(device, List.of(), ZoneId.of(zone), NOW, new Skips()).run().stream()
				.filter(p -> !(p.entry() instanceof DeviceEvent)).map(p -> p.at().toString()).toList();
	}

	/** Local time and instant of all but clock changes, in the order of their instants. */
	List<String> pairs(String zone) {
		List<String> pairs = new ArrayList<>();
		for (Placed one : placed(zone)) {
			if (!(one.entry() instanceof DeviceEvent)) {
				pairs.add(one.entry().when().toString().substring(5) + " " + one.at().toString().substring(5));
			}
		}
		return pairs;
	}
}
