// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;

/** Which day is shown, the ways to another, and the way back from what was done. */
final class DayRow {

	/** What is wanted here. */
	interface Wishes extends Consumer<LocalDate> {
		LocalDate today();

		void undo();

		void redo();
	}

	private final Composite row;
	private final Wishes wishes;
	private final Button next;
	private final Label title;
	private final DateTime chooser;
	private final Button undo;
	private final Button redo;
	private LocalDate shown;

	DayRow(Composite page, Wishes wishes) {
		this.wishes = wishes;
		shown = wishes.today();
		row = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(7).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		arrow(SWT.LEFT, "logbook.previous", -1);
		next = arrow(SWT.RIGHT, "logbook.next", 1);
		title = Rows.label(row, "logbook.date.title", "title", "");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(title);
		chooser = new DateTime(row, SWT.DATE | SWT.DROP_DOWN);
		chooser.setData("id", "logbook.date");
		named(chooser, "logbook.date");
		chooser.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen()));
		button("logbook.today", () -> wishes.accept(wishes.today()));
		undo = button("logbook.undo", wishes::undo);
		redo = button("logbook.redo", wishes::redo);
	}

	private Button arrow(int direction, String key, int days) {
		Button button = new Button(row, SWT.ARROW | direction);
		button.setData("id", key);
		named(button, key);
		button.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(event -> wishes.accept(shown.plusDays(days))));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
		return button;
	}

	private Button button(String key, Runnable wish) {
		Button button = new Button(row, SWT.PUSH);
		button.setData("id", key);
		button.setText(Texts.of(key));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> wish.run()));
		return button;
	}

	private static void named(Control control, String key) {
		control.setToolTipText(Texts.of(key));
		control.getAccessible().addAccessibleListener(new Named(Texts.of(key)));
	}

	private void chosen() {
		LocalDate date = LocalDate.of(chooser.getYear(), chooser.getMonth() + 1, chooser.getDay());
		if (!date.equals(shown)) {
			wishes.accept(date);
		}
	}

	void show(LocalDate date) {
		shown = date;
		title.setText(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).format(date));
		chooser.setDate(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
		next.setEnabled(date.isBefore(wishes.today()));
		row.layout(true);
	}

	/** Says what can be undone and done again. */
	void show(Changes changes) {
		show(undo, changes.toUndo().map(Changes.Step::words).orElse(""), "logbook.undo.what");
		show(redo, changes.toRedo().map(Changes.Step::words).orElse(""), "logbook.redo.what");
	}

	private static void show(Button button, String words, String key) {
		button.setEnabled(!words.isEmpty());
		button.setToolTipText(words.isEmpty() ? null : Texts.of(key, words).replace("&", "&&"));
	}
}
