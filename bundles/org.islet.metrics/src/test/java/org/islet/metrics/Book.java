// SPDX-License-Identifier: EPL-2.0
package org.islet.metrics;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Calculation;
import org.islet.model.CarbAmount;
import org.islet.model.Carbs;
import org.islet.model.Dose;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.model.GlucoseValue;
import org.islet.model.InsulinTotal;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Period;
import org.islet.model.Preferences;
import org.islet.model.Suspend;
import org.islet.model.Timeline;

/** Writes down entries of a made-up patient and makes timelines of them. */
final class Book {

	static final String PUMP = "acme:1";

	private final ZoneId zone;
	private final List<Logged<?>> all = new ArrayList<>();
	private String device = PUMP;
	private long source = 1;

	Book(String zone) {
		this.zone = ZoneId.of(zone);
	}

	/** What follows comes from this device. */
	Book device(String id) {
		device = id;
		return this;
	}

	/** What follows comes from this kept original. */
	Book source(long number) {
		source = number;
		return this;
	}

	Book add(Entry entry) {
		all.add(new Logged<>(entry, entry.when().atZone(zone).toInstant(), "key" + all.size(), device, source));
		return this;
	}

	Book sensor(String when, double mgdl) {
		return add(Glucose.of(LocalDateTime.parse(when), GlucoseValue.mgdl(mgdl), Glucose.Origin.SENSOR));
	}

	Book glucose(String when, GlucoseValue value, Glucose.Origin origin, Glucose.Bound bound) {
		return add(new Glucose(LocalDateTime.parse(when), value, origin, bound, OptionalDouble.empty(),
				Optional.empty()));
	}

	Book scheduled(String when, double rate) {
		return add(Basal.scheduled(LocalDateTime.parse(when), rate));
	}

	Book automated(String when, double rate) {
		return basal(when, Basal.Mode.AUTOMATED, OptionalDouble.of(rate), OptionalDouble.empty(), null);
	}

	Book scheduled(String when, double rate, String over) {
		return basal(when, Basal.Mode.SCHEDULED, OptionalDouble.of(rate), OptionalDouble.empty(), over);
	}

	Book tempRate(String when, double rate, String over) {
		return basal(when, Basal.Mode.TEMP, OptionalDouble.of(rate), OptionalDouble.empty(), over);
	}

	Book tempPercent(String when, double percent, String over) {
		return basal(when, Basal.Mode.TEMP, OptionalDouble.empty(), OptionalDouble.of(percent), over);
	}

	Book tempEnd(String when) {
		return basal(when, Basal.Mode.TEMP_END, OptionalDouble.empty(), OptionalDouble.empty(), null);
	}

	private Book basal(String when, Basal.Mode mode, OptionalDouble rate, OptionalDouble percent, String over) {
		return add(new Basal(LocalDateTime.parse(when), mode, rate, percent,
				Optional.ofNullable(over).map(Duration::parse), Optional.empty()));
	}

	Book suspend(String when, Suspend.State state, Suspend.Reason reason) {
		return add(new Suspend(LocalDateTime.parse(when), state, reason, Optional.empty()));
	}

	Book bolus(String when, Bolus.Source by, double units) {
		return add(Bolus.normal(LocalDateTime.parse(when), by, units));
	}

	/** An extended bolus; {@code given} of {@code asked} units over the programmed time. */
	Book square(String when, double asked, double given, String over) {
		return add(new Bolus(LocalDateTime.parse(when), Bolus.Shape.SQUARE, Bolus.Source.MANUAL, Dose.NONE,
				Dose.of(asked, given), Optional.of(Duration.parse(over)), Bolus.End.COMPLETE, Optional.empty(),
				OptionalInt.empty(), Optional.empty()));
	}

	Book calculated(String when, double units, double grams) {
		return add(Bolus.normal(LocalDateTime.parse(when), Bolus.Source.CALCULATOR, units)
				.with(Calculation.of(units, CarbAmount.grams(grams), Optional.empty())));
	}

	Book carbs(String when, double grams) {
		return add(new Carbs(LocalDateTime.parse(when), CarbAmount.grams(grams)));
	}

	Book total(String day, InsulinTotal.Kind kind, double units) {
		return add(new InsulinTotal(LocalDate.parse(day).atStartOfDay(), kind, units));
	}

	Timeline day(String day) {
		return days(day, day);
	}

	Timeline days(String first, String last) {
		return days(first, last, Preferences.DEFAULT);
	}

	Timeline days(String first, String last, Preferences preferences) {
		List<Logged<?>> sorted = new ArrayList<>(all);
		sorted.sort(Comparator.comparing(Logged::at));
		Patient patient = new Patient(PatientId.NEW, "", "", Optional.empty(), "", zone, preferences);
		Period period = new Period(LocalDate.parse(first), LocalDate.parse(last), zone);
		return new Timeline(patient, period, List.of(), List.of(), sorted).within(period);
	}
}
