// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.timeline.EntryWords;
import org.islet.desktop.widget.Rows;
import org.islet.model.ClinicalNote;
import org.islet.model.Logged;
import org.islet.report.page.Wording;

/** The lines of a day, and what can be done with the one that is chosen. */
final class DayCard {

	private static final int MARGIN = 12;

	/** Does it. */
	interface Acts {
		void edit(Logged<?> record);

		void delete(Logged<?> record);

		void history(Logged<?> record);
	}

	private final Composite card;
	private final Label empty;
	private final DayTable table;
	private final Button edit;
	private final Button delete;
	private final Button history;
	private final Label remark;

	DayCard(Composite page, Wording wording, Acts acts) {
		card = Rows.card(page, "logbook.day", Texts.of("logbook.table"));
		GridLayoutFactory.createFrom((GridLayout) card.getLayout()).margins(MARGIN, MARGIN).applyTo(card);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(card);
		empty = Rows.paragraph(card, "logbook.empty", "text", Texts.of("logbook.empty"));
		table = new DayTable(card, new RowWords(wording, new EntryWords(wording)), new DayTable.Acts() {
			@Override
			public void chosen() {
				DayCard.this.chosen();
			}

			@Override
			public void edit() {
				own(acts::edit);
			}

			@Override
			public void delete() {
				own(acts::delete);
			}
		});
		Composite foot = new Composite(card, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(foot);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
		edit = button(foot, "logbook.edit", () -> own(acts::edit));
		delete = button(foot, "logbook.delete", () -> own(acts::delete));
		history = button(foot, "logbook.history",
				() -> table.chosen().filter(Row::own).ifPresent(row -> acts.history(row.logged())));
		remark = Rows.paragraph(foot, "logbook.remark", "quiet", "");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(1, SWT.DEFAULT)
				.applyTo(remark);
		show(true);
		chosen();
	}

	private static Button button(Composite foot, String key, Runnable act) {
		Button button = new Button(foot, SWT.PUSH);
		button.setData("id", key);
		button.setText(Texts.of(key));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> act.run()));
		return button;
	}

	private void own(Consumer<Logged<?>> act) {
		table.chosen().filter(DayCard::editable).ifPresent(row -> act.accept(row.logged()));
	}

	/** What the care team wrote has an author, and no box here. */
	private static boolean editable(Row row) {
		return row.own() && !(row.entry() instanceof ClinicalNote);
	}

	private void chosen() {
		Optional<Row> row = table.chosen();
		edit.setEnabled(row.filter(DayCard::editable).isPresent());
		delete.setEnabled(row.filter(DayCard::editable).isPresent());
		history.setEnabled(row.filter(Row::own).isPresent());
		remark.setText(row.filter(one -> !one.own()).isPresent() ? Texts.of("logbook.remark") : "");
		remark.getParent().layout(true);
	}

	void show(LogDay day) {
		table.show(day);
		show(!day.rows().isEmpty());
		chosen();
	}

	/** One day's lines must not stand under another day's name while that one is loaded. */
	void clear(LocalDate day) {
		table.show(new LogDay(day, List.of()));
		show(true);
		chosen();
	}

	private void show(boolean some) {
		empty.setVisible(!some);
		((GridData) empty.getLayoutData()).exclude = some;
		card.layout(true, true);
	}
}
