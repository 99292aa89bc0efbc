// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.CarbAmount;
import org.islet.model.CarbUnit;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;
import org.islet.model.DeviceInfo;
import org.islet.model.Dose;
import org.islet.model.Entry;
import org.islet.model.Estimate;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.HbA1c;
import org.islet.model.InsulinTotal;
import org.islet.model.Ketone;
import org.islet.model.Logged;
import org.islet.model.PumpSettings;
import org.islet.model.Remark;
import org.islet.model.Suspend;
import org.islet.model.Suspend.Reason;
import org.islet.model.Suspend.State;

/** Invents the days of {@link Timelines}. */
final class InventedDays {

	private static final DeviceInfo PUMP = new DeviceInfo("Islet", "Invented pump", "IP000001", DeviceInfo.Kind.PUMP,
			"1.0");
	private static final DeviceInfo METER = new DeviceInfo("Islet", "Invented meter", "IM000002", DeviceInfo.Kind.METER,
			"");
	static final List<DeviceInfo> DEVICES = List.of(PUMP, METER);
	/** What the patient's own print must not show. */
	static final String CLINICAL_NOTE = "for the care team only";

	private final ZoneId zone;
	private final List<Logged<?>> entries = new ArrayList<>();
	private Random random;
	private LocalDate day;

	InventedDays(ZoneId zone) {
		this.zone = zone;
	}

	List<Logged<?>> entries(LocalDate first, int days) {
		for (int n = 0; n < days; n++) {
			day = first.plusDays(n);
			random = new Random(day.toEpochDay());
			settings();
			sensor();
			meter();
			basal();
			boluses();
			suspensions();
			events();
			notes();
		}
		entries.sort(Comparator.comparing(Logged::at));
		return entries;
	}

	private LocalDateTime at(int hour, int minute) {
		return day.atTime(hour, minute);
	}

	private void add(Entry entry) {
		add(entry, entry.when().atZone(zone).toInstant(), PUMP);
	}

	private void add(Entry entry, Instant at, DeviceInfo device) {
		entries.add(new Logged<>(entry, at, "invented-" + entries.size(), device.id(), 1));
	}

	/** A reading every five minutes of the day, however long it is, but for two hours before dawn. */
	private void sensor() {
		Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
		for (Instant at = day.atStartOfDay(zone).toInstant(); at.isBefore(end); at = at.plusSeconds(300)) {
			LocalDateTime when = LocalDateTime.ofInstant(at, zone);
			double hour = when.getHour() + when.getMinute() / 60.0;
			long wave = Math
					.round(140 + 90 * Math.sin(hour / 24 * 6 * Math.PI) + 25 * Math.cos(hour) + random.nextInt(9));
			boolean low = when.getHour() == 13 && when.getMinute() < 45;
			long value = low ? 38 + when.getMinute() : when.getHour() == 21 && when.getMinute() == 30 ? 400 : wave;
			Bound bound = value < 40 ? Bound.BELOW : value >= 400 ? Bound.ABOVE : Bound.WITHIN;
			if (when.getHour() < 4 || when.getHour() > 5) {
				add(new Glucose(when, GlucoseValue.mgdl(Math.clamp(value, 40, 400)), Origin.SENSOR, bound,
						OptionalDouble.of(value / 5.0), Optional.empty()), at, PUMP);
			}
		}
	}

	private void meter() {
		add(new Glucose(at(7, 2), GlucoseValue.mgdl(118 + random.nextInt(30)), Origin.LINKED_METER, Bound.WITHIN,
				OptionalDouble.empty(), Optional.of("IM000002")));
		add(Glucose.of(at(7, 6), GlucoseValue.mgdl(121), Origin.CALIBRATION));
		meter(Glucose.of(at(12, 1), GlucoseValue.mmol(6.4), Origin.METER));
		add(Glucose.of(at(15, 20), GlucoseValue.mgdl(96), Origin.MANUAL));
		meter(new Glucose(at(18, 31), GlucoseValue.mgdl(600), Origin.METER, Bound.ABOVE, OptionalDouble.empty(),
				Optional.empty()));
		add(new Ketone(at(18, 40), 0.6));
	}

	private void meter(Entry entry) {
		add(entry, entry.when().atZone(zone).toInstant(), METER);
	}

	private void basal() {
		add(Basal.scheduled(at(0, 0), 0.8));
		add(Basal.scheduled(at(6, 0), 1.1));
		add(new Basal(at(9, 30), Basal.Mode.TEMP, OptionalDouble.empty(), OptionalDouble.of(50),
				Optional.of(Duration.ofMinutes(90)), Optional.empty()));
		add(new Basal(at(15, 0), Basal.Mode.TEMP, OptionalDouble.of(2), OptionalDouble.empty(),
				Optional.of(Duration.ofHours(2)), Optional.of("sport")));
		add(new Basal(at(15, 45), Basal.Mode.TEMP_END, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(),
				Optional.empty()));
		add(new Basal(at(20, 0), Basal.Mode.AUTOMATED, OptionalDouble.of(0.35), OptionalDouble.empty(),
				Optional.empty(), Optional.empty()));
		add(Basal.scheduled(at(22, 0), 0.9));
		add(new InsulinTotal(at(0, 0), InsulinTotal.Kind.ALL, 41.25));
	}

