// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.islet.desktop.Texts;
import org.islet.desktop.reports.Offer.Item;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;

/** The reports, one under the other; those that cannot be printed are greyed, with the reason below. */
final class ReportList {

	private static final int LINE = 38;
	/** So many lines are always to be seen. */
	private static final int LEAST = 4;
	private static final int LEFT = 12;
	private static final int SHADE = 45;
	private static final int GREY = 165;
	private static final int OPAQUE = 255;

	private final TableViewer viewer;
	private List<Item> shown = List.of();
	/** Whether one is to be chosen as soon as there is one. */
	private boolean wanted;

	ReportList(Composite parent, Runnable chosen, Runnable go) {
		viewer = new TableViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		Table table = Css.as("list", viewer.getTable());
		table.setData("id", "reports.list");
		table.getAccessible().addAccessibleListener(new Named(Texts.of("reports.list")));
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LEAST * LINE).applyTo(table);
		TableColumn column = new TableColumn(table, SWT.NONE);
		table.addControlListener(
				ControlListener.controlResizedAdapter(event -> column.setWidth(table.getClientArea().width)));
		table.addListener(SWT.MeasureItem, event -> event.height = LINE);
		table.addListener(SWT.EraseItem, ReportList::shade);
		table.addListener(SWT.PaintItem, ReportList::paint);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setLabelProvider(ColumnLabelProvider.createTextProvider(item -> words((Item) item)));
		viewer.addSelectionChangedListener(event -> chosen.run());
		viewer.addDoubleClickListener(event -> go.run());
	}

	private static String words(Item item) {
		return item.missing().map(why -> item.title() + ": " + why).orElseGet(item::title);
	}

	/** Shows other items; the one chosen stays chosen. */
	void show(List<Item> items) {
		String id = chosen().map(Item::id).orElse("");
		shown = items;
		viewer.setInput(items);
		items.stream().filter(item -> item.id().equals(id)).findFirst()
				.ifPresent(item -> viewer.setSelection(new StructuredSelection(item), true));
		choose();
	}

	Optional<Item> chosen() {
		return viewer.getStructuredSelection().getFirstElement() instanceof Item item ? Optional.of(item)
				: Optional.empty();
	}

	/** Where nothing is chosen, chooses the first report that can be printed. */
	void chooseSome() {
		wanted = chosen().isEmpty();
		choose();
	}

	private void choose() {
		shown.stream().filter(item -> wanted && item.type().isPresent() && item.missing().isEmpty()).findFirst()
				.ifPresent(item -> {
					wanted = false;
					viewer.setSelection(new StructuredSelection(item), true);
				});
	}

	/** The one that is chosen is to be seen, also where there is less room than before. */
	void reveal() {
		viewer.getTable().showSelection();
	}

	void focus() {
		viewer.getTable().setFocus();
	}

	private static void shade(Event event) {
		Table table = (Table) event.widget;
		int width = table.getClientArea().width;
		event.gc.setBackground(table.getBackground());
		event.gc.fillRectangle(0, event.y, width, event.height);
		if ((event.detail & SWT.SELECTED) != 0) {
			event.gc.setBackground(table.getForeground());
			event.gc.setAlpha(SHADE);
			event.gc.fillRectangle(0, event.y, width, event.height);
			event.gc.setAlpha(OPAQUE);
		}
		event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.FOREGROUND);
	}

	private static void paint(Event event) {
		Item item = (Item) event.item.getData();
		Table table = (Table) event.widget;
		GC gc = event.gc;
		gc.setForeground(table.getForeground());
		int width = table.getClientArea().width - 2 * LEFT;
		int line = gc.getFontMetrics().getHeight();
		if (item.missing().isEmpty()) {
			gc.drawText(fitting(gc, item.title(), width), LEFT, event.y + (event.height - line) / 2, true);
		} else {
			int top = event.y + (event.height - 2 * line) / 2;
			gc.setAlpha(GREY);
			gc.drawText(fitting(gc, item.title(), width), LEFT, top, true);
			gc.drawText(fitting(gc, item.missing().get(), width), LEFT, top + line, true);
			gc.setAlpha(OPAQUE);
		}
	}

	private static String fitting(GC gc, String text, int width) {
		String shown = text;
		while (shown.length() > 1 && gc.textExtent(shown).x > width) {
			shown = shown.substring(0, shown.length() - 2).stripTrailing() + "\u2026";
		}
		return shown;
	}
}
