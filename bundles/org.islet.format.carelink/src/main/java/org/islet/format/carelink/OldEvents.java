// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

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

/** Alarms, battery and journal of the old layout. */
final class OldEvents {

	private final Desk desk;

	OldEvents(Desk desk) {
		this.desk = desk;
	}

	void take(OldRow row, long position) {
		desk.pump().add(position, entry(row), row.line());
	}

	private static Entry entry(OldRow row) {
		return switch (row.type()) {
		case "AlarmPump" -> alarm(row, Kind.PUMP_ALARM, "RAW_TYPE", Alarms.pump(row.raw().text("RAW_TYPE")));
		case "AlarmSensor" -> alarm(row, Kind.SENSOR_ALARM, "ALARM_TYPE", Alarms.sensor(row.raw().text("ALARM_TYPE")));
		case "ClearAlarm" -> alarm(row, Kind.ALARM_CLEARED, "ALARM_TYPE", Alarms.pump(row.raw().text("ALARM_TYPE")));
		case "ChangeBatteryEnable" -> event(row, Kind.BATTERY,
				row.raw().text("ENABLE").equals("true") ? "Battery inserted" : "Battery removed");
		case "JournalEntryPumpLowBattery" -> event(row, Kind.BATTERY, "Low Battery");
		case "JournalEntryPumpLowReservoir" -> event(row, Kind.PUMP_ALARM, "Low Reservoir");
		case "AlarmClockReminder" -> event(row, Kind.PUMP_ALARM, "Alarm Clock");
		case "JournalEntryInsulinMarker" -> insulin(row);
		case "JournalEntryMealMarker" -> meal(row);
		case "JournalEntryExerciseMarker" ->
			new Exercise(row.when(), Optional.empty(), Optional.empty(), Optional.empty());
		case "JournalEntryOtherMarker" -> new Remark(row.when(), "Other", Optional.empty());
		default -> row.type().startsWith("AlarmAutoOff") ? event(row, Kind.PUMP_ALARM, "Auto Off")
				: event(row, Kind.OTHER, "");
		};
	}

	private static DeviceEvent alarm(OldRow row, Kind kind, String key, String text) {
		String number = row.raw().text(key);
		String shown = row.cell("alarm").replaceFirst("\\s*\\([0-9]+\\)$", "");
		OptionalDouble amount = OptionalDouble.empty();
		if (kind == Kind.SENSOR_ALARM) {
			double mgdl = Numbers.within(row.raw().number("AMOUNT"), 0, 1000).orElse(0);
			amount = mgdl > 0 ? OptionalDouble.of(mgdl) : amount;
		}
		Map<String, String> details = row.raw().details();
		details.keySet().removeIf(name -> name.equals(key) || name.equals("ACTION_REQUESTOR") || name.equals("AMOUNT"));
		return new DeviceEvent(row.when(), kind, number, shown.isEmpty() ? text : shown, amount, Map.copyOf(details));
	}

	private static DeviceEvent event(OldRow row, Kind kind, String text) {
		return new DeviceEvent(row.when(), kind, row.type(), text, OptionalDouble.empty(),
				Map.copyOf(row.raw().details()));
	}

	/** An injection the user noted; the pump had nothing to do with it. */
	private static Entry insulin(OldRow row) {
		OptionalDouble units = Numbers.within(row.raw().number("AMOUNT", "INSULIN"), 0, 100);
		return units.isEmpty() ? new Remark(row.when(), "Insulin", Optional.empty())
				: Bolus.normal(row.when(), Bolus.Source.PEN, units.getAsDouble());
	}

	private static Entry meal(OldRow row) {
		OptionalDouble carbs = Numbers.within(row.raw().number("CARB_INPUT", "AMOUNT", "CARBS"), 0, 1000);
		if (carbs.isEmpty()) {
			return new Remark(row.when(), "Meal", Optional.empty());
		}
		CarbUnit unit = row.raw().text("CARB_UNITS", "UNITS").startsWith("exch") ? CarbUnit.EXCHANGES : CarbUnit.GRAMS;
		return new Carbs(row.when(), new CarbAmount(carbs.getAsDouble(), unit));
	}
}
