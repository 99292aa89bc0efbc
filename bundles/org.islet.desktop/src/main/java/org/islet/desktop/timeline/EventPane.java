// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.report.page.Wording;

/** The entries of a day as a list, and all that is known of the one that is chosen. */
final class EventPane {

	private static final int DETAILS = 190;
	private static final int TIME = 56;
	private static final int KIND = 140;
	private static final int VALUE = 90;

	private final Composite card;
	private final Wording wording;
	private final EntryWords words;
	private final Consumer<Moment> picked;
	private final TableViewer table;
	private final Button all;
	private final Text details;
	private DayData day;

	/** @param picked told what is chosen here */
	EventPane(Composite page, Wording wording, Consumer<Moment> picked) {
		this.wording = wording;
		this.words = new EntryWords(wording);
		this.picked = picked;
		card = Rows.card(page, "timeline.events", Texts.of("timeline.events"));
		GridLayoutFactory.createFrom((GridLayout) card.getLayout()).margins(12, 12)
				.applyTo(card);
		table = new TableViewer(card, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
		table.getTable().setData("id", "timeline.table");
		table.getTable().setHeaderVisible(true);
		table.getTable().getAccessible().addAccessibleListener(new Named(Texts.of("timeline.events")));
		table.setContentProvider(ArrayContentProvider.getInstance());
		column("timeline.column.time", TIME, moment -> wording.time(moment.logged().at()));
		column("timeline.column.kind", KIND, moment -> words.kind(moment.entry()));
		column("timeline.column.value", VALUE, moment -> words.brief(moment.entry()).replace('\n', ' '));
		table.addSelectionChangedListener(event -> chosen());
		GridDataFactory.fillDefaults().grab(true, true).hint(1, 1).applyTo(table.getTable());
		all = new Button(card, SWT.CHECK | SWT.WRAP);
		all.setData("id", "timeline.all");
		all.setText(Texts.of("timeline.all"));
		all.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> fill()));
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(all);
		details = Css.as("details", new Text(card, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL));
		details.setData("id", "timeline.details");
		GridDataFactory.fillDefaults().grab(true, false).hint(1, DETAILS).applyTo(details);
	}

	private void column(String key, int width, Function<Moment, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
		column.getColumn().setText(Texts.of(key));
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((Moment) element)));
	}

	Composite control() {
		return card;
	}

	void show(DayData shown) {
		day = shown;
		fill();
	}

	/** Shows nothing until there is something to show. */
	void clear() {
		day = null;
		table.setInput(List.of());
		details.setText(Texts.of("timeline.loading"));
	}

	private void fill() {
		if (day == null) {
			return;
		}
		List<Moment> moments = all.getSelection() ? day.moments() : day.events();
		table.setInput(moments);
		details.setText(Texts.of(day.moments().isEmpty() ? "timeline.none" : "timeline.pick"));
	}

	private void chosen() {
		if (table.getStructuredSelection().getFirstElement() instanceof Moment moment) {
			tell(moment);
			picked.accept(moment);
		}
	}

	/** Shows what was chosen elsewhere; in the list too, if it is there. */
	void select(Moment moment) {
		boolean listed = all.getSelection() || !moment.steady();
		table.setSelection(listed ? new StructuredSelection(moment) : StructuredSelection.EMPTY, true);
		tell(moment);
	}

	private void tell(Moment moment) {
		String heading = Optional.of(words.brief(moment.entry())).filter(text -> !text.isBlank())
				.map(text -> words.kind(moment.entry()) + ": " + text).orElse(words.kind(moment.entry()));
		details.setText(heading + "\n\n" + Details.of(day, moment, wording).stream()
				.map(field -> field.name() + ": " + field.value()).collect(Collectors.joining("\n")));
	}
}
