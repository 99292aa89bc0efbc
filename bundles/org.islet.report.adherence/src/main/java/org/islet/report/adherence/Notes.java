// SPDX-License-Identifier: EPL-2.0
package org.islet.report.adherence;

import java.util.List;

import org.islet.model.ClinicalNote;
import org.islet.model.Timeline;
import org.islet.report.Table;
import org.islet.report.page.Wording;

/**
 * The care team's notes of the period.
 *
 * @param rows date, author and text of each
 */
record Notes(List<List<Object>> rows) {

	/** Where nobody asked for them. */
	static final Notes NONE = new Notes(List.of());

	static Notes of(Timeline timeline, Wording wording) {
		return new Notes(timeline.of(ClinicalNote.class).map(note -> List.<Object>of(
				wording.shortDate(note.at().atZone(timeline.period().zone()).toLocalDate()) + " "
						+ wording.time(note.at()),
				note.entry().author(), note.entry().text().strip())).toList());
	}

	Table table() {
		return new Table(List.of(Table.text("date"), Table.text("author"), Table.text("text")), rows);
	}
}
