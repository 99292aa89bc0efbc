// SPDX-License-Identifier: EPL-2.0
package org.islet.report.daily;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.islet.model.Timeline;
import org.islet.report.Table;
import org.islet.report.Table.Column;
import org.islet.report.page.Heading;
import org.islet.report.page.Wording;

/** The rows the template shows; each begins with the day it belongs to. */
final class DailyTables {

	static final int COLUMNS = 3;

	private final Heading heading;
	private final Wording wording;
	private final List<List<Object>> days = new ArrayList<>();
	private final List<List<Object>> statistics = new ArrayList<>();
	private final List<List<Object>> alarms = new ArrayList<>();
	private final List<List<Object>> boluses = new ArrayList<>();

	DailyTables(Timeline timeline, Wording wording) {
		this.heading = Heading.of(timeline, wording);
		this.wording = wording;
	}

	void add(Day day, List<Alarm> numbered) {
		String key = day.date().toString();
		Notes notes = new Notes(day, wording);
		days.add(List.of(key, wording.date(day.date()), heading.patient(), heading.facts(), notes.notice(),
				notes.footnotes(), numbered.size(), day.boluses().size()));
		new StatisticsColumn(day, wording).lines().forEach(line -> statistics
				.add(List.of(key, line.heading() ? 1 : 0, line.label(), line.value())));
		int column = (numbered.size() + COLUMNS - 1) / COLUMNS;
		numbered.forEach(alarm -> alarms.add(List.of(key, 1 + (alarm.number() - 1) / column, alarm.number(),
				wording.time(alarm.at()), alarm.text())));
		day.boluses().forEach(bolus -> boluses.add(row(key, new BolusRow(bolus, wording).cells())));
	}

	private static List<Object> row(String key, List<Object> cells) {
		List<Object> row = new ArrayList<>(List.of(key));
		row.addAll(cells);
		return row;
	}

	Map<String, Table> tables() {
		Map<String, Table> tables = new LinkedHashMap<>();
		tables.put("dailyDays",
				new Table(columns("day date patient facts notice footnotes #alarms #boluses"), days));
		tables.put("dailyStatistics", new Table(columns("day #heading label value"), statistics));
		tables.put("dailyAlarms", new Table(columns("day #side #number time text"), alarms));
		tables.put("dailyBoluses", new Table(columns("day time type glucose carbs ratio sensitivity active recommended "
				+ "delivered override"), boluses));
		return tables;
	}

	/** Text columns by name; counts are marked with #. */
	private static List<Column> columns(String names) {
		return Stream.of(names.split(" "))
				.map(name -> name.startsWith("#") ? Table.count(name.substring(1)) : Table.text(name)).toList();
	}
}