	private void boluses() {
		Calculation used = Calculation.of(5.2, CarbAmount.grams(52), Optional.of(GlucoseValue.mgdl(121)));
		add(Bolus.normal(at(7, 10), Bolus.Source.CALCULATOR, 5.2).with(used));
		add(Bolus.normal(at(10, 15), Bolus.Source.CALCULATOR, 3).with(used));
		add(new Bolus(at(12, 5), Bolus.Shape.DUAL, Bolus.Source.CALCULATOR, Dose.of(3, 3), Dose.of(2.2, 2.2),
				Optional.of(Duration.ofHours(2)), Bolus.End.COMPLETE, Optional.of(used), OptionalInt.of(7),
				Optional.empty()));
		add(new Bolus(at(17, 0), Bolus.Shape.SQUARE, Bolus.Source.MANUAL, Dose.NONE, Dose.of(4, 1.3),
				Optional.of(Duration.ofHours(1)), Bolus.End.STOPPED_BY_USER, Optional.empty(), OptionalInt.empty(),
				Optional.empty()));
		add(new Bolus(at(18, 45), Bolus.Shape.NORMAL, Bolus.Source.EASY, Dose.of(6, 2.5), Dose.NONE, Optional.empty(),
				Bolus.End.STOPPED_BY_ALARM, Optional.empty(), OptionalInt.empty(), Optional.empty()));
		add(Bolus.normal(at(20, 20), Bolus.Source.AUTO_CORRECTION, 0.4));
		add(Bolus.normal(at(20, 25), Bolus.Source.AUTO_BASAL, 0.05));
		add(Bolus.normal(at(23, 0), Bolus.Source.PEN, 1));
		add(new Estimate(at(14, 0), used));
		add(new Carbs(at(7, 10), CarbAmount.grams(52)));
		add(new Carbs(at(16, 0), new CarbAmount(1.5, CarbUnit.EXCHANGES)));
	}

	private void suspensions() {
		suspend(at(2, 0), State.STOPPED, Reason.LOW_GLUCOSE);
		suspend(at(4, 0), State.RESUMED_BY_ITSELF, Reason.LOW_GLUCOSE_UNANSWERED);
		suspend(at(13, 15), State.STOPPED, Reason.LOW_GLUCOSE);
		suspend(at(13, 20), State.STOPPED, Reason.LOW_GLUCOSE_ANSWERED);
		suspend(at(13, 50), State.RESUMED_BY_USER, Reason.LOW_GLUCOSE);
		suspend(at(19, 0), State.STOPPED, Reason.MANUAL);
		suspend(at(19, 25), State.RESUMED_BY_USER, Reason.MANUAL);
	}

	private void suspend(LocalDateTime when, State state, Reason reason) {
		add(new Suspend(when, state, reason, Optional.empty()));
	}

	private void events() {
		add(new DeviceEvent(at(2, 0), Kind.SENSOR_ALARM, "101", "Threshold suspend", OptionalDouble.of(60), Map.of()));
		add(DeviceEvent.of(at(4, 0), Kind.PUMP_ALARM, "103", "Low glucose: delivery went on"));
		add(DeviceEvent.of(at(13, 16), Kind.ALARM_CLEARED, "101", "Threshold suspend"));
		add(DeviceEvent.of(at(8, 0), Kind.REWIND, "", ""));
		add(new DeviceEvent(at(8, 4), Kind.PRIME_TUBING, "", "", OptionalDouble.of(9.5), Map.of()));
		add(new DeviceEvent(at(8, 6), Kind.PRIME_CANNULA, "", "", OptionalDouble.of(0.3), Map.of()));
		add(DeviceEvent.of(at(8, 30), Kind.SENSOR_START, "", "Sensor connected"));
		add(DeviceEvent.of(at(18, 46), Kind.PUMP_ALARM, "4", "No delivery <blocked> & \"beeping\""));
		add(new DeviceEvent(at(21, 0), Kind.BATTERY, "", "", OptionalDouble.of(1.2), Map.of("state", "low")));
		add(DeviceEvent.of(at(21, 30), Kind.OTHER, "X", ""));
	}

	private void notes() {
		add(new Exercise(at(15, 0), Optional.of(Duration.ofMinutes(45)), Optional.of("medium"), Optional.of("Rowing")));
		add(new Exercise(at(16, 30), Optional.empty(), Optional.empty(), Optional.empty()));
		add(new Remark(at(12, 50), "Käse & Brot <viel>, \"süß\"", Optional.empty()));
		add(new HbA1c(at(9, 15), 7.2, HbA1c.Unit.PERCENT));
		add(new ClinicalNote(at(9, 20), CLINICAL_NOTE, "Dr. Doe"));
	}

	private void settings() {
		add(new PumpSettings(at(0, 0), Optional.of("standard"),
				Map.of("standard", List.of(new PumpSettings.Step(LocalTime.MIDNIGHT, 0.8),
						new PumpSettings.Step(LocalTime.of(6, 0), 1.1),
						new PumpSettings.Step(LocalTime.of(22, 0), 0.9))),
				Optional.of(CarbUnit.GRAMS), List.of(new PumpSettings.Step(LocalTime.MIDNIGHT, 10)),
				Optional.of(GlucoseUnit.MG_DL), List.of(new PumpSettings.Step(LocalTime.MIDNIGHT, 40)),
				List.of(new PumpSettings.TargetStep(LocalTime.MIDNIGHT, 90, 110)), Optional.of(Duration.ofHours(4)),
				OptionalDouble.of(2), OptionalDouble.of(15), Map.of("Alert volume", "3")));
	}
}
