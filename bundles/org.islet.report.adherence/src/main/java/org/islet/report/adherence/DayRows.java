// SPDX-License-Identifier: EPL-2.0
package org.islet.report.adherence;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.islet.metrics.DeviceUse;
import org.islet.metrics.DeviceUseDay;
import org.islet.metrics.DeviceUseDay.Stop;
import org.islet.metrics.SetWear;
import org.islet.report.Table;
import org.islet.report.page.Wording;

/** A row of texts for each day, one for the sums and one for the means; what is outside a limit is marked. */
final class DayRows {

	/** Marks what is too few. */
	static final String LESS = "\u25bc\u00a0";
	/** Marks what is too much. */
	static final String MORE = "\u25b2\u00a0";
	/** Delivery stopped by hand for longer than this in a day is marked. */
	static final Duration LONG_STOP = Duration.ofMinutes(60);
	private static final Duration MINUTE = Duration.ofMinutes(1);
	private static final String UNKNOWN = "\u2013";
	private static final List<String> COLUMNS = List.of("date", "meter", "sensor", "calibrations", "boluses",
			"calculator", "food", "correction", "override", "manual", "carbs", "sets", "reservoirs", "fills",
			"suspended", "automated", "exits", "alarms");

	private final DeviceUse use;
	private final Wording wording;
	private final DateTimeFormatter date;

	DayRows(Use use, Wording wording, Locale locale) {
		this.use = use.counts();
		this.wording = wording;
		this.date = DateTimeFormatter.ofPattern(wording.text("date.pattern"), locale);
	}

	Table table() {
		List<Table.Column> columns = new ArrayList<>(COLUMNS.stream().map(Table::text).toList());
		columns.add(Table.count("summary"));
		List<List<Object>> rows = new ArrayList<>();
		if (!use.recorded().isEmpty()) {
			use.days().forEach(day -> rows.add(row(day)));
			rows.add(summary("sum", use::sum, 0));
			rows.add(summary("mean", count -> use.perDay(count).orElse(0), 1));
		}
		return new Table(columns, rows);
	}

	private List<Object> row(DeviceUseDay day) {
		List<Object> row = new ArrayList<>(List.of(date.format(day.day())));
		if (!day.recorded()) {
			row.addAll(Collections.nCopies(COLUMNS.size() - 1, UNKNOWN));
			row.add(0);
			return row;
		}
		boolean meterEnough = day.enoughReadings() || day.enoughSensor();
		row.add((meterEnough ? "" : LESS) + day.meterReadings());
		row.add(!use.sensor() ? UNKNOWN : (day.enoughSensor() ? "" : LESS) + wording.length(day.sensorKnown()));
		row.add(sensor(day.calibrations()));
		row.add(!use.pump() ? pump(day.boluses().all()) : (day.enoughBoluses() ? "" : LESS) + day.boluses().all());
		row.add(pump(day.boluses().calculator()));
		row.add(pump(day.boluses().withFood()));
		row.add(pump(day.boluses().withCorrection()));
		row.add(!use.pump() ? UNKNOWN : day.boluses().overriddenUp() + "/" + day.boluses().overriddenDown());
		row.add(pump(day.boluses().manual()));
		row.add(String.valueOf(day.carbEntries()));
		row.add(sets(day));
		row.add(pump(day.changes().reservoirs()));
		row.add(!use.pump() ? UNKNOWN : fills(day.changes().cannula(), day.changes().tubing()));
		row.add(!use.pump() ? UNKNOWN : suspended(day));
		row.add(day.automated().filter(length -> use.automation()).map(wording::length).orElse(UNKNOWN));
		row.add(use.automation() ? String.valueOf(day.exits().size()) : UNKNOWN);
		row.add(String.valueOf(day.alarms()));
		row.add(0);
		return row;
	}

	private String pump(int count) {
		return use.pump() ? String.valueOf(count) : UNKNOWN;
	}

