// SPDX-License-Identifier: EPL-2.0
package org.islet.birt;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.islet.chart.Chart;
import org.islet.chart.Svg;
import org.islet.report.ReportData;
import org.islet.report.Table;
import org.islet.wrap.birt.TherapyData;

import com.ibm.icu.util.GregorianCalendar;

/**
 * The data sets of one report: the standard ones, the report's own, {@code charts} and {@code figures}. A report's own
 * table wins over a standard one of the same name.
 */
final class ReportTables implements TherapyData {

	private static final Rows NO_CHARTS = new Rows(List.of(new Column("name", Type.TEXT),
			new Column("svg", Type.BYTES), new Column("alt", Type.TEXT), new Column("width", Type.NUMBER),
			new Column("height", Type.NUMBER)), List.of());

	private final Map<String, Rows> known = new HashMap<>();
	private final StandardTables standard;
	private final ReportData data;

	ReportTables(StandardTables standard, ReportData data) {
		this.standard = standard;
		this.data = data;
	}

	@Override
	public Rows rows(String name) {
		return known.computeIfAbsent(name, this::make);
	}

	private Rows make(String name) {
		Table own = data.tables().get(name);
		if (own != null) {
			return rows(own);
		}
		return switch (name) {
		case "charts" -> charts(data.charts());
		case "figures" -> rows(figures(data.figures()));
		default -> standard.table(name).map(ReportTables::rows).orElse(null);
		};
	}

	private static Rows charts(Map<String, Chart> charts) {
		List<Object[]> rows = new ArrayList<>();
		charts.forEach((name, chart) -> rows.add(new Object[] { name,
				Svg.bytes(chart), chart.description(), chart.width(), chart.height() }));
		return new Rows(NO_CHARTS.columns(), rows);
	}

	private static Table figures(Map<String, Object> figures) {
		List<List<Object>> rows = new ArrayList<>();
		figures.forEach((name, value) -> {
			List<Object> row = new ArrayList<>();
			row.add(name);
			row.add(value instanceof Number number ? number.doubleValue() : null);
			row.add(value instanceof Number || value == null ? null : value.toString());
			rows.add(row);
		});
		return new Table(List.of(Table.text("name"), Table.number("value"), Table.text("text")), rows);
	}

	static Rows rows(Table table) {
		List<Column> columns = table.columns().stream().map(c -> new Column(c.name(), Type.valueOf(c.type().name())))
				.toList();
		List<Object[]> rows = table.rows().stream().map(row -> row.stream().map(ReportTables::value).toArray())
				.toList();
		return new Rows(columns, rows);
	}

	/**
	 * The engine knows the old date classes only. Local times are laid on UTC, where its formats look for them; dates on
	 * the zone it took the computer to be in when it started: its formats of dates heed no other.
	 */
	private static Object value(Object value) {
		return switch (value) {
		case LocalDateTime time -> Timestamp.from(time.toInstant(ZoneOffset.UTC));
		case LocalDate day -> new Date(new GregorianCalendar(day.getYear(), day.getMonthValue() - 1,
				day.getDayOfMonth()).getTimeInMillis());
		case null -> null;
		default -> value;
		};
	}
}
