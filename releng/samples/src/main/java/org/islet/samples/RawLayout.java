// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.islet.samples.Happening.Bolus;
import org.islet.samples.Happening.Part;
import org.islet.samples.Happening.State;
import org.islet.samples.Happening.Wizard;

/** Writes what happened as a Paradigm Veo in the layout with Raw-Type. */
final class RawLayout {

	private final Plan plan;
	private final Style style;
	private final Clock clock;
	private final RawFile file;

	private RawLayout(Plan plan) {
		this.plan = plan;
		this.style = new Style(plan.mmol(), plan.comma());
		this.clock = new Clock(plan.from(), plan.days());
		this.file = new RawFile(style);
	}

	static String text(Plan plan, List<Happening> happenings) {
		RawLayout layout = new RawLayout(plan);
		LocalDateTime upload = plan.from().plusDays(plan.days()).atStartOfDay().minusSeconds(25);
		new RawSettings(layout.file, layout.style, layout.clock.shown(upload)).write();
		happenings.reversed().forEach(layout::write);
		return layout.file.text(layout.clock.sets().size());
	}

	private void write(Happening happening) {
		LocalDateTime at = clock.shown(happening.at());
		switch (happening) {
		case Happening.Rate h -> file.pump(at, "BasalProfileStart", "PATTERN_NAME", "standard", "PROFILE_INDEX",
				Integer.toString(h.index()), "RATE", style.number(h.rate()), "START_TIME",
				millis(Duration.ofHours(h.startHour())), "ACTION_REQUESTOR", "pump");
		case Happening.Temp h -> temp(at, h);
		case Bolus h -> bolus(at, h);
		case Happening.Finger h -> finger(at, h);
		case Happening.Reading h -> reading(at, h);
		case Happening.Suspended h -> file
				.pump(at, "ChangeSuspendState", "STATE", raw(h.state()), "ACTION_REQUESTOR", "pump", "PRESTATE",
						raw(h.before()))
				.plain("Suspend", h.state() == State.USER ? "Suspended" : word(h.state()));
		case Happening.Alarm h -> alarm(at, h);
		case Happening.Cleared h -> file.pump(at, "ClearAlarm", "ALARM_TYPE", Integer.toString(h.alarm().code()),
				"ACTION_REQUESTOR", "pump");
		case Happening.Calibration h -> calibration(at, h);
		case Happening.Prime h -> file
				.pump(at, "Prime", "AMOUNT", style.number(h.units()), "CONCENTRATION", "null", "PROGRAMMED_AMOUNT",
						h.cannula() ? style.number(h.units()) : "0", "PRIME_TYPE", h.cannula() ? "fixed" : "manual",
						"ACTION_REQUESTOR", "pump")
				.plain("Prime Type", h.cannula() ? "Fixed" : "Manual")
				.plain("Prime Volume Delivered", style.number(h.units()));
		case Happening.Rewind h -> file.pump(at, "Rewind", "ACTION_REQUESTOR", "pump").plain("Rewind", "Rewind");
		case Happening.SensorNews h -> news(at, h.kind());
		case Happening.Exercise h -> file.pump(at, "JournalEntryExerciseMarker", "ACTION_REQUESTOR", "pump");
		case Happening.Snack h -> file.pump(at, "JournalEntryMealMarker", "CARB_INPUT", style.number(h.grams()),
				"CARB_UNITS", "grams", "ACTION_REQUESTOR", "pump");
		case Happening.LowReservoir h -> file.pump(at, "JournalEntryPumpLowReservoir", "AMOUNT",
				style.number(h.units()), "ACTION_REQUESTOR", "pump");
		case Happening.ClockSet h -> {
			file.sensor(h.before(), "ChangeTimeGH", "NEW_TIME", RawFile.millis(h.after()));
			file.pump(h.before(), "ChangeTime", "NEW_TIME", RawFile.millis(h.after()), "ACTION_REQUESTOR", "pump")
					.plain("New Device Time", file.stamp(h.after()));
		}
		case Happening.Total h -> file
				.pump(h.day().atStartOfDay(), "ResultDailyTotal", "AMOUNT",
						style.fixed(h.units(), 3), "CONCENTRATION", "null")
				.plain("Daily Insulin Total", style.fixed(h.units(), 1));
		}
	}

