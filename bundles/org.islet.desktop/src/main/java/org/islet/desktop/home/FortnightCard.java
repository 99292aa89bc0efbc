// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.widget.ChartView;
import org.islet.desktop.widget.Rows;
import org.islet.report.page.Wording;

/** Two weeks in figures, and whether there is enough data for them. */
final class FortnightCard {

	private static final int GAP = 24;
	private static final int HEIGHT = 160;

	private final Composite card;
	private final Fortnight fortnight;
	private final Wording wording;

	private FortnightCard(Composite card, Fortnight fortnight, Wording wording) {
		this.card = card;
		this.fortnight = fortnight;
		this.wording = wording;
	}

	static Composite create(Composite page, Fortnight fortnight, Wording wording) {
		Composite card = Rows.card(page, "home.fortnight",
				wording.text("home.fortnight", String.valueOf(fortnight.period().days())));
		new FortnightCard(card, fortnight, wording).fill();
		return card;
	}

	private void fill() {
		Rows.label(card, "home.fortnight.period", "quiet", wording.text("home.period",
				wording.shortDate(fortnight.period().first()), wording.shortDate(fortnight.period().last())));
		if (!fortnight.known()) {
			Rows.paragraph(card, "home.fortnight.none", "text", wording.text("home.fortnight.none"));
			return;
		}
		Composite row = new Composite(card, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		figures(row);
		ChartView ranges = new ChartView(row, "home.ranges");
		ranges.show((width, height) -> new RangesChart(fortnight, wording, width, height));
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, HEIGHT).applyTo(ranges.control());
		Rows.paragraph(card, "home.notice", fortnight.use().representative() ? "quiet" : "notice", notice());
	}

	private void figures(Composite row) {
		Composite column = new Composite(row, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, GAP / 3).applyTo(column);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(column);
		figure(column, "mean", wording.glucose(fortnight.statistics().mean()) + " " + wording.unit().symbol());
		if (fortnight.ofSensor()) {
			boolean enough = fortnight.use().enoughForGmi();
			figure(column, "gmi", enough ? wording.percent(fortnight.statistics().gmi(), 1)
					: wording.text("home.insufficient"));
		}
		boolean spread = fortnight.statistics().readings() > 1;
		figure(column, "cv", spread ? wording.percent(fortnight.statistics().cv(), 1) : "\u2013");
	}

	private void figure(Composite column, String name, String value) {
		Rows.label(column, "home." + name + ".name", "quiet", wording.text("home." + name));
		Rows.label(column, "home." + name, "figure", value);
	}

	private String notice() {
		if (!fortnight.ofSensor()) {
			return wording.text("home.notice.meter", wording.number(fortnight.statistics().readings(), 0, 0));
		}
		String active = wording.percent(Math.floor(fortnight.use().ofPeriod()), 0);
		return wording.text(fortnight.use().representative() ? "home.notice.enough" : "home.notice.few", active);
	}
}
