// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
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
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;

/** Which days are shown and how, and the ways to others. */
final class DayBar {

	private static final int ARROW = 34;

	private final Composite row;
	private final LocalDate first;
	private final LocalDate last;
	private final Consumer<LocalDate> go;
	private final Button previous;
	private final Button next;
	private final Label title;
	private final DateTime chooser;
	private final Map<Look, Button> looks = new EnumMap<>(Look.class);
	private LocalDate shown;

	/**
	 * @param first the first day with data
	 * @param last the last day with data
	 * @param go told which day is wanted
	 */
	DayBar(Composite page, LocalDate first, LocalDate last, Consumer<LocalDate> go) {
		this.first = first;
		this.last = last;
		this.go = go;
		this.shown = last;
		row = new Composite(page, SWT.NONE);
		previous = arrow("\u2039", "timeline.previous", -1);
		next = arrow("\u203a", "timeline.next", 1);
		title = Rows.label(row, "timeline.date.title", "title", "");
		centred(title);
		chooser = Css.as("field", new DateTime(row, SWT.DATE | SWT.DROP_DOWN));
		chooser.setData("id", "timeline.date");
		named(chooser, "timeline.date");
		chooser.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen()));
		Button latest = new Button(row, SWT.PUSH);
		latest.setData("id", "timeline.last");
		latest.setText(Texts.of("timeline.last"));
		latest.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> go.accept(last)));
		centred(chooser);
		centred(latest);
		columns();
	}

	private static void centred(Control control) {
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(control instanceof Label, false)
				.applyTo(control);
	}

	private void columns() {
		GridLayoutFactory.fillDefaults().numColumns(row.getChildren().length).spacing(6, 0).applyTo(row);
	}

	/** Adds a way to look at days. */
	void offer(Look look, Consumer<Look> wanted) {
		Button button = new Button(row, SWT.TOGGLE);
		String key = "timeline.look." + look.name().toLowerCase(Locale.ROOT);
		button.setData("id", key);
		button.setText(Texts.of(key));
		button.setToolTipText(Texts.of(key + ".tip"));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			button.setSelection(true);
			wanted.accept(look);
		}));
		centred(button);
		looks.put(look, button);
		columns();
	}

	private Button arrow(String sign, String key, int days) {
		Button button = Css.as("arrow", new Button(row, SWT.PUSH));
		button.setText(sign);
		button.setData("id", key);
		named(button, key);
		button.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(event -> go.accept(shown.plusDays(days))));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(ARROW, SWT.DEFAULT).applyTo(button);
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

	void look(Look look) {
		looks.forEach((one, button) -> {
			button.setSelection(one == look);
			Css.again(one == look ? "chosen" : "choice", button);
		});
	}

	/** Names what is shown. */
	void title(String text) {
		if (!text.equals(title.getText())) {
			title.setText(text);
			title.setToolTipText(text);
		}
	}

	void show(LocalDate date) {
		shown = date;
		chooser.setDate(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
		enable(previous, date.isAfter(first));
		enable(next, date.isBefore(last));
	}

	private static void enable(Button arrow, boolean possible) {
		if (arrow.isEnabled() != possible) {
			arrow.setEnabled(possible);
			Css.again(possible ? "arrow" : "arrow-off", arrow);
		}
	}

	static String brief(LocalDate date) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(date);
	}

	static String full(LocalDate date) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).format(date);
	}
}
