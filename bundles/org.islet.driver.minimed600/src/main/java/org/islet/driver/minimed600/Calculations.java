// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.islet.device.DeviceException;
import org.islet.model.Calculation;
import org.islet.model.Calculation.Status;
import org.islet.model.Carbs;

/** The bolus calculator's records, those of Auto Mode among them, and which bolus came of which. */
final class Calculations {

	/** The bolus begins at the same moment or just after; one of just that amount may take longer. */
	private static final long AFTER = 5 * 60L;
	private static final long LONGEST = 10 * 60L;
	private static final long BEFORE = 2;
	private static final double SAME = 0.03;
	private static final int AUTO_MODE = 0x3E;

	private record Read(Event event, Calculation calculation) {

		double wanted() {
			return calculation.confirmed().orElse(calculation.recommended().orElse(0));
		}
	}

	private final List<Read> all = new ArrayList<>();
	private final Map<OpenBolus, Read> joined = new HashMap<>();
	private final Set<Event> used = new HashSet<>();

	void take(Event event) throws DeviceException {
		all.add(new Read(event, event.type() == AUTO_MODE ? automatic(event) : manual(event)));
	}

	private static Calculation manual(Event event) throws DeviceException {
		boolean mmol = event.u8(0x0B) == 1;
		boolean exchanges = event.u8(0x0C) == 1;
		return new Calculation(insulin(event.signedUnits(0x2B)), Optional.of(Check.carbs(event.u16(0x0F), exchanges)),
				ratio(event, 0x13, exchanges), Check.glucose(event.u16(0x11), mmol),
				Check.glucose(event.u16(0x17), mmol),
				Check.glucose(event.u16(0x19), mmol), Check.glucose(event.u16(0x0D), mmol),
				insulin(event.signedUnits(0x1B)), insulin(event.units(0x1F)), insulin(event.signedUnits(0x23)),
				Optional.empty(), insulin(event.signedUnits(0x31)), Status.DELIVERED);
	}

	private static Calculation automatic(Event event) throws DeviceException {
		boolean mmol = (event.u8(0x0B) & 1) != 0;
		boolean exchanges = (event.u8(0x0B) & 2) != 0;
		return new Calculation(insulin(event.signedUnits(0x18)), Optional.of(Check.carbs(event.u16(0x0E), exchanges)),
				ratio(event, 0x1C, exchanges), Optional.empty(), Optional.empty(), Optional.empty(),
				Check.glucose(event.u16(0x0C), mmol), insulin(event.signedUnits(0x10)), insulin(event.units(0x14)),
				OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(), Status.DELIVERED);
	}

	private static OptionalDouble ratio(Event event, int at, boolean exchanges) throws DeviceException {
		return OptionalDouble.of(Check.within(event.bytes().u32be(at) / (exchanges ? 1000.0 : 10.0), 0, 1000));
	}

	private static OptionalDouble insulin(double units) throws DeviceException {
		return OptionalDouble.of(Check.within(units, -100, 200));
	}

	/** Finds the calculation of each bolus that came of one. */
	void join(List<OpenBolus> boluses) throws DeviceException {
		for (OpenBolus bolus : boluses) {
			if (bolus.calculated()) {
				all.stream().filter(read -> !used.contains(read.event) && fits(read, bolus))
						.min(Comparator.comparing((Read read) -> !same(read, bolus))
								.thenComparing(read -> Math.abs(bolus.first().rtc() - read.event.rtc())))
						.ifPresent(read -> {
							joined.put(bolus, read);
							used.add(read.event);
						});
			}
		}
	}

	private static boolean fits(Read read, OpenBolus bolus) {
		long after = bolus.first().rtc() - read.event.rtc();
		return after >= -BEFORE && after <= (same(read, bolus) ? LONGEST : AFTER);
	}

	private static boolean same(Read read, OpenBolus bolus) {
		return Math.abs(bolus.asked() - read.wanted()) <= SAME;
	}

	Optional<Calculation> of(OpenBolus bolus) {
		return Optional.ofNullable(joined.get(bolus)).map(Read::calculation);
	}

	/** @return those no bolus came of, with their records */
	Map<Event, Calculation> unused() {
		Map<Event, Calculation> unused = new HashMap<>();
		all.stream().filter(read -> !used.contains(read.event))
				.forEach(read -> unused.put(read.event, notDelivered(read.calculation)));
		return unused;
	}

	private static Calculation notDelivered(Calculation c) {
		return new Calculation(c.recommended(), c.carbs(), c.carbRatio(), c.sensitivity(), c.targetLow(),
				c.targetHigh(),
				c.glucose(), c.correction(), c.food(), c.activeInsulin(), c.insulinAction(), c.confirmed(),
				Status.NOT_DELIVERED);
	}

	/** @return whether a bolus may still come of it */
	static boolean pending(Event calculation, PumpTime now) {
		return now.rtc() - calculation.rtc() <= LONGEST;
	}

	/** @return the carbohydrate the calculator was told */
	List<Carbs> meals() {
		return all.stream().flatMap(read -> read.calculation.carbs().stream()
				.map(carbs -> new Carbs(read.event.when(), carbs))).toList();
	}
}
