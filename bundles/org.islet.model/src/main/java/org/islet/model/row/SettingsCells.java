// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;

/**
 * Pump settings: each basal pattern as {@code basal NAME}, steps as {@code 00:00 0.5 / 06:00 0.8}, targets as
 * {@code 00:00 90-120}.
 */
final class SettingsCells {

	private static final String BASAL = "basal ";
	private static final Set<String> OURS = Set.of("carbUnit", "carbRatios", "glucoseUnit", "sensitivities", "targets",
			"insulinAction", "maxBasal", "maxBolus");
	private static final String BETWEEN = " / ";
	private static final Pattern TARGET = Pattern.compile("(\\S+) (-?[\\d.]+(?:E-?\\d+)?)-(-?[\\d.]+(?:E-?\\d+)?)");

	private SettingsCells() {
	}

	static EntryCells of(PumpSettings s) {
		Details more = new Details();
		s.basal().forEach((name, steps) -> more.add(BASAL + Details.name(name), steps(steps)));
		more.addText("carbRatios", steps(s.carbRatios())).addText("sensitivities", steps(s.sensitivities()))
				.addText("targets", targets(s.targets())).add("carbUnit", s.carbUnit())
				.add("glucoseUnit", s.glucoseUnit()).add("insulinAction", s.insulinAction())
				.add("maxBasal", s.maxBasal()).add("maxBolus", s.maxBolus());
		s.other().forEach((name, value) -> more.addForeign(name, value, SettingsCells::ours));
		return EntryCells.of(EntryCells.qualifier(s.activePattern()), more);
	}

	static PumpSettings settings(LocalDateTime when, EntryCells cells) {
		Details more = Details.of(cells.details());
		Map<String, List<Step>> basal = new TreeMap<>();
		Map<String, String> other = new TreeMap<>();
		for (String name : more.names()) {
			String value = more.text(name).orElseThrow();
			if (name.startsWith(BASAL)) {
				basal.put(Details.plain(name.substring(BASAL.length())), steps(value));
			} else if (!OURS.contains(name)) {
				other.put(Details.plain(name), value);
			}
		}
		return new PumpSettings(when, cells.word(), basal, more.read("carbUnit", CarbUnit::valueOf),
				steps(more.text("carbRatios").orElse("")), more.read("glucoseUnit", GlucoseUnit::valueOf),
				steps(more.text("sensitivities").orElse("")), targets(more.text("targets").orElse("")),
				more.read("insulinAction", Duration::parse), more.number("maxBasal"), more.number("maxBolus"), other);
	}

	private static boolean ours(String name) {
		return name.startsWith(BASAL) || OURS.contains(name);
	}

	private static String steps(List<Step> steps) {
		return steps.stream().map(step -> step.from() + " " + EntryRow.number(step.value()))
				.collect(Collectors.joining(BETWEEN));
	}

	private static List<Step> steps(String text) {
		return parts(text).stream().map(part -> part.split(" "))
				.map(part -> new Step(LocalTime.parse(part[0]), Double.parseDouble(part[1]))).toList();
	}

	private static String targets(List<TargetStep> targets) {
		return targets.stream()
				.map(t -> t.from() + " " + EntryRow.number(t.low()) + "-" + EntryRow.number(t.high()))
				.collect(Collectors.joining(BETWEEN));
	}

	private static List<TargetStep> targets(String text) {
		return parts(text).stream().map(SettingsCells::target).toList();
	}

	private static TargetStep target(String text) {
		Matcher target = TARGET.matcher(text);
		if (!target.matches()) {
			throw new IllegalArgumentException("no target: " + text);
		}
		return new TargetStep(LocalTime.parse(target.group(1)), Double.parseDouble(target.group(2)),
				Double.parseDouble(target.group(3)));
	}

	private static List<String> parts(String text) {
		return text.isEmpty() ? List.of() : Arrays.asList(text.split(BETWEEN));
	}
}
