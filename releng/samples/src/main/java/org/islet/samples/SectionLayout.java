// SPDX-License-Identifier: EPL-2.0
package org.islet.samples;

import static org.islet.samples.SectionFile.Section.AUTOMATIC;
import static org.islet.samples.SectionFile.Section.PUMP;
import static org.islet.samples.SectionFile.Section.SENSOR;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.islet.samples.Happening.Bolus;
import org.islet.samples.Happening.Part;
import org.islet.samples.Happening.Source;
import org.islet.samples.Happening.Stop;
import org.islet.samples.Happening.Wizard;

/** Writes what happened as a 780G in the layout with sections. */
final class SectionLayout {

	private static final String METER = "BG1300001B";
	private static final double PER_MINUTE = 1.5;

	/** A row before the order is known; {@code at} is the true time. */
	private record Row(SectionFile.Section section, LocalDateTime at, LocalDateTime shown, String[] cells) {
	}

	private final Style style;
	private final Clock clock;
	private final List<Row> rows = new ArrayList<>();

	private SectionLayout(Plan plan) {
		this.style = new Style(plan.mmol(), plan.comma());
		this.clock = new Clock(plan.from(), plan.days());
	}

	static String text(Plan plan, List<Happening> happenings) {
		SectionLayout layout = new SectionLayout(plan);
		for (int day = 0; day < plan.days(); day++) {
			layout.add(PUMP, plan.from().plusDays(day).atStartOfDay(), "Insulin Action Curve Time",
					Integer.toString(Settings.ACTION_MINUTES));
		}
		happenings.forEach(layout::write);
		layout.rows.sort(Comparator.comparing(Row::at));
		SectionFile file = new SectionFile(layout.style);
		layout.rows.reversed().forEach(row -> file.add(row.section, row.shown, row.cells));
		return file.text(plan.from().atStartOfDay(), plan.from().plusDays(plan.days() - 1).atStartOfDay());
	}

	private void add(SectionFile.Section section, LocalDateTime at, String... cells) {
		rows.add(new Row(section, at, clock.shown(at), cells));
	}

	private void write(Happening happening) {
		LocalDateTime at = happening.at();
		switch (happening) {
		case Happening.Rate h -> add(PUMP, at, "Basal Rate", style.number(h.rate()));
		case Happening.Temp h -> temp(h);
		case Bolus h -> bolus(h);
		case Happening.Finger h -> finger(h);
		case Happening.Calibration h -> {
			if (h.step() == 1) {
				add(PUMP, at, "Sensor Calibration BG", style.glucose(h.finger().glucose()));
			}
		}
		case Happening.Reading h -> add(SENSOR, at, "Sensor Glucose", style.glucose(h.glucose()), "ISIG Value",
				style.fixed(h.isig(), 2));
		case Happening.Suspended h -> suspended(h);
		case Happening.Alarm h -> add(PUMP, at, "Alert", name(h) + ": tone and vibration");
		case Happening.Cleared h -> add(PUMP, at, "User Cleared Alerts", name(h.alarm()));
		case Happening.Prime h -> {
			add(PUMP, at, "Prime Type", h.cannula() ? "Cannula Fill" : "Tubing Fill", "Prime Volume Delivered",
					style.number(h.units()), "Estimated Reservoir Volume after Fill", style.fixed(132, 1));
			if (h.cannula()) {
				add(PUMP, at.plusSeconds(20), "Suspend", "NORMAL_PUMPING");
				rate(at.plusSeconds(20));
			}
		}
		case Happening.Rewind h -> {
			add(PUMP, at, "Basal Rate", "0", "Suspend", "NOTSEATED_SUSPEND");
			add(PUMP, at.plusSeconds(30), "Basal Rate", "0", "Rewind", "Rewind");
		}
		case Happening.SensorNews h -> {
			if (h.kind() == Happening.SensorNews.Kind.NEW) {
				add(SENSOR, at, "Sensor Exception", "SENSOR_INIT_CODE");
			}
		}
		case Happening.Exercise h -> add(PUMP, at, "Event Marker", "Exercise");
		case Happening.Snack h -> add(PUMP, at, "Event Marker", "Meal: " + style.fixed(h.grams(), 2) + "grams");
		case Happening.LowReservoir h -> add(PUMP, at, "Alert", "LOW RESERVOIR: tone and vibration");
		case Happening.ClockSet h -> rows.add(new Row(PUMP, at, h.before(),
				new String[] { "New Device Time", SectionFile.stamp(h.after()) }));
		case Happening.Total h -> {
			LocalDateTime day = h.day().atStartOfDay();
			if (h.automatic() > 0) {
				rows.add(new Row(AUTOMATIC, day, day,
						new String[] { "Bolus Type", "Normal", "Bolus Volume Selected", style.number(h.automatic()),
								"Bolus Volume Delivered", style.number(h.automatic()), "Bolus Source",
								"CLOSED_LOOP_AUTO_INSULIN" }));
			}
		}
		}
	}

	private void temp(Happening.Temp h) {
		if (h.over().isZero()) {
			rate(h.at());
			return;
		}
		add(PUMP, h.at(), "Temp Basal Amount", style.number(h.amount()), "Temp Basal Type",
				h.percent() ? "Percent" : "Rate", "Temp Basal Duration", Style.length(h.over()));
	}

	private void rate(LocalDateTime at) {
		add(PUMP, at, "Basal Rate", style.number(Settings.value(Settings.BASAL, clock.shown(at))));
	}

