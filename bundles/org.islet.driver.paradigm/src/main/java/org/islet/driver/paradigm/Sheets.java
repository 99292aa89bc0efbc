// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;

/** Records that tell all of some settings after they were changed. */
final class Sheets {

	private static final int HEAD = 7;

	private Sheets() {
	}

	/** A basal pattern was changed; the same record with code 08 is what it was before. */
	static void basal(Told told, Findings findings) {
		List<Step> steps = told.u8(1) == 0 ? List.of() : Schedules.basalOfRecord(told.record().bytes(), HEAD);
		Map<String, String> details = told.details();
		told.pattern().ifPresent(name -> details.put("PATTERN_NAME", name));
		details.put("NUM_PROFILES", Integer.toString(steps.size()));
		findings.note(told.place(), Changes.event(told, "ChangeBasalProfilePattern", details));
		if (told.pattern().isPresent() && !steps.isEmpty()) {
			findings.note(told.place(), settings(told.when(), Map.of(told.pattern().get(), steps)));
		}
	}

	private static PumpSettings settings(LocalDateTime when, Map<String, List<Step>> basal) {
		return new PumpSettings(when, Optional.empty(), basal, Optional.empty(), List.of(), Optional.empty(), List.of(),
				List.of(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Map.of());
	}

	/** The calculator was set up: what was before, then what is now, then the hours of insulin action of both. */
	static void calculator(Told told, Findings findings) {
		byte[] bytes = told.record().bytes();
		int half = (bytes.length - HEAD - 1) / 2;
		byte[] now = Arrays.copyOfRange(bytes, HEAD + half, HEAD + 2 * half);
		Optional<CarbUnit> carbs = Units.carbs(now[0] & 3);
		Optional<GlucoseUnit> glucose = Units.glucose(now[0] >> 2 & 3);
		int hours = (bytes[bytes.length - 1] & 0xFF) >> 4;
		Map<String, String> details = told.details();
		details.put("IS_BOLUS_WIZARD_ENABLED", Boolean.toString((told.u8(1) >> 3 & 1) == 1));
		details.put("INSULIN_ACTION_CURVE", Integer.toString(hours * 60));
		carbs.ifPresent(unit -> details.put("CARB_UNITS", unit == CarbUnit.GRAMS ? "grams" : "exchanges"));
		glucose.ifPresent(unit -> details.put("BG_UNITS", unit == GlucoseUnit.MG_DL ? "mg dl" : "mmol l"));
		findings.note(told.place(), Changes.event(told, "ChangeBolusWizardSetup", details));
		boolean fine = told.model().fine();
		findings.note(told.place(), new PumpSettings(told.when(), Optional.empty(), Map.of(), carbs,
				carbs.map(unit -> fine ? Schedules.fineRatios(Arrays.copyOf(now, 26), 2, unit)
						: Schedules.ratios(Arrays.copyOf(now, 18), 2, unit)).orElse(List.of()),
				glucose,
				glucose.map(unit -> Schedules.sensitivities(Arrays.copyOf(now, half - 24), half - 40, unit))
						.orElse(List.of()),
				glucose.map(unit -> Schedules.targets(now, half - 24, unit)).orElse(List.of()),
				hours == 0 ? Optional.empty() : Optional.of(Duration.ofHours(hours)), OptionalDouble.empty(),
				OptionalDouble.empty(), Map.of()));
	}
}
