// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

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

/** Which day is shown, and the ways to another. */
final class DayBar {

	private final Composite row;
	private final LocalDate first;
	private final LocalDate last;
	private final Consumer<LocalDate> go;
	private final Button previous;
	private final Button next;
	private final Label title;
	private final DateTime chooser;
	private final Button overview;
	private LocalDate shown;
	private boolean many;

	/**
	 * @param first the first day with data
	 * @param last the last day with data
	 * @param go told which day is wanted
	 * @param far told whether many days shall be shown side by side
	 */
	DayBar(Composite page, LocalDate first, LocalDate last, Consumer<LocalDate> go, Consumer<Boolean> far) {
		this.first = first;
		this.last = last;
		this.go = go;
		this.shown = last;
		row = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(6).spacing(8, 0).applyTo(row);
		previous = arrow(SWT.LEFT, "timeline.previous", -1);
		next = arrow(SWT.RIGHT, "timeline.next", 1);
		title = Rows.label(row, "timeline.date.title", "title", "");
		chooser = new DateTime(row, SWT.DATE | SWT.DROP_DOWN);
		chooser.setData("id", "timeline.date");
		named(chooser, "timeline.date");
		chooser.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen()));
		Button latest = new Button(row, SWT.PUSH);
		latest.setData("id", "timeline.last");
		latest.setText(Texts.of("timeline.last"));
		latest.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> go.accept(last)));
		overview = new Button(row, SWT.PUSH);
		overview.setData("id", "timeline.overview");
		overview.setText(Texts.of("timeline.overview"));
		overview.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(event -> far.accept(!many)));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(previous);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(next);
	}

	private Button arrow(int direction, String key, int days) {
		Button button = new Button(row, SWT.ARROW | direction);
		button.setData("id", key);
		named(button, key);
		button.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(event -> go.accept(shown.plusDays(days))));
		return button;
	}

	private static void named(Control control, String key) {
		control.setToolTipText(Texts.of(key));
		control.getAccessible().addAccessibleListener(new Named(Texts.of(key)));
	}

	private void chosen() {
		LocalDate date = LocalDate.of(chooser.getYear(), chooser.getMonth() + 1, chooser.getDay());
		if (!date.equals(shown)) {
			go.accept(date);
		}
	}

	Composite control() {
		return row;
	}

	/** @return the last day with data */
	LocalDate last() {
		return last;
	}

	void overview(boolean far) {
		many = far;
		overview.setText(Texts.of(far ? "timeline.one" : "timeline.overview"));
		row.layout(true);
	}

	void show(LocalDate date) {
		shown = date;
		title.setText(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).format(date));
		chooser.setDate(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
		previous.setEnabled(date.isAfter(first));
		next.setEnabled(date.isBefore(last));
		row.layout(true);
	}
}
