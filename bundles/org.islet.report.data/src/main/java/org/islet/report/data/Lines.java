// SPDX-License-Identifier: EPL-2.0
package org.islet.report.data;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.islet.metrics.GlucoseSeries;
import org.islet.metrics.GlucoseStatistics;
import org.islet.model.Glucose;
import org.islet.model.Logged;
import org.islet.model.Timeline;
import org.islet.model.row.EntryRow;
import org.islet.model.row.EntryRows;
import org.islet.report.Table;
import org.islet.report.page.Wording;

/** The rows on paper: each entry a line, sensor readings a line for each hour unless every one is wanted. */
final class Lines {

	static final List<Table.Column> COLUMNS = Stream
			.of("local", "utc", "device", "kind", "value", "unit", "qualifier", "details", "source").map(Table::text)
			.toList();

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
	private static final int LONGEST = 150;
	private static final int NAME = 20;

	/** A line and when. */
	private record Line(Instant at, List<Object> cells) {
	}

	private final Timeline timeline;
	private final ZoneId zone;
	private final Wording wording;
	private final List<Line> lines = new ArrayList<>();

	Lines(Timeline timeline, Wording wording) {
		this.timeline = timeline;
		zone = timeline.period().zone();
		this.wording = wording;
	}

	List<List<Object>> of(List<Logged<?>> entries, boolean everyReading) {
		EntryRows rows = new EntryRows(timeline);
		boolean sensor = false;
		for (Logged<?> logged : entries) {
			if (!everyReading && logged.entry() instanceof Glucose g && g.origin() == Glucose.Origin.SENSOR) {
				sensor = true;
			} else {
				add(rows.of(logged));
			}
		}
		if (sensor) {
			hours(GlucoseSeries.sensor(timeline));
		}
		lines.sort((one, other) -> one.at().compareTo(other.at()));
		return lines.stream().map(Line::cells).toList();
	}

	private void add(EntryRow row) {
		String value = row.value().isPresent() ? wording.number(row.value().getAsDouble(), 0, 4) : "";
		line(row.utc(), row.device(), wording.text("kind." + row.kind()), value, row.unit(), row.qualifier(),
				row.details(), file(row.source()));
	}

	/** @return the name, its middle left out where it is too long for its column */
	private static String file(String name) {
		int length = name.length();
		return length <= NAME ? name : name.substring(0, NAME / 2) + "…" + name.substring(length - NAME / 2 + 1);
	}

	/** By the clock in the report's zone; an hour without readings has no line. */
	private void hours(GlucoseSeries sensor) {
		int first = 0;
		while (first < sensor.size()) {
			Instant from = sensor.at(first).atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
			Instant to = from.plus(1, ChronoUnit.HOURS);
			GlucoseSeries hour = sensor.between(from, to);
			GlucoseStatistics statistics = GlucoseStatistics.of(hour);
			line(from, "", wording.text("hour"), wording.glucose(statistics.mean()), wording.unit().symbol(), "SENSOR",
					wording.text("hour.details", String.valueOf(hour.size()), wording.glucose(statistics.min()),
							wording.glucose(statistics.max())),
					"");
			while (first < sensor.size() && sensor.at(first).isBefore(to)) {
				first++;
			}
		}
	}

	private void line(Instant at, String device, String kind, String value, String unit, String qualifier,
			String details, String source) {
		String shown = details.length() <= LONGEST ? details : details.substring(0, LONGEST) + " …";
		lines.add(new Line(at, List.of(TIME.format(LocalDateTime.ofInstant(at, zone)),
				TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC)), device, kind, value, unit, qualifier, shown,
				source)));
	}
}
