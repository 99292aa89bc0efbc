// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.Comparator;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Schedules of the old layout: a row for the whole, which says how many steps there are, and a row for each step. */
final class Schedules {

	/** What schedules there are; each step's type is the whole's without {@code Pattern}. */
	private static final String PATTERN = "Pattern";

	private final Map<String, List<OldRow>> steps = new HashMap<>();

	/** @return whether a type is a step of a schedule that belongs into {@link org.islet.model.PumpSettings} */
	static boolean step(String plainType) {
		return switch (plainType) {
		case "BasalProfile", "CarbRatio", "InsulinSensitivity", "BGTargetRange" -> true;
		default -> false;
		};
	}

	/** @return whether a type is the row for the whole of such a schedule */
	static boolean whole(String plainType) {
		return plainType.endsWith(PATTERN) && step(plainType.substring(0, plainType.length() - PATTERN.length()));
	}

	/** Adds a step. */
	void add(OldRow row) {
		steps.computeIfAbsent(row.raw().link("PATTERN"), id -> new ArrayList<>()).add(row);
	}

	/**
	 * @param whole the row for the whole
	 * @return its steps in order; empty if one is missing or more than one claims a place
	 */
	Optional<List<OldRow>> of(OldRow whole) {
		OptionalDouble size = whole.raw().number("NUM_PROFILES", "SIZE");
		List<OldRow> found = steps.getOrDefault(whole.id(), List.of()).stream()
				.sorted(Comparator.comparingDouble(Schedules::index)).toList();
		if (size.isEmpty() || found.size() != (int) size.getAsDouble()) {
			return Optional.empty();
		}
		for (int i = 0; i < found.size(); i++) {
			if (index(found.get(i)) != i) {
				return Optional.empty();
			}
		}
		return Optional.of(found);
	}

	/** @return all steps of a whole, whether complete or not */
	List<OldRow> all(String wholeId) {
		return steps.getOrDefault(wholeId, List.of());
	}

	/** @return ids of wholes that steps name */
	Map<String, List<OldRow>> steps() {
		return steps;
	}

	private static double index(OldRow row) {
		return row.raw().number("PROFILE_INDEX", "INDEX").orElse(-1);
	}

	/** Writes a complete schedule into a sheet. */
	static void write(String plainType, OldRow whole, List<OldRow> steps, SettingsSheet sheet) {
		switch (plainType) {
		case "BasalProfilePattern" -> sheet.basal(whole.raw().text("PATTERN_NAME"), steps);
		case "CarbRatioPattern" -> sheet.ratios(steps);
		case "InsulinSensitivityPattern" -> {
			sheet.glucoseUnit(whole.raw().text("ORIGINAL_UNITS"));
			sheet.sensitivities(steps);
		}
		default -> {
			sheet.glucoseUnit(whole.raw().text("ORIGINAL_UNITS"));
			sheet.targets(steps);
		}
		}
	}
}
