// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Origin;
import org.islet.model.InsulinTotal;
import org.islet.model.PumpSettings;
import org.islet.model.Suspend;
import org.islet.model.Timeline;

/** Whether a timeline has what a report cannot do without. */
final class Needs {

	private Needs() {
	}

	/** @return what is missing, in words; empty if nothing is */
	static Optional<String> missing(List<String> needs, Timeline timeline) {
		String missing = needs.stream().filter(need -> alternatives(need).noneMatch(one -> met(one, timeline)))
				.map(Needs::words).collect(Collectors.joining(", "));
		return missing.isEmpty() ? Optional.empty() : Optional.of(Texts.format("needs", missing));
	}

	private static Stream<String> alternatives(String need) {
		return Arrays.stream(need.split("\\|"));
	}

	private static String words(String need) {
		return alternatives(need).map(one -> Texts.format("need." + one))
				.reduce((one, other) -> Texts.format("need.or", one, other)).orElse(need);
	}

	private static boolean met(String need, Timeline timeline) {
		return switch (need) {
		case "any" -> !timeline.entries().isEmpty();
		case "glucose" -> timeline.of(Glucose.class).anyMatch(l -> l.entry().origin() != Origin.CALIBRATION);
		case "sensor" -> timeline.of(Glucose.class).anyMatch(l -> l.entry().origin() == Origin.SENSOR);
		case "meter" -> timeline.of(Glucose.class).anyMatch(
				l -> l.entry().origin() != Origin.SENSOR && l.entry().origin() != Origin.CALIBRATION);
		case "pump" -> timeline.entries().stream().anyMatch(l -> switch (l.entry()) {
		case Basal basal -> true;
		case Suspend suspend -> true;
		case InsulinTotal total -> true;
		case Bolus bolus -> bolus.source() != Bolus.Source.PEN;
		default -> false;
		});
		case "settings" -> Stream.of(timeline.before(), timeline.entries(), timeline.after()).flatMap(List::stream)
				.anyMatch(logged -> logged.entry() instanceof PumpSettings);
		// a need this version does not know of is the report's own to judge
		default -> true;
		};
	}
}