	private String sensor(int count) {
		return use.sensor() || count > 0 ? String.valueOf(count) : UNKNOWN;
	}

	private String sets(DeviceUseDay day) {
		String count = pump(day.changes().sets());
		return day.changes().late()
				? MORE + wording.text("worn", count, wording.length(day.changes().worn().orElseThrow()))
				: count;
	}

	private String fills(double cannula, double tubing) {
		return cannula == 0 && tubing == 0 ? "" : wording.number(cannula, 1, 1) + " + " + wording.number(tubing, 1, 1);
	}

	private String suspended(DeviceUseDay day) {
		String text = Stream.of(Stop.values()).filter(why -> !day.suspended(why).isZero())
				.map(why -> wording.text("stop." + why) + "\u00a0" + suspended(day.suspended(why)))
				.collect(Collectors.joining(", "));
		return (day.suspended(Stop.MANUAL).compareTo(LONG_STOP) > 0 ? MORE : "") + text;
	}

	private String suspended(Duration length) {
		return length.compareTo(MINUTE) < 0 ? "<" + wording.length(MINUTE) : wording.length(length);
	}

	/** A figure of all days. */
	private interface Summary {
		double of(ToDoubleFunction<DeviceUseDay> count);
	}

	private List<Object> summary(String name, Summary of, int decimals) {
		List<Object> row = new ArrayList<>(List.of(wording.text("row." + name)));
		row.add(number(of.of(DeviceUseDay::meterReadings), decimals));
		row.add(use.sensor() ? length(of.of(day -> day.sensorKnown().toSeconds())) : UNKNOWN);
		double calibrations = of.of(DeviceUseDay::calibrations);
		row.add(use.sensor() || calibrations > 0 ? number(calibrations, decimals) : UNKNOWN);
		row.add(pump(of.of(day -> day.boluses().all()), decimals));
		row.add(pump(of.of(day -> day.boluses().calculator()), decimals));
		row.add(pump(of.of(day -> day.boluses().withFood()), decimals));
		row.add(pump(of.of(day -> day.boluses().withCorrection()), decimals));
		row.add(use.pump() ? number(of.of(day -> day.boluses().overriddenUp()), decimals) + "/"
				+ number(of.of(day -> day.boluses().overriddenDown()), decimals) : UNKNOWN);
		row.add(pump(of.of(day -> day.boluses().manual()), decimals));
		row.add(number(of.of(DeviceUseDay::carbEntries), decimals));
		row.add(pump(of.of(day -> day.changes().sets()), decimals));
		row.add(pump(of.of(day -> day.changes().reservoirs()), decimals));
		row.add(use.pump() ? fills(of.of(day -> day.changes().cannula()), of.of(day -> day.changes().tubing()))
				: UNKNOWN);
		row.add(use.pump() ? length(of.of(day -> day.suspendedInAll().toSeconds())) : UNKNOWN);
		row.add(automated(decimals == 0));
		row.add(use.automation() ? number(of.of(day -> day.exits().size()), decimals) : UNKNOWN);
		row.add(number(of.of(DeviceUseDay::alarms), decimals));
		row.add(1);
		return row;
	}

	private String automated(boolean sum) {
		OptionalDouble perDay = use.automation() ? use.automatedHoursPerDay() : OptionalDouble.empty();
		return perDay.isEmpty() ? UNKNOWN : length(3600 * perDay.getAsDouble() * (sum ? use.recorded().size() : 1));
	}

	private String pump(double number, int decimals) {
		return use.pump() ? number(number, decimals) : UNKNOWN;
	}

	private String number(double number, int decimals) {
		return wording.number(number, decimals, decimals);
	}

	private String length(double seconds) {
		return wording.length(Duration.ofSeconds(Math.round(seconds)));
	}

	/** @return the hours a set is not to be worn longer than */
	static long setHours() {
		return SetWear.LONGEST.toHours();
	}
}