	/** Each part is a row when it is set and another when it is done, tied by the bolus number. */
	private void bolus(Bolus h) {
		boolean dual = h.now().programmed() > 0 && h.extended().programmed() > 0;
		String source = source(h);
		if (h.wizard() != null) {
			wizard(h.at(), h);
		}
		if (h.now().programmed() > 0) {
			part(h, dual ? "Dual (normal part)" : "Normal", h.now(), source,
					h.at().plusSeconds(Math.round(h.now().delivered() / PER_MINUTE * 60)));
		}
		if (h.extended().programmed() > 0) {
			double given = h.extended().delivered() / h.extended().programmed();
			part(h, dual ? "Dual (square part)" : "Square", h.extended(), source,
					h.at().plusSeconds(Math.round(h.over().toSeconds() * given)));
		}
	}

	private void part(Bolus h, String type, Part part, String source, LocalDateTime done) {
		String number = Integer.toString(h.number());
		String over = type.contains("quare") ? Style.length(h.over()) : "";
		String real = type.contains("quare") ? Style.length(Duration.between(h.at(), done)) : "";
		add(PUMP, h.at(), "Bolus Type", type, "Bolus Volume Selected", style.number(part.programmed()), "Bolus Number",
				number, "Bolus Source", source, "Bolus Duration", over);
		if (part.delivered() < part.programmed()) {
			add(PUMP, done, "Bolus Type", type, "Bolus Number", number, "Bolus Cancellation Reason",
					h.stop() == Stop.USER ? "User Request" : "Alarm");
		}
		add(PUMP, done, "Bolus Type", type, "Bolus Volume Selected", style.number(part.programmed()),
				"Bolus Volume Delivered", style.number(part.delivered()), "Bolus Number", number, "Bolus Source",
				source, "Bolus Duration", real);
	}

	private static String source(Bolus h) {
		return switch (h.source()) {
		case MANUAL -> "MANUAL";
		case CALCULATOR -> "BOLUS_WIZARD";
		case CALCULATOR_AUTOMATIC -> h.wizard().glucose() > 0
				? "CLOSED_LOOP_BG_CORRECTION_AND_FOOD_BOLUS"
				: "CLOSED_LOOP_FOOD_BOLUS";
		};
	}

	private void wizard(LocalDateTime at, Bolus h) {
		Wizard w = h.wizard();
		boolean byHand = h.source() == Source.CALCULATOR;
		add(PUMP, at, "BWZ Estimate", style.number(w.estimate()), "BWZ Target High BG",
				byHand ? style.glucose(Settings.TARGET_HIGH) : "", "BWZ Target Low BG",
				byHand ? style.glucose(Settings.TARGET_LOW) : "", "BWZ Carb Ratio", style.fixed(w.carbRatio(), 2),
				"BWZ Insulin Sensitivity", byHand ? style.glucose(Settings.SENSITIVITY) : "", "BWZ Carb Input",
				style.fixed(w.carbs(), 2), "BWZ BG/SG Input", style.glucose(w.glucose()), "BWZ Correction Estimate",
				style.number(w.correction()), "BWZ Food Estimate", style.number(w.food()), "BWZ Active Insulin",
				byHand ? style.number(w.active()) : "", "BWZ Status", "Delivered");
		if (byHand) {
			add(PUMP, at, "BWZ Unabsorbed Insulin Total", style.number(-w.active()), "Final Bolus Estimate",
					style.number(h.now().programmed() + h.extended().programmed()), "Scroll Step Size",
					"STEP_0_POINT_05");
		}
	}

	private void finger(Happening.Finger h) {
		String glucose = style.glucose(h.glucose());
		if (h.linked()) {
			add(PUMP, h.at(), "BG Source", "BG_READIN_RECEIVED", "BG Reading", glucose, "Linked BG Meter ID", METER);
			add(PUMP, h.at().plusSeconds(9), "BG Source", "USER_ACCEPTED_REMOTE_BG", "BG Reading", glucose,
					"Linked BG Meter ID", METER);
		} else {
			add(PUMP, h.at(), "BG Source", "ENTERED_IN_BG_ENTRY", "BG Reading", glucose);
		}
		if (h.calibrates()) {
			add(PUMP, h.at().plusSeconds(11), "BG Source", "BG_SENT_FOR_CALIB", "BG Reading", glucose,
					"Linked BG Meter ID", h.linked() ? METER : "");
		}
	}

	private void suspended(Happening.Suspended h) {
		switch (h.state()) {
		case NORMAL, RESTARTED, RESUMED_ITSELF -> add(PUMP, h.at(), "Suspend", "NORMAL_PUMPING");
		case USER -> add(PUMP, h.at(), "Basal Rate", "0", "Suspend", "USER_SUSPEND");
		case PREDICTED_LOW -> add(PUMP, h.at(), "Basal Rate", "0", "Suspend", "PLGM_PREDICTED_LOW_SG");
		case LOW -> add(PUMP, h.at(), "Basal Rate", "0", "Suspend", "LOWSG_SUSPEND");
		case LOW_NO_ANSWER, LOW_ANSWERED -> {
			// this pump does not tell them apart
		}
		}
	}

	private static String name(Happening.Alarm alarm) {
		return switch (alarm.code()) {
		case Sensor.HIGH -> "ALERT ON HIGH";
		case Sensor.LOW -> "ALERT ON LOW";
		case Sensor.METER_NOW -> "SMARTGUARD BG REQUIRED";
		case Sensor.END -> "SENSOR EXPIRED ALERT";
		case Sensor.LOST -> "LOST SENSOR SIGNAL";
		case 4 -> "INSULIN FLOW BLOCKED ALARM";
		default -> "SUSPEND ON LOW ALARM";
		};
	}
}