	private void temp(LocalDateTime at, Happening.Temp h) {
		String length = millis(h.over());
		RawFile.Row row = h.percent()
				? file.pump(at, "ChangeTempBasalPercent", "PERCENT_OF_RATE", style.number(h.amount()), "DURATION",
						length, "ACTION_REQUESTOR", "pump")
				: file.pump(at, "ChangeTempBasal", "RATE", style.number(h.amount()), "DURATION", length,
						"ACTION_REQUESTOR", "pump");
		row.plain("Temp Basal Amount", style.number(h.amount()))
				.plain("Temp Basal Type", h.percent() ? "Percent" : "Rate")
				.plain("Temp Basal Duration", Style.length(h.over()));
	}

	/** Rising in sequence: the part at once, the part over time, the calculator, its table of active insulin. */
	private void bolus(LocalDateTime at, Bolus h) {
		boolean dual = h.now().programmed() > 0 && h.extended().programmed() > 0;
		String active = h.wizard() == null ? "null" : style.number(h.wizard().active());
		if (h.now().programmed() > 0) {
			part(file.pump(at, "BolusNormal", "AMOUNT", style.number(h.now().delivered()), "CONCENTRATION", "null",
					"PROGRAMMED_AMOUNT", style.number(h.now().programmed()), "ACTION_REQUESTOR", "pump", "ENABLE",
					"true", "IS_DUAL_COMPONENT", Boolean.toString(dual), "UNABSORBED_INSULIN_TOTAL", active),
					dual ? "Dual/Normal" : "Normal", h.now());
		}
		if (h.extended().programmed() > 0) {
			part(file.pump(at, "BolusSquare", "AMOUNT", style.number(h.extended().delivered()), "CONCENTRATION",
					"null", "PROGRAMMED_AMOUNT", style.number(h.extended().programmed()), "ACTION_REQUESTOR", "pump",
					"DURATION", millis(h.over()), "IS_DUAL_COMPONENT", Boolean.toString(dual),
					"UNABSORBED_INSULIN_TOTAL", active), dual ? "Dual/Square" : "Square", h.extended())
					.plain("Programmed Bolus Duration", Style.length(h.over()));
		}
		if (h.wizard() != null) {
			wizard(at, h.wizard());
		}
	}

	private RawFile.Row part(RawFile.Row row, String type, Part part) {
		return row.plain("Bolus Type", type)
				.plain("Bolus Volume Selected", style.fixed(part.programmed(), 2))
				.plain("Bolus Volume Delivered", style.fixed(part.delivered(), 2));
	}

	private void wizard(LocalDateTime at, Wizard w) {
		String id = file.nextId();
		file.pump(at, "BolusWizardBolusEstimate", "BG_INPUT", style.number(w.glucose()), "BG_UNITS",
				plan.mmol() ? "mmol l" : "mg dl", "CARB_INPUT", style.number(w.carbs()), "CARB_UNITS", "grams",
				"CARB_RATIO", style.number(w.carbRatio()), "INSULIN_SENSITIVITY", style.number(Settings.SENSITIVITY),
				"BG_TARGET_LOW", style.number(Settings.TARGET_LOW), "BG_TARGET_HIGH",
				style.number(Settings.TARGET_HIGH), "BOLUS_ESTIMATE", style.number(w.estimate()),
				"CORRECTION_ESTIMATE", style.number(w.correction()), "FOOD_ESTIMATE", style.number(w.food()),
				"UNABSORBED_INSULIN_TOTAL", style.number(w.active()), "UNABSORBED_INSULIN_COUNT",
				Integer.toString(w.unabsorbed().size()), "ACTION_REQUESTOR", "pump")
				.plain("BWZ Estimate", style.number(w.estimate()))
				.plain("BWZ Target High BG", style.glucose(Settings.TARGET_HIGH))
				.plain("BWZ Target Low BG", style.glucose(Settings.TARGET_LOW))
				.plain("BWZ Carb Ratio", style.number(w.carbRatio()))
				.plain("BWZ Insulin Sensitivity", style.glucose(Settings.SENSITIVITY))
				.plain("BWZ Carb Input", style.number(w.carbs())).plain("BWZ BG Input", style.glucose(w.glucose()))
				.plain("BWZ Correction Estimate", style.number(w.correction()))
				.plain("BWZ Food Estimate", style.number(w.food()))
				.plain("BWZ Active Insulin", style.fixed(w.active(), 1));
		for (int i = 0; i < w.unabsorbed().size(); i++) {
			Happening.Unabsorbed line = w.unabsorbed().get(i);
			file.pump(at, "UnabsorbedInsulin", "BOLUS_ESTIMATE_DATUM_ID", id, "INDEX", Integer.toString(i), "AMOUNT",
					style.number(line.amount()), "RECORD_AGE", Long.toString(line.minutes()), "INSULIN_TYPE", "null",
					"INSULIN_ACTION_CURVE", Integer.toString(Settings.ACTION_MINUTES));
		}
	}

