// SPDX-License-Identifier: EPL-2.0
package org.islet.report.page;

import java.util.List;

import org.islet.report.Table;

/**
 * What the library's {@code islet.head} and {@code islet.foot} show: a template that has both, and whose report yields
 * this table, need not lay out title, patient, period, devices, data notice, footnotes and adjunct sentence itself.
 *
 * @param title the report's name
 * @param heading whose page it is
 * @param notice the line of {@link DataNotice}
 * @param footnotes one paragraph; may be empty
 */
public record Page(String title, Heading heading, String notice, String footnotes) {

	/** The name a report hands the table over under. */
	public static final String NAME = "page";

	/** The name of the table of sentences. */
	public static final String LINES = "lines";

	/**
	 * @param lines each a place of the page and the sentence that stands there
	 * @return what the library's {@code islet.heading-line}, {@code islet.notice-line} and {@code islet.absent-line} show
	 *         where their parameter {@code place} says so
	 */
	public static Table lines(List<List<Object>> lines) {
		return new Table(List.of(Table.text("place"), Table.text("text")), lines);
	}

	/** @return one row */
	public Table table() {
		return table(List.of(this));
	}

	/**
	 * @param pages a row each; a template that extends the head with a data set of its own picks one by its
	 *            {@code period}
	 */
	public static Table table(List<Page> pages) {
		return new Table(
				List.of(Table.text("title"), Table.text("patient"), Table.text("period"), Table.text("facts"),
						Table.text("notice"), Table.text("footnotes")),
				pages.stream().map(Page::row).toList());
	}

	private List<Object> row() {
		return List.of(title, heading.patient(), heading.period(), heading.facts(), notice, footnotes);
	}
}
