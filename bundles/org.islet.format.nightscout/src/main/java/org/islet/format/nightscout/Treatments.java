// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.json.records.JsonRecord;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.Remark;
import org.islet.model.Suspend;

/** The collection of treatments: whatever its type, one may hold insulin, carbohydrate, a reading and a note at once. */
final class Treatments {

	private final Desk desk;
	private final Doses doses;
	private final Rates rates;
	private final Changes changes;
	private final Switches switches;

	Treatments(Desk desk) {
		this.desk = desk;
		doses = new Doses(desk);
		rates = new Rates(desk);
		changes = new Changes(desk);
		switches = new Switches(desk);
	}

	/** @return whether it looks like a treatment */
	static boolean isOne(JsonRecord record) {
		return record.has("eventType")
				&& (record.has("created_at") || record.has("timestamp") || record.has("mills") || record.has("date"));
	}

	void take(JsonRecord record) {
		if (!record.flag("isValid").orElse(true)) {
			desk.idle(record.line(), "idle.deleted");
			return;
		}
		Moment moment = Moment.ofTreatment(record, desk.now());
		int before = desk.added();
		boolean something = amounts(record, moment);
		something |= byType(record, moment, record.text("eventType").orElse(""));
		note(record, moment, something || desk.added() > before);
	}

	void finish() {
		changes.finish();
	}

	private boolean amounts(JsonRecord record, Moment moment) {
		boolean insulin = doses.take(record, moment);
		OptionalDouble grams = Numbers.within(record, "carbs", 0, Numbers.MOST_GRAMS);
		if (grams.orElse(0) > 0) {
			desk.therapy(new Carbs(moment.local(), CarbAmount.grams(grams.getAsDouble())), moment, record);
		}
		return insulin | grams.orElse(0) > 0 | reading(record, moment);
	}

	/** A reading of the sensor's is an entry already. */
	private boolean reading(JsonRecord record, Moment moment) {
		String type = record.text("glucoseType").orElse("");
		boolean check = record.text("eventType").orElse("").equals("BG Check");
		if (!record.has("glucose") || type.equals("Sensor") || type.isEmpty() && !check) {
			return record.has("glucose") && check;
		}
		String unit = record.text("units").orElseThrow(() -> RecordFault.because("fault.missing", "units"));
		GlucoseValue value = new GlucoseValue(
				Numbers.needed(record, "glucose", 0, unit(unit).fromMgdl(Numbers.MOST_MGDL)), unit(unit));
		Glucose.Origin origin = type.equals("Finger") ? Glucose.Origin.METER : Glucose.Origin.MANUAL;
		desk.therapy(Glucose.of(moment.local(), value, origin), moment, record);
		return true;
	}

	static GlucoseUnit unit(String name) {
		try {
			return GlucoseUnit.parse(name);
		} catch (IllegalArgumentException neither) {
			throw RecordFault.because("fault.unit");
		}
	}

	/** @return whether the type alone says something, besides the amounts */
	private boolean byType(JsonRecord record, Moment moment, String type) {
		switch (type) {
		case "Temp Basal", "Temp Basal Start" -> rates.temporary(record, moment);
		case "Temp Basal End" -> rates.end(record, moment);
		case "Suspend Pump" -> suspend(record, moment, Suspend.State.STOPPED);
		case "Resume Pump" -> suspend(record, moment, Suspend.State.RESUMED);
		case "Site Change" -> changes.add(Kind.PRIME_CANNULA, type, record, moment);
		case "Insulin Change" -> changes.add(Kind.REWIND, type, record, moment);
		case "Sensor Start", "Sensor Change" -> changes.add(Kind.SENSOR_START, type, record, moment);
		case "Sensor Stop" -> changes.add(Kind.SENSOR_STATUS, type, record, moment);
		case "Pump Battery Change" -> changes.add(Kind.BATTERY, type, record, moment);
		case "Temporary Target", "Temporary Override" -> switches.setting(record, moment, type);
		case "Profile Switch" -> switches.profile(record, moment);
		case "OpenAPS Offline" -> event(record, moment, Kind.LINK, type);
		case "Exercise" -> exercise(record, moment);
		default -> {
			return false;
		}
		}
		return true;
	}

	private void suspend(JsonRecord record, Moment moment, Suspend.State state) {
		desk.therapy(new Suspend(moment.local(), state, Suspend.Reason.OTHER, record.text("eventType")), moment,
				record);
	}

	private void exercise(JsonRecord record, Moment moment) {
		OptionalDouble minutes = Numbers.within(record, "duration", 0, Numbers.MOST_MINUTES);
		Optional<Duration> lasted = minutes.orElse(0) > 0 ? Optional.of(Rates.minutes(minutes.getAsDouble()))
				: Optional.empty();
		desk.therapy(new Exercise(moment.local(), lasted, Optional.empty(), record.text("notes")), moment, record);
	}

	private void event(JsonRecord record, Moment moment, Kind kind, String code) {
		desk.therapy(new DeviceEvent(moment.local(), kind, code, "", OptionalDouble.empty(), Map.of()), moment, record);
	}

	/** What a person wrote; of a type unknown here that says nothing else at least its name is kept. */
	private void note(JsonRecord record, Moment moment, boolean something) {
		String type = record.text("eventType").orElse("");
		Optional<String> text = type.equals("Exercise") ? Optional.empty() : record.text("notes");
		text.ifPresent(
				note -> desk.therapy(new Remark(moment.local(), note, record.text("enteredBy")), moment, record));
		if (text.isEmpty() && !something) {
			if (type.equals("<none>") || isNamedForAmounts(type)) {
				desk.idle(record.line(), "idle.blank");
			} else {
				event(record, moment, Kind.OTHER, type);
			}
		}
	}

	private static boolean isNamedForAmounts(String type) {
		return switch (type) {
		case "Meal Bolus", "Snack Bolus", "Correction Bolus", "Bolus", "SMB", "Combo Bolus", "Bolus Wizard",
				"Carb Correction", "Carbs", "BG Check", "Note", "Question", "Announcement" ->
			true;
		default -> false;
		};
	}
}
