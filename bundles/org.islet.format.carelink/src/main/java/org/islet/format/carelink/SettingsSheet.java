// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.islet.model.CarbUnit;
import org.islet.model.GlucoseUnit;
import org.islet.model.PumpSettings;
import org.islet.model.PumpSettings.Step;
import org.islet.model.PumpSettings.TargetStep;

/** A pump's settings while they are put together from many rows. */
final class SettingsSheet {

	private final Map<String, List<Step>> basal = new LinkedHashMap<>();
	private final Map<String, String> other = new LinkedHashMap<>();
	private Optional<String> active = Optional.empty();
	private Optional<CarbUnit> carbUnit = Optional.empty();
	private Optional<GlucoseUnit> glucoseUnit = Optional.empty();
	private List<Step> ratios = List.of();
	private List<OldRow> sensitivities = List.of();
	private List<OldRow> targets = List.of();
	private Optional<Duration> action = Optional.empty();
	private OptionalDouble maxBasal = OptionalDouble.empty();
	private OptionalDouble maxBolus = OptionalDouble.empty();

	void active(String pattern) {
		active = Optional.of(pattern);
	}

	void basal(String pattern, List<OldRow> rows) {
		basal.put(pattern, steps(rows, row -> Numbers.rate(row.raw().number("RATE"))));
	}

	void ratios(List<OldRow> rows) {
		ratios = steps(rows, row -> Numbers.needed(Numbers.within(row.raw().number("AMOUNT"), 0, 1000)));
		rows.stream().findFirst().ifPresent(row -> carbUnit(row.raw().text("UNITS")));
	}

	/** @param rows of which each has an amount in mg/dL, whatever the user's unit */
	void sensitivities(List<OldRow> rows) {
		steps(rows, row -> Numbers.needed(Numbers.within(row.raw().number("AMOUNT"), 0, 1000)));
		sensitivities = List.copyOf(rows);
	}

	void targets(List<OldRow> rows) {
		steps(rows, row -> Numbers.needed(Numbers.within(row.raw().number("AMOUNT_LOW"), 0, 1000)));
		steps(rows, row -> Numbers.needed(Numbers.within(row.raw().number("AMOUNT_HIGH"), 0, 1000)));
		targets = List.copyOf(rows);
	}

	void carbUnit(String text) {
		if (text.startsWith("gram")) {
			carbUnit = Optional.of(CarbUnit.GRAMS);
		} else if (text.startsWith("exch")) {
			carbUnit = Optional.of(CarbUnit.EXCHANGES);
		}
	}

	void glucoseUnit(String text) {
		if (text.startsWith("mg")) {
			glucoseUnit = Optional.of(GlucoseUnit.MG_DL);
		} else if (text.startsWith("mmol")) {
			glucoseUnit = Optional.of(GlucoseUnit.MMOL_L);
		}
	}

	/** @param minutes 0 where it is not set */
	void action(OptionalDouble minutes) {
		if (Numbers.within(minutes, 0, 1440).orElse(0) > 0) {
			action = Optional.of(Duration.ofMinutes((long) minutes.getAsDouble()));
		}
	}

	void maxBasal(OptionalDouble rate) {
		maxBasal = Numbers.within(rate, 0, 100);
	}

	void maxBolus(OptionalDouble units) {
		maxBolus = Numbers.within(units, 0, 100);
	}

	void other(String name, String value) {
		other.put(name, value);
	}

	PumpSettings on(LocalDateTime when) {
		GlucoseUnit unit = glucoseUnit.orElse(GlucoseUnit.MG_DL);
		List<TargetStep> goals = targets.stream()
				.map(row -> new TargetStep(from(row),
						Numbers.shown(Numbers.needed(row.raw().number("AMOUNT_LOW")), unit),
						Numbers.shown(Numbers.needed(row.raw().number("AMOUNT_HIGH")), unit)))
				.toList();
		List<Step> falls = steps(sensitivities, row -> Numbers.shown(Numbers.needed(row.raw().number("AMOUNT")), unit));
		boolean inMgdl = !goals.isEmpty() || !falls.isEmpty();
		return new PumpSettings(when, active, Map.copyOf(basal), carbUnit, ratios,
				glucoseUnit.or(() -> inMgdl ? Optional.of(unit) : Optional.empty()), falls, goals, action, maxBasal,
				maxBolus, Map.copyOf(other));
	}

	private static LocalTime from(OldRow row) {
		return Numbers.timeOfDay(row.raw().number("START_TIME"));
	}

	private static List<Step> steps(List<OldRow> rows, Function<OldRow, Double> value) {
		List<Step> steps = new ArrayList<>();
		for (OldRow row : rows) {
			steps.add(new Step(from(row), value.apply(row)));
		}
		return List.copyOf(steps);
	}
}
