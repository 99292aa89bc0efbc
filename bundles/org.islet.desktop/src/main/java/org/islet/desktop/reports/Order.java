// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.reports.Offer.Item;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.report.ReportRequest.Paper;
import org.islet.report.host.Reports;

/** The left side: the reports, the days, the paper, and the button that prints. */
final class Order {

	private static final int WIDTH = 300;
	private static final int MARGIN = 16;

	private final ReportList list;
	private final DaysForm days;
	private final Combo paper;
	private final OptionsForm options;
	private final Label status;
	private final Button go;
	private Optional<Offer> offer = Optional.empty();
	private boolean busy;

	Order(Composite page, Runnable changed, Runnable print) {
		Composite side = new Composite(page, SWT.NONE);
		side.setData("id", "reports.order");
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN / 2, MARGIN / 2).applyTo(side);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(false, true).applyTo(side);
		Rows.label(side, "reports.title", "title", Texts.of("reports.title"));
		list = new ReportList(side, this::chosen, print);
		Composite form = new Composite(side, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(MARGIN / 2, MARGIN / 2).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
		days = new DaysForm(form, changed);
		DaysForm.label(form, "reports.paper");
		paper = Css.as("field", new Combo(form, SWT.READ_ONLY | SWT.DROP_DOWN));
		paper.setData("id", "reports.paper");
		paper.getAccessible().addAccessibleListener(new Named(Texts.of("reports.paper")));
		paper.setItems("A4", "Letter");
		paper.select(usual(Locale.getDefault()).ordinal());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(paper);
		options = new OptionsForm(side, this::tell);
		status = Rows.paragraph(side, "reports.status", "quiet", "");
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 2 * line(status)).applyTo(status);
		go = new Button(side, SWT.PUSH);
		go.setData("id", "reports.go");
		go.setText(Texts.of("reports.go"));
		go.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> print.run()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(go);
		tell();
	}

	/** @return the height of a line of words */
	private static int line(Label label) {
		GC gc = new GC(label);
		int height = gc.getFontMetrics().getHeight();
		gc.dispose();
		return height;
	}

	/** Where Letter is the usual size of paper, that. */
	static Paper usual(Locale locale) {
		return switch (locale.getCountry()) {
		case "US", "CA", "MX", "PH", "CL", "CO", "VE" -> Paper.LETTER;
		default -> Paper.A4;
		};
	}

	DayChoice days() {
		return days.choice();
	}

	void show(Offer shown) {
		offer = Optional.of(shown);
		list.show(shown.items());
		shown.period().ifPresent(days::show);
		tell();
	}

	/** There is no patient. */
	void nobody() {
		offer = Optional.empty();
		list.show(List.of());
		tell();
	}

	void busy(boolean printing) {
		busy = printing;
		tell();
	}

	/** @return what shall be printed; empty if nothing can be now */
	Optional<Printing> printing(Reports reports) {
		return busy ? Optional.empty()
				: offer.filter(one -> one.period().isPresent())
						.flatMap(one -> list.chosen().filter(item -> item.missing().isEmpty())
								.map(item -> new Printing(reports, one, item, Paper.values()[paper.getSelectionIndex()],
										Locale.getDefault(), options.values())));
	}

	/** Shows these days, and the first report there is if none was chosen yet. */
	void choose(LocalDate first, LocalDate last) {
		days.choose(first, last);
		list.chooseSome();
	}

	private void chosen() {
		options.show(list.chosen().flatMap(Item::type));
		tell();
		list.reveal();
	}

	private void tell() {
		Optional<Item> item = list.chosen();
		boolean possible = !busy && item.isPresent() && item.get().missing().isEmpty() && offer.isPresent()
				&& offer.get().period().isPresent() && options.wrong().isEmpty();
		go.setEnabled(possible);
		status.setText(words(item).replace("&", "&&"));
		status.getParent().layout(true);
	}

	private String words(Optional<Item> item) {
		if (offer.isEmpty()) {
			return Texts.of("reports.nobody");
		}
		return item.map(chosen -> chosen.missing().or(options::wrong)
				.orElse(chosen.type().isEmpty() ? Texts.of("reports.pack.what") : ""))
				.orElse(Texts.of("reports.choose"));
	}

	void focus() {
		list.focus();
	}
}
