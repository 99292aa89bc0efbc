// SPDX-License-Identifier: EPL-2.0
package org.islet.format.nightscout;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.islet.device.ImportSession;
import org.islet.json.records.JsonRecord;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;

/** The collection of profiles: what pump or loop was set to, with every profile's basal rates. */
final class Profiles {

	private static final int DAY_S = 24 * 60 * 60;
	private static final double MOST_HOURS = 48;
	private static final double MOST_RATIO = 1000;
	private static final Instant FIRST = Instant.parse("1990-01-02T00:00:00Z");

	private final Desk desk;
	private Instant newest = Instant.MIN;
	private Optional<ZoneId> zone = Optional.empty();

	Profiles(Desk desk) {
		this.desk = desk;
	}

	/** @return whether it looks like a profile */
	static boolean isOne(JsonRecord record) {
		return record.object("store").isPresent() && record.has("defaultProfile");
	}

	void take(JsonRecord record) {
		String name = record.text("defaultProfile").orElseThrow(() -> RecordFault.because("fault.missing", "profile"));
		JsonRecord store = record.object("store").orElseThrow(() -> RecordFault.because("fault.missing", "store"));
		Map<String, JsonRecord> profiles = new LinkedHashMap<>();
		store.names().forEach(each -> store.object(each).ifPresent(profile -> profiles.put(each, profile)));
		JsonRecord used = profiles.get(name);
		if (used == null) {
			throw RecordFault.because("fault.missing", name);
		}
		Instant since = since(record);
		Optional<ZoneId> where = zone(used);
		if (where.isPresent() && since.isAfter(newest)) {
			newest = since;
			zone = where;
		}
		LocalDateTime local = LocalDateTime.ofInstant(since, where.orElse(ZoneOffset.UTC));
		desk.therapy(settings(local, name, profiles, record.text("units")), new Moment(local, since), record);
	}

	void finish(ImportSession session) {
		zone.ifPresent(session::writtenIn);
	}

	/** A profile that holds since ever begins in 1970; what is known is since when it is there. */
	private Instant since(JsonRecord record) {
		Instant at = Moment.instant(record, record.has("startDate") ? "startDate" : "mills")
				.filter(start -> start.isAfter(FIRST)).or(() -> record.instant("created_at"))
				.orElseThrow(() -> RecordFault.because("fault.time"));
		if (at.isBefore(FIRST)) {
			throw RecordFault.because("fault.past");
		}
		if (at.isAfter(desk.now().plus(Duration.ofDays(1)))) {
			throw RecordFault.because("fault.future");
		}
		return at;
	}

	/** Java has the names in one case only; the sign of Etc zones is inverted in both. */
	private static Optional<ZoneId> zone(JsonRecord profile) {
		try {
			return profile.text("timezone").map(name -> name.replaceFirst("^(?i)etc/", "Etc/")).map(ZoneId::of);
		} catch (DateTimeException unknown) {
			return Optional.empty();
		}
	}

	/** @param active the one among the profiles whose ratios, sensitivities and targets hold */
	static PumpSettings settings(LocalDateTime when, String active, Map<String, JsonRecord> profiles,
			Optional<String> siteUnit) {
		JsonRecord used = profiles.get(active);
		Optional<GlucoseUnit> unit = used.text("units").or(() -> siteUnit).map(Treatments::unit);
		boolean known = unit.isPresent();
		double most = unit.orElse(GlucoseUnit.MG_DL).fromMgdl(Numbers.MOST_MGDL);
		Map<String, List<Step>> basal = new LinkedHashMap<>();
		profiles.forEach((name, profile) -> basal.put(name, steps(profile, "basal", Numbers.MOST_UNITS)));
		Map<String, String> other = new LinkedHashMap<>();
		for (String name : List.of("timezone", "carbs_hr", "delay")) {
			used.text(name).ifPresent(value -> other.put(name, value));
		}
		OptionalDouble hours = Numbers.within(used, "dia", 0, MOST_HOURS);
		return new PumpSettings(when, Optional.of(active), basal, Optional.of(CarbUnit.GRAMS),
				steps(used, "carbratio", MOST_RATIO), unit, known ? steps(used, "sens", most) : List.of(),
				known ? targets(used, most) : List.of(),
				hours.isPresent() ? Optional.of(Rates.minutes(hours.getAsDouble() * 60)) : Optional.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), other);
	}

	private static List<Step> steps(JsonRecord profile, String name, double most) {
		List<Step> steps = new ArrayList<>();
		for (JsonRecord step : profile.objects(name)) {
			steps.add(new Step(from(step), Numbers.clean(Numbers.needed(step, "value", 0, most))));
		}
		return steps;
	}

	/** Low and high ends are two lists, which may change at different times. */
	private static List<TargetStep> targets(JsonRecord profile, double most) {
		NavigableMap<LocalTime, Double> low = byTime(steps(profile, "target_low", most));
		NavigableMap<LocalTime, Double> high = byTime(steps(profile, "target_high", most));
		NavigableMap<LocalTime, Double> all = new TreeMap<>(low);
		all.putAll(high);
		List<TargetStep> steps = new ArrayList<>();
		for (LocalTime from : all.keySet()) {
			if (low.floorEntry(from) != null && high.floorEntry(from) != null) {
				steps.add(new TargetStep(from, low.floorEntry(from).getValue(), high.floorEntry(from).getValue()));
			}
		}
		return steps;
	}

	private static NavigableMap<LocalTime, Double> byTime(List<Step> steps) {
		NavigableMap<LocalTime, Double> byTime = new TreeMap<>();
		steps.forEach(step -> byTime.put(step.from(), step.value()));
		return byTime;
	}

	private static LocalTime from(JsonRecord step) {
		OptionalDouble seconds = Numbers.within(step, "timeAsSeconds", 0, DAY_S - 1);
		if (seconds.isPresent()) {
			return LocalTime.ofSecondOfDay((long) seconds.getAsDouble());
		}
		try {
			return step.text("time").map(LocalTime::parse)
					.orElseThrow(() -> RecordFault.because("fault.missing", "time"));
		} catch (DateTimeException wrong) {
			throw RecordFault.because("fault.time");
		}
	}
}
