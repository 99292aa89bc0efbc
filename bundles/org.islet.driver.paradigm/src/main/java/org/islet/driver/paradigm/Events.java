// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.Bolus;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Remark;
import org.islet.model.row.EntryRow;

/** Primes, battery, reservoir and what the user noted, coded as CareLink names them. */
final class Events {

	private static final double TENTHS = 10;

	private Events() {
	}

	static DeviceEvent prime(Told told) {
		double fixed = told.u8(2) / TENTHS;
		return new DeviceEvent(told.when(), fixed == 0 ? Kind.PRIME_TUBING : Kind.PRIME_CANNULA,
				fixed == 0 ? "manual" : "fixed", "", OptionalDouble.of(told.u8(4) / TENTHS),
				Map.of("PROGRAMMED_AMOUNT", EntryRow.number(fixed)));
	}

	static DeviceEvent rewind(Told told) {
		return DeviceEvent.of(told.when(), Kind.REWIND, "", "");
	}

	static DeviceEvent battery(Told told) {
		boolean inserted = told.u8(1) != 0;
		return new DeviceEvent(told.when(), Kind.BATTERY, "ChangeBatteryEnable",
				inserted ? "Battery inserted" : "Battery removed", OptionalDouble.empty(),
				Map.of("ENABLE", Boolean.toString(inserted)));
	}

	static DeviceEvent lowBattery(Told told) {
		return DeviceEvent.of(told.when(), Kind.BATTERY, "JournalEntryPumpLowBattery", "Low Battery");
	}

	static DeviceEvent lowReservoir(Told told) {
		Map<String, String> details = told.details();
		details.put("AMOUNT", EntryRow.number(told.u8(1) / TENTHS));
		return new DeviceEvent(told.when(), Kind.PUMP_ALARM, "JournalEntryPumpLowReservoir", "Low Reservoir",
				OptionalDouble.empty(), details);
	}

	static DeviceEvent reminder(Told told) {
		return new DeviceEvent(told.when(), Kind.PUMP_ALARM, "AlarmClockReminder", "Alarm Clock",
				OptionalDouble.empty(), told.details());
	}

	static DeviceEvent other(Told told, String code) {
		return new DeviceEvent(told.when(), Kind.OTHER, code, "", OptionalDouble.empty(), told.details());
	}

	static Entry meal(Told told) {
		int number = told.u8(1) << 8 | told.body(0);
		CarbUnit unit = Units.carbs(told.body(1) & 3).orElseThrow(() -> RecordFault.because("fault.unit"));
		if (number > 1000) {
			throw RecordFault.because("fault.absurd");
		}
		return new Carbs(told.when(), new CarbAmount(unit == CarbUnit.GRAMS ? number : number / TENTHS, unit));
	}

	static Entry exercise(Told told) {
		return new Exercise(told.when(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	/** An injection the user noted; the pump had nothing to do with it. */
	static Entry insulin(Told told) {
		return Bolus.normal(told.when(), Bolus.Source.PEN, ((told.u8(4) & 0x60) << 3 | told.u8(1)) / TENTHS);
	}

	static Entry remark(Told told) {
		return new Remark(told.when(), "Other", Optional.empty());
	}
}