	private void finger(LocalDateTime at, Happening.Finger h) {
		String amount = style.number(h.glucose());
		String shown = style.glucose(h.glucose());
		if (h.linked()) {
			file.pump(at, "BGReceived", "AMOUNT", amount, "ACTION_REQUESTOR", "paradigm link or b key",
					"PARADIGM_LINK_ID", RawFile.METER).plain("BG Reading", shown)
					.plain("Linked BG Meter ID", '#' + RawFile.METER);
		}
		file.pump(at, "BGCapturedOnPump", "AMOUNT", amount, "ACTION_REQUESTOR",
				h.linked() ? "paradigm link or b key" : "pump")
				.plain("BG Reading", h.linked() ? "" : shown).plain("Sensor Calibration BG", shown);
	}

	private void calibration(LocalDateTime at, Happening.Calibration h) {
		switch (h.step()) {
		case 0 -> file.sensor(at, "SensorCalBG", "AMOUNT", style.number(h.finger().glucose()), "ORIGIN_TYPE",
				h.finger().linked() ? "rf" : "manual");
		case 1 -> file.sensor(at, "SensorCal", "CAL_TYPE", "meter_bg_now", "ISIG", "20", "VCNTR",
				style.number(-0.42), "BACKFILL_INDICATOR", "false");
		default -> file.sensor(at, "SensorCalFactor", "CAL_FACTOR", style.fixed(h.finger().glucose() / 20, 3));
		}
	}

	private void reading(LocalDateTime at, Happening.Reading h) {
		String type = h.glucose() >= 400 ? "GlucoseSensorDataHigh"
				: h.glucose() <= 40 ? "GlucoseSensorDataLow" : "GlucoseSensorData";
		file.sensor(at, type, "AMOUNT", style.number(h.glucose()), "ISIG", style.number(h.isig()), "VCNTR",
				style.number(-0.437), "BACKFILL_INDICATOR", "false")
				.plain("Sensor Glucose", style.glucose(h.glucose())).plain("ISIG Value", style.number(h.isig()));
	}

	private void alarm(LocalDateTime at, Happening.Alarm h) {
		String text = h.text() + " (" + h.code() + ')';
		if (h.sensor()) {
			file.pump(at, "AlarmSensor", "ALARM_TYPE", Integer.toString(h.code()), "AMOUNT",
					style.number(h.glucose()), "ACTION_REQUESTOR", "sensor").plain("Alarm", "Sensor Alert: " + text);
		} else {
			file.pump(at, "AlarmPump", "RAW_TYPE", Integer.toString(h.code()), "RAW_MODULE", "18", "LINE_NUM", "1204")
					.plain("Alarm", text);
		}
	}

	private void news(LocalDateTime at, Happening.SensorNews.Kind kind) {
		switch (kind) {
		case NEW -> file.sensor(at, "SensorSync", "SYNC_TYPE", "new");
		case LOST -> file.sensor(at, "SensorStatus", "STATUS_TYPE", "lost");
		case FOUND -> file.sensor(at, "SensorSync", "SYNC_TYPE", "find");
		}
	}

	private static String millis(Duration length) {
		return Long.toString(length.toMillis());
	}

	private static String word(State state) {
		return switch (state) {
		case NORMAL, RESTARTED, RESUMED_ITSELF -> "Resume";
		default -> "Low Suspend";
		};
	}

	private static String raw(State state) {
		return switch (state) {
		case NORMAL -> "normal_pumping";
		case USER -> "user_suspend";
		case LOW, PREDICTED_LOW -> "low_suspend_mode_1";
		case LOW_NO_ANSWER -> "low_suspend_no_response";
		case LOW_ANSWERED -> "low_suspend_user_selected";
		case RESTARTED -> "user_restart_basal";
		case RESUMED_ITSELF -> "auto_resume_complete";
		};
	}
}
