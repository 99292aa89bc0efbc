// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.islet.model.GlucoseUnit;
import org.islet.model.Timeline;
import org.islet.report.ReportData;
import org.islet.report.ReportRequest;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.ReportType;

/** The ways in which the contract has a report rendered. */
final class Renderings {

	/** What is looked at in each rendering. */
	interface Look {
		void at(String what, Timeline timeline, ReportRequest request, ReportData data);
	}

	private static final List<Locale> LOCALES = List.of(Locale.US, Locale.GERMANY);

	private Renderings() {
	}

	static ReportRequest request(ReportContract contract) {
		return request(contract.options(), GlucoseUnit.MG_DL, Locale.US, Paper.A4);
	}

	/** A request without any option. */
	static ReportRequest unasked() {
		return request(Map.of(), GlucoseUnit.MG_DL, Locale.US, Paper.A4);
	}

	/** What a report shows with these options. */
	static ReportData chosen(ReportType type, Timeline timeline, Map<String, String> options, String what) {
		return data(type, timeline, request(options, GlucoseUnit.MG_DL, Locale.US, Paper.A4), what);
	}

	private static ReportRequest request(Map<String, String> options, GlucoseUnit unit, Locale locale, Paper paper) {
		return new ReportRequest(unit, locale, paper, Instant.parse("2026-07-01T08:00:00Z"), "1.0", options);
	}

	/** Every timeline of few days in every unit and language, and with them on every paper. */
	static void each(ReportContract contract, Look look) {
		Timelines.all().forEach((name, timeline) -> {
			if (timeline.period().days() > 3) {
				return;
			}
			for (GlucoseUnit unit : GlucoseUnit.values()) {
				for (Locale locale : LOCALES) {
					Paper paper = unit == GlucoseUnit.MG_DL == (locale == Locale.US) ? Paper.A4 : Paper.LETTER;
					ReportRequest request = request(contract.options(), unit, locale, paper);
					String what = name + " in " + unit.symbol() + ", " + locale + ", " + paper;
					look.at(what, timeline, request, data(contract.type(), timeline, request, what));
				}
			}
		});
	}

	private static ReportData data(ReportType type, Timeline timeline, ReportRequest request, String what) {
		try {
			return type.data(timeline, request);
		} catch (RuntimeException | StackOverflowError e) { // a plugin is called
			throw new AssertionError(what + " ended in " + e, e);
		}
	}

	/** @return all of it as text, to be compared */
	static String text(ReportData data) {
		StringBuilder text = new StringBuilder(data.title()).append('\n').append(new TreeMap<>(data.figures()));
		new TreeMap<>(data.tables()).forEach((name, table) -> text.append('\n').append(name).append(table));
		new TreeMap<>(data.charts()).forEach((name, chart) -> text.append('\n').append(name).append(chart.width())
				.append(' ').append(chart.height()).append(chart.description()).append(PaintedChart.of(chart).calls()));
		return text.toString();
	}

	/** @return the figures that are numbers or absent */
	static Map<String, Object> numbers(Map<String, Object> figures) {
		Map<String, Object> numbers = new TreeMap<>(figures);
		numbers.values().removeIf(String.class::isInstance);
		return numbers;
	}
}
