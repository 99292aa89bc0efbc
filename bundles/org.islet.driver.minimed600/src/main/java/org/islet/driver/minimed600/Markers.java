// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.islet.device.DeviceException;
import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Remark;

/** What a person noted on the pump, at the time the person gave. An injection marker is never what the pump gave. */
final class Markers {

	private static final Duration NEAR = Duration.ofMinutes(1);
	private static final int LONGEST = 24 * 60;
	private static final int EXCHANGES = 1;
	private static final int TIME = 0x0B;

	private record Noted(PumpTime time, Entry entry) {
	}

	private final List<Noted> all = new ArrayList<>();

	void take(Event event) throws DeviceException {
		PumpTime time = Check.near(PumpTime.of(event.bytes(), TIME), event);
		all.add(new Noted(time, switch (event.type()) {
		case 0x2E -> new Carbs(time.local(), Check.carbs(event.u16(0x14), event.u8(0x13) == EXCHANGES));
		case 0x2F -> new Exercise(time.local(),
				Optional.of(Duration.ofMinutes((long) Check.within(event.u16(0x13), 0, LONGEST))), Optional.empty(),
				Optional.empty());
		case 0x30 -> Bolus.normal(time.local(), Bolus.Source.PEN, Check.units(event.units(0x13)));
		default -> new Remark(time.local(), "Other", Optional.empty());
		}));
	}

	/** @param told the carbohydrate the calculator was told; a marker that repeats it is no second meal */
	void writeTo(Book book, List<Carbs> told) {
		for (Noted noted : all) {
			if (!(noted.entry instanceof Carbs meal) || told.stream().noneMatch(other -> same(meal, other))) {
				book.add(noted.time.rtc(), noted.entry);
			}
		}
	}

	private static boolean same(Carbs marker, Carbs told) {
		return marker.amount().equals(told.amount())
				&& Duration.between(marker.when(), told.when()).abs().compareTo(NEAR) <= 0;
	}
}
