// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.DeviceLog;
import org.islet.device.UploadSession;
import org.islet.driver.accuchek.Entries.Entry;
import org.islet.model.DeviceEvent;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseValue;

/** Hands over what a meter keeps. In which order it tells it is not documented, so it is put in the order of time. */
final class Results {

	/** Above this all of these meters show HI. */
	private static final int HIGH = 600;
	/** Some show LO below 10 and some below 20, and do not tell which; that it is below 20 is true of all. */
	private static final int LOW = 20;
	private static final int LOWEST = 10;

	private final UploadSession session;
	private final DeviceLog log;
	private boolean status;

	Results(UploadSession session) {
		this.session = session;
		log = session.log("results");
	}

	/** @param entries in any order; each has the number of its place */
	void takeAll(List<Entry> entries) {
		Map<Entry, Long> numbers = new LinkedHashMap<>();
		entries.forEach(entry -> numbers.putIfAbsent(entry, numbers.size() + 1L));
		List<Entry> sorted = new ArrayList<>(numbers.keySet());
		sorted.sort(Comparator.comparing(entry -> entry.when().orElse(LocalDateTime.MIN)));
		sorted.forEach(entry -> take(entry, numbers.get(entry)));
		if (status) {
			session.warn(Texts.of("status"));
		}
	}

	private void take(Entry entry, long number) {
		if (entry.when().isEmpty()) {
			session.skipped(number, Texts.of("noTime"), true);
		} else if (entry.mgdl().isEmpty()) {
			session.skipped(number, Texts.of("noNumber"), true);
		} else {
			add(entry.when().get(), entry.mgdl().getAsDouble(), number);
			status(entry, number);
		}
	}

	private void add(LocalDateTime when, double mgdl, long number) {
		Bound bound = mgdl < LOWEST ? Bound.BELOW : mgdl > HIGH ? Bound.ABOVE : Bound.WITHIN;
		GlucoseValue value = GlucoseValue.mgdl(bound == Bound.BELOW ? LOW : Math.min(mgdl, HIGH));
		log.add(new Glucose(when, value, Origin.METER, bound, OptionalDouble.empty(), Optional.empty()), number);
	}

	/** Control solution may hide behind it; what it means is not documented. */
	private void status(Entry entry, long number) {
		if (entry.status() != 0) {
			status = true;
			log.add(new DeviceEvent(entry.when().orElseThrow(), DeviceEvent.Kind.OTHER, "status", "",
					OptionalDouble.empty(),
					Map.of("status", String.format("%04X", entry.status()))), number);
		}
	}
}
