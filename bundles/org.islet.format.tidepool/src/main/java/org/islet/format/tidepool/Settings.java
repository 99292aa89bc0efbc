// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

import org.islet.json.records.JsonRecord;
import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.GlucoseValue;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;

/** A pump's settings. Ratios, sensitivities and targets are those of the pattern in use where each pattern has its own. */
final class Settings {

	private static final double DAY_MS = Duration.ofDays(1).toMillis();
	private static final double MOST_RATIO = 1000;
	private static final List<String> NAMED = List.of("manufacturers", "model", "serialNumber", "firmwareVersion",
			"softwareVersion");

	private record From<T>(LocalTime from, T value) {
	}

	private final JsonRecord record;
	private final Optional<String> active;
	private final Optional<GlucoseUnit> unit;
	private final Map<String, String> other = new LinkedHashMap<>();

	Settings(JsonRecord record) {
		this.record = record;
		active = record.text("activeSchedule");
		unit = record.object("units").filter(units -> units.has("bg")).map(units -> Numbers.unit(units, "bg"));
	}

	PumpSettings on(Moment moment) {
		List<From<GlucoseValue>> sensitivities = steps("insulinSensitivity", "insulinSensitivities",
				step -> Numbers.glucose(step, "amount", glucoseUnit()).orElseThrow(Settings::incomplete));
		List<From<Target>> targets = steps("bgTarget", "bgTargets", step -> Target.of(step, glucoseUnit()));
		GlucoseUnit shown = shown(sensitivities, targets);
		targets.forEach(step -> step.value().above().ifPresent(
				above -> other.put("correct above " + step.from(), above.number() + " " + above.unit().symbol())));
		for (String name : NAMED) {
			List<String> texts = record.texts(name);
			if (!texts.isEmpty()) {
				other.put(name, String.join(", ", texts));
			}
		}
		Optional<CarbUnit> carbs = record.object("units")
				.flatMap(units -> units.text("carb").or(() -> units.text("carbs"))).map(Calculations::carbUnit);
		return new PumpSettings(moment.local(), active, patterns(), carbs, ratios(), unit.map(u -> shown),
				sensitivities.stream().map(s -> new Step(s.from(), Numbers.clean(s.value().in(shown)))).toList(),
				targets.stream().map(t -> new TargetStep(t.from(), Numbers.clean(t.value().low().in(shown)),
						Numbers.clean(t.value().high().in(shown)))).toList(),
				insulinAction(), amount("basal", "rateMaximum"), amount("bolus", "amountMaximum"), other);
	}

	private static RecordFault incomplete() {
		return RecordFault.because("fault.missing", "amount");
	}

	private GlucoseUnit glucoseUnit() {
		return unit.orElseThrow(() -> RecordFault.because("fault.missing", "units"));
	}

	/** All values are told in one unit: that of the device, which is mg/dL where all of them are whole numbers of it. */
	private GlucoseUnit shown(List<From<GlucoseValue>> sensitivities, List<From<Target>> targets) {
		boolean whole = Stream.concat(sensitivities.stream().map(From::value),
				targets.stream().flatMap(t -> Stream.of(t.value().low(), t.value().high())))
				.allMatch(value -> value.unit() == GlucoseUnit.MG_DL);
		return whole && !(sensitivities.isEmpty() && targets.isEmpty()) ? GlucoseUnit.MG_DL
				: unit.orElse(GlucoseUnit.MG_DL);
	}

	private Map<String, List<Step>> patterns() {
		Map<String, List<Step>> patterns = new LinkedHashMap<>();
		record.object("basalSchedules").ifPresent(all -> all.names().forEach(name -> patterns.put(name,
				all.objects(name).stream()
						.map(step -> new Step(start(step), Numbers.needed(step, "rate", 0, Numbers.MOST_UNITS)))
						.toList())));
		return patterns;
	}

	private List<Step> ratios() {
		return steps("carbRatio", "carbRatios", step -> Numbers.needed(step, "amount", 0, MOST_RATIO)).stream()
				.map(step -> new Step(step.from(), step.value())).toList();
	}

	/** One list, or one for each pattern. */
	private <T> List<From<T>> steps(String one, String each, Function<JsonRecord, T> value) {
		List<JsonRecord> steps = record.objects(one);
		if (steps.isEmpty() && active.isPresent()) {
			steps = record.object(each).map(all -> all.objects(active.get())).orElse(List.of());
		}
		List<From<T>> all = new ArrayList<>();
		steps.forEach(step -> all.add(new From<>(start(step), value.apply(step))));
		return all;
	}

	private static LocalTime start(JsonRecord step) {
		return LocalTime.ofNanoOfDay((long) Numbers.needed(step, "start", 0, DAY_MS - 1) * 1_000_000);
	}

	private OptionalDouble amount(String group, String name) {
		return record.object(group).flatMap(all -> all.object(name))
				.map(limit -> Numbers.within(limit, "value", 0, Numbers.MOST_UNITS)).orElse(OptionalDouble.empty());
	}

	private Optional<Duration> insulinAction() {
		Optional<JsonRecord> insulin = record.object("bolus").flatMap(bolus -> bolus.object("calculator"))
				.flatMap(calculator -> calculator.object("insulin"));
		return insulin.filter(said -> said.has("duration")).map(Durations::of);
	}
}
