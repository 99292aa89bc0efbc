// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.model.Period;

/** Where the days are chosen: the last so many, or the first and the last one. */
final class DaysForm {

	private final Combo days;
	private final DateTime first;
	private final DateTime last;
	/** A change that the program made is told like a person's, perhaps later. */
	private List<LocalDate> shown = List.of();
	private boolean setting;

	/** @param parent of two columns */
	DaysForm(Composite parent, Runnable changed) {
		label(parent, "reports.days");
		days = Css.as("field", new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN));
		days.setData("id", "reports.days");
		days.getAccessible().addAccessibleListener(new Named(Texts.of("reports.days")));
		DayChoice.OFFERED.forEach(count -> days.add(Texts.of("reports.days.last", count)));
		days.add(Texts.of("reports.days.own"));
		days.select(DayChoice.OFFERED.indexOf(DayChoice.USUAL));
		days.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(days);
		first = date(parent, "reports.first", changed);
		last = date(parent, "reports.last", changed);
	}

	/** Names the field to its right. */
	static void label(Composite parent, String id) {
		Label label = Rows.label(parent, id + ".label", "text", Texts.of(id));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
	}

	private DateTime date(Composite parent, String id, Runnable changed) {
		label(parent, id);
		DateTime date = new DateTime(parent, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER);
		date.setData("id", id);
		date.getAccessible().addAccessibleListener(new Named(Texts.of(id)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(date);
		date.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			if (!setting && !shown.equals(List.of(day(first), day(last)))) {
				days.select(DayChoice.OFFERED.size());
				changed.run();
			}
		}));
		return date;
	}

	DayChoice choice() {
		int chosen = days.getSelectionIndex();
		return chosen < DayChoice.OFFERED.size() ? DayChoice.last(DayChoice.OFFERED.get(chosen))
				: new DayChoice(0, day(first), day(last));
	}

	/** Chooses days. */
	void choose(LocalDate from, LocalDate to) {
		setting = true;
		set(first, from);
		set(last, to);
		setting = false;
		shown = List.of(from, to);
		days.select(DayChoice.OFFERED.size());
	}

	/** Shows the days that the choice comes to. */
	void show(Period period) {
		shown = List.of(period.first(), period.last());
		setting = true;
		set(first, period.first());
		set(last, period.last());
		setting = false;
	}

	private static LocalDate day(DateTime date) {
		return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay());
	}

	private static void set(DateTime date, LocalDate day) {
		if (!day(date).equals(day)) {
			date.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
		}
	}
}
