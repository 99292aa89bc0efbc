// SPDX-License-Identifier: EPL-2.0
package org.islet.report.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.islet.metrics.DeviceUseDay;
import org.islet.metrics.MealTimes;
import org.islet.report.page.Wording;

/** The tiles that are tables: C key figures, E meals, G device use, H settings. */
final class Tiles {

	private final Side now;
	private final Side before;
	private final Wording wording;
	private final boolean compared;

	Tiles(Side now, Side before, Wording wording) {
		this.now = now;
		this.before = before;
		this.wording = wording;
		this.compared = before.hasRecords();
	}

	/** @return the rows of all tiles, each beginning with its tile's letter */
	List<List<Object>> rows() {
		List<List<Object>> rows = new ArrayList<>();
		rows.addAll(figures());
		rows.addAll(meals());
		rows.addAll(use());
		rows.addAll(new SettingsTile(wording).rows(now.settings(), before.settings(), compared));
		return rows;
	}

	private Comparison tile(String letter) {
		return new Comparison(letter, compared, wording);
	}

	private List<List<Object>> figures() {
		Comparison tile = tile("C");
		tile.glucose(wording.text("row.mean", wording.unit().symbol()), now.figure("meanMgdl"),
				before.figure("meanMgdl"));
		tile.number(wording.text("row.gmi"), gmi(now), gmi(before), 1);
		figure(tile, "row.cv", "cvPct", 1);
		tile.number(wording.text("row.inrange"), whole(now, "inRange"), whole(before, "inRange"), 0,
				Comparison.NOISE);
		tile.number(wording.text("row.above"), whole(now, "high", "veryHigh"), whole(before, "high", "veryHigh"), 0,
				Comparison.NOISE);
		figure(tile, "row.below", "belowRangePct", 1);
		figure(tile, "row.gri", "gri", 0);
		figure(tile, "row.tdd", "tddU", 2);
		if (!now.hasAutomation() && !before.hasAutomation()) {
			figure(tile, "row.basal", "basalPct", 0);
		}
		if (now.figure("automationPct") > 0 || before.figure("automationPct") > 0) {
			figure(tile, "row.automation", "automationPct", 0);
		}
		tile.number(wording.text("row.carbs"), carbs(now), carbs(before), 1);
		return tile.rows();
	}

	private void figure(Comparison tile, String label, String name, int decimals) {
		tile.number(wording.text(label), now.figure(name), before.figure(name), decimals);
	}

	/** The whole per cent that sum to 100, as in every report; NaN without readings. */
	private static double whole(Side side, String... ranges) {
		return side.glucose().isEmpty() ? Double.NaN
				: Arrays.stream(ranges).mapToDouble(range -> side.figure(range + "WholePct"))
						.filter(Double::isFinite).sum();
	}

	/** Said only where the readings suffice, as on every report. */
	private static double gmi(Side side) {
		return Boolean.TRUE.equals(side.figures().get("cgmEnoughForGmi")) ? side.figure("gmiPct") : Double.NaN;
	}

	private static double carbs(Side side) {
		return side.carbs().entries().isEmpty() ? Double.NaN : side.figure("carbsPerDayG");
	}

	private List<List<Object>> meals() {
		Comparison tile = tile("E");
		for (int i = 0; i < now.meals().windows().size(); i++) {
			MealTimes.Window window = now.meals().windows().get(i);
			MealTimes.Window earlier = before.meals().windows().get(i);
			if (!window.known().isEmpty()) {
				tile.glucose(
						wording.text("row.meal", wording.meal(window.name()), String.valueOf(window.known().size()),
								wording.number(window.meanCarbsG(), 0, 0)),
						window.riseMgdl(), earlier.riseMgdl());
			}
		}
		return tile.rows();
	}

	private List<List<Object>> use() {
		Comparison tile = tile("G");
		if (now.use().sensor() || before.use().sensor()) {
			tile.number(wording.text("row.active"), Math.floor(now.figure("cgmActivePct")),
					Math.floor(before.figure("cgmActivePct")), 0);
		}
		if (!now.meter().isEmpty() || !before.meter().isEmpty()) {
			perDay(tile, "row.readings", DeviceUseDay::meterReadings);
		}
		if (now.use().pump() || before.use().pump()) {
			pump(tile);
		}
		return tile.rows();
	}

	private void pump(Comparison tile) {
		perDay(tile, "row.boluses", day -> day.boluses().all());
		tile.number(wording.text("row.calculator"), calculator(now), calculator(before), 0);
		figure(tile, "row.sets", "setChanges", 0);
		figure(tile, "row.wear", "setWearMedianHours", 0);
		tile.length(wording.text("row.suspended"), now.suspendedMinutes(), before.suspendedMinutes());
		if (now.hasAutomation() || before.hasAutomation()) {
			figure(tile, "row.exits", "automationExits", 0);
		}
		perDay(tile, "row.alarms", DeviceUseDay::alarms);
	}

	private void perDay(Comparison tile, String label, ToDoubleFunction<DeviceUseDay> count) {
		tile.number(wording.text(label), now.use().perDay(count).orElse(Double.NaN),
				before.use().perDay(count).orElse(Double.NaN), 1);
	}

	private static double calculator(Side side) {
		double all = side.figure("boluses");
		return all > 0 ? 100 * side.figure("bolusesByCalculator") / all : Double.NaN;
	}
}
