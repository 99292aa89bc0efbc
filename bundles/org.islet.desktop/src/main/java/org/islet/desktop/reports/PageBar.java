// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.reports.PageLayout.Fit;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;

/** Above the pages: turning, zooming, searching them, and giving the report away. */
final class PageBar {

	private static final int GAP = 6;
	private static final int FIND = 130;
	private static final double FULL = 96.0 / 72;

	private final Composite bar;
	private final Composite row;
	private final Giving giving;
	private final Label left;
	private Label where;
	private Label zoom;
	private Text find;
	private Optional<Printed> printed = Optional.empty();

	PageBar(Composite parent, Giving giving) {
		this.giving = giving;
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(GAP, 2 * GAP).spacing(0, GAP).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		row = new Composite(bar, SWT.NONE);
		RowLayoutFactory.fillDefaults().wrap(true).center(true).spacing(GAP).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).hint(FIND, SWT.DEFAULT).applyTo(row);
		left = Rows.paragraph(bar, "reports.left", "notice", "");
		GridDataFactory.fillDefaults().grab(true, false).hint(FIND, SWT.DEFAULT).exclude(true).applyTo(left);
	}

	/** Fills the bar. */
	void about(PageView view) {
		button("reports.previous", () -> view.go(view.page() - 1));
		where = words("reports.where", Texts.of("reports.where", "100", "100"));
		button("reports.next", () -> view.go(view.page() + 1));
		button("reports.smaller", () -> view.zoom(-1));
		zoom = words("reports.zoom", "100\u00a0%");
		button("reports.larger", () -> view.zoom(1));
		button("reports.width", () -> view.fit(Fit.WIDTH));
		button("reports.whole", () -> view.fit(Fit.PAGE));
		find = Css.as("field", new Text(row, SWT.SEARCH | SWT.BORDER));
		find.setData("id", "reports.find");
		find.setMessage(Texts.of("reports.find"));
		find.getAccessible().addAccessibleListener(new Named(Texts.of("reports.find")));
		find.setLayoutData(new RowData(FIND, SWT.DEFAULT));
		find.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(
				event -> printed.ifPresent(one -> giving.find(one, find.getText(), view))));
		button("reports.open", () -> printed.ifPresent(giving::open));
		button("reports.save", () -> printed.ifPresent(giving::save));
		button("reports.print", () -> printed.ifPresent(giving::print));
		button("reports.mail", () -> printed.ifPresent(giving::mail));
	}

	private void button(String id, Runnable action) {
		Button button = new Button(row, SWT.PUSH);
		button.setData("id", id);
		button.setText(Texts.of(id));
		button.setToolTipText(Texts.of(id + ".tip"));
		button.getAccessible().addAccessibleListener(new Named(Texts.of(id + ".tip")));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
	}

	private Label words(String id, String widest) {
		Label label = Css.as("text", new Label(row, SWT.CENTER));
		label.setData("id", id);
		label.setText(widest);
		label.setLayoutData(new RowData(label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, SWT.DEFAULT));
		return label;
	}

	/** Another report is shown. */
	void about(Printed shown) {
		printed = Optional.of(shown);
		find.setText("");
		String missing = shown.left();
		left.setText(missing.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(FIND, SWT.DEFAULT).exclude(missing.isEmpty())
				.applyTo(left);
		left.setVisible(!missing.isEmpty());
		bar.getParent().layout(true, true);
	}

	/** Another page or zoom is shown. */
	void show(PageView view, int pages) {
		where.setText(Texts.of("reports.where", String.valueOf(view.page() + 1), String.valueOf(pages)));
		zoom.setText(Math.round(view.scale() / FULL * 100) + "\u00a0%");
	}
}
