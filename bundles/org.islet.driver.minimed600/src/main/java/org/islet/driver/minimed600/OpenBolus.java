// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.minimed600;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.islet.device.DeviceException;
import org.islet.model.Bolus;
import org.islet.model.Bolus.End;
import org.islet.model.Bolus.Shape;
import org.islet.model.Bolus.Source;
import org.islet.model.Dose;

/** A bolus while its records are gathered: it is programmed, and each of its parts is delivered, in records of their own. */
final class OpenBolus {

	private static final int SOURCE = 0x0B;
	private static final int NUMBER = 0x0C;
	private static final int NOW_PART = 1;

	private final Event first;
	private final Shape shape;
	private final boolean headless;
	private final OptionalDouble now;
	private final OptionalDouble extended;
	private final Duration over;
	private OptionalDouble givenNow = OptionalDouble.empty();
	private OptionalDouble givenExtended = OptionalDouble.empty();

	/** @param first a record of a bolus programmed, or delivered if that it was programmed is not known */
	OpenBolus(Event first) throws DeviceException {
		this.first = first;
		shape = shape(first.type());
		headless = delivers(first);
		double amount = Check.units(first.units(0x0E));
		now = shape == Shape.SQUARE ? OptionalDouble.empty() : OptionalDouble.of(amount);
		extended = switch (shape) {
		case NORMAL -> OptionalDouble.empty();
		case SQUARE -> OptionalDouble.of(amount);
		case DUAL -> OptionalDouble.of(Check.units(first.units(0x12)));
		};
		over = Duration.ofMinutes(minutes(first));
	}

	private static int minutes(Event event) throws DeviceException {
		return switch (event.type()) {
		case 0x16 -> event.u16(0x12);
		case 0x17, 0xDD -> event.u16(0x16);
		case 0xDE -> event.u16(0x1B);
		default -> 0;
		};
	}

	private static Shape shape(int type) {
		return switch (type) {
		case 0x15, 0xDC -> Shape.NORMAL;
		case 0x16, 0xDD -> Shape.SQUARE;
		default -> Shape.DUAL;
		};
	}

	/** @return whether the record tells what was given */
	static boolean delivers(Event event) {
		return event.type() >= 0xDC;
	}

	/** @return what the records of one bolus have in common */
	static int key(Event event) throws DeviceException {
		return event.u8(SOURCE) << 8 | event.u8(NUMBER);
	}

	/** @return whether a record of a delivery can be of this bolus */
	boolean awaits(Event delivery) throws DeviceException {
		if (shape != shape(delivery.type()) || Math.abs(first.units(0x0E) - delivery.units(0x0E)) > 0.0005) {
			return false;
		}
		return (extended(delivery) ? givenExtended : givenNow).isEmpty();
	}

	void deliver(Event delivery) throws DeviceException {
		double units = Check.units(delivery.units(shape == Shape.DUAL ? 0x16 : 0x12));
		if (extended(delivery)) {
			givenExtended = OptionalDouble.of(units);
		} else {
			givenNow = OptionalDouble.of(units);
		}
	}

	private static boolean extended(Event delivery) throws DeviceException {
		return delivery.type() == 0xDD || delivery.type() == 0xDE && delivery.u8(0x1A) != NOW_PART;
	}

	/** @return whether all of its parts were delivered, as far as ever */
	boolean complete() {
		return (now.isEmpty() || givenNow.isPresent()) && (extended.isEmpty() || givenExtended.isPresent());
	}

	/** @return whether it is known of a part how much was given */
	boolean given() {
		return givenNow.isPresent() || givenExtended.isPresent();
	}

	/** @return whether that it was programmed is not known */
	boolean headless() {
		return headless;
	}

	Event first() {
		return first;
	}

	Duration over() {
		return over;
	}

	double asked() {
		return now.orElse(0) + extended.orElse(0);
	}

	boolean calculated() throws DeviceException {
		return source() == Source.CALCULATOR;
	}

	private Source source() throws DeviceException {
		return switch (first.u8(SOURCE)) {
		case 0 -> Source.MANUAL;
		case 1, 6, 7, 8 -> Source.CALCULATOR;
		case 2 -> Source.EASY;
		case 4 -> Source.PRESET;
		case 5 -> Source.AUTO_BASAL;
		default -> Source.UNKNOWN;
		};
	}

	/** The words CareLink has for the sources. */
	private Optional<String> term() throws DeviceException {
		return switch (first.u8(SOURCE)) {
		case 0 -> Optional.of("MANUAL");
		case 1 -> Optional.of("BOLUS_WIZARD");
		case 2 -> Optional.of("EASY_BOLUS");
		case 4 -> Optional.of("PRESET_BOLUS");
		case 5 -> Optional.of("CLOSED_LOOP_MICRO_BOLUS");
		case 6 -> Optional.of("CLOSED_LOOP_BG_CORRECTION");
		case 7 -> Optional.of("CLOSED_LOOP_FOOD_BOLUS");
		case 8 -> Optional.of("CLOSED_LOOP_BG_CORRECTION_AND_FOOD_BOLUS");
		default -> Optional.empty();
		};
	}

	Bolus bolus() throws DeviceException {
		Dose dose = dose(now, givenNow);
		Dose rest = dose(extended, givenExtended);
		return new Bolus(first.when(), shape, source(), dose, rest,
				extended.isPresent() ? Optional.of(over) : Optional.empty(),
				dose.cutShort() || rest.cutShort() ? End.STOPPED : End.COMPLETE, Optional.empty(),
				OptionalInt.of(first.u8(NUMBER)), term());
	}

	private static Dose dose(OptionalDouble asked, OptionalDouble given) {
		return asked.isEmpty() ? Dose.NONE : new Dose(asked, given.orElse(0));
	}
}
