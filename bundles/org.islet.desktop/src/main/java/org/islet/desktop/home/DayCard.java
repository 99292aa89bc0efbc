// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.time.Instant;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.widget.ChartView;
import org.islet.desktop.widget.Rows;
import org.islet.report.page.Wording;

/** The last 24 hours: when they ended, and their glucose. */
final class DayCard {

	private static final int HEIGHT = 230;

	private DayCard() {
	}

	static Composite create(Composite page, LastDay day, Wording wording) {
		boolean current = day.current(Instant.now());
		Composite card = Rows.card(page, "home.day",
				wording.text(current ? "home.day" : "home.day.past"));
		Rows.label(card, "home.day.until", "quiet", wording.text("home.day.until",
				wording.date(day.last().atZone(day.patient().zone()).toLocalDate()), wording.time(day.last())));
		ChartView view = new ChartView(card, "home.day.chart");
		view.show(new TraceChart(day, wording)::chart);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, day.hasGlucose() ? HEIGHT : HEIGHT / 4)
				.applyTo(view.control());
		return card;
	}
}
