// SPDX-License-Identifier: EPL-2.0
package org.islet.report;

import java.util.Map;

import org.islet.chart.Chart;

/**
 * What a report shows.
 *
 * @param title the document's title in the request's language
 * @param tables rows a template binds to by name, beside the standard data sets
 * @param charts pictures a template shows by name
 * @param figures every number on the report, unrounded, under the names of the metrics catalogue with a prefix where a
 *            figure appears per day or group ({@code 2026-03-01.meanMgdl}); values are numbers, strings or null. The
 *            JSON and CSV twins of the report are made of these and of the tables.
 */
public record ReportData(String title, Map<String, Table> tables, Map<String, Chart> charts,
		Map<String, Object> figures) {

	/** The name of a table that is the report itself: its CSV and its spreadsheet are that table and nothing else. */
	public static final String SHEET = "sheet";
}
