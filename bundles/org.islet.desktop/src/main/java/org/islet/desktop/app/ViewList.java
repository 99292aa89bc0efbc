// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;

/** The views, one under the other; the one that is shown is marked. */
final class ViewList {

	private static final int LINE = 38;
	private static final int SHADE = 45;
	private static final int LEFT = 16;
	private static final int WORDS = 44;

	private final Views views;
	private final TableViewer viewer;
	private final Map<String, Image> icons = new HashMap<>();

	ViewList(Composite parent, Views views) {
		this.views = views;
		viewer = new TableViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_SCROLL);
		Table table = Css.as("navigation-list", viewer.getTable());
		table.setData("id", "navigation.views");
		table.getAccessible().addAccessibleListener(new Named(Texts.of("navigation.views")));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		TableColumn column = new TableColumn(table, SWT.NONE);
		table.addControlListener(
				ControlListener.controlResizedAdapter(event -> column.setWidth(table.getClientArea().width)));
		table.addListener(SWT.MeasureItem, event -> event.height = LINE);
		table.addListener(SWT.EraseItem, ViewList::shade);
		table.addListener(SWT.PaintItem, this::paint);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setLabelProvider(
				ColumnLabelProvider.createTextProvider(view -> ((MPerspective) view).getLocalizedLabel()));
		viewer.setInput(views.all());
		viewer.addSelectionChangedListener(this::chosen);
		table.addDisposeListener(event -> icons.values().forEach(Image::dispose));
		select();
	}

	/** The chosen line is a shade lighter or darker than the others on any background, whatever the system's colours. */
	private static void shade(Event event) {
		Table table = (Table) event.widget;
		int width = table.getClientArea().width;
		event.gc.setBackground(table.getBackground());
		event.gc.fillRectangle(0, event.y, width, event.height);
		if ((event.detail & SWT.SELECTED) != 0) {
			event.gc.setBackground(table.getForeground());
			event.gc.setAlpha(SHADE);
			event.gc.fillRectangle(0, event.y, width, event.height);
			event.gc.setAlpha(255);
		}
		event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.FOREGROUND);
	}

	private void paint(Event event) {
		MPerspective view = (MPerspective) event.item.getData();
		Image icon = icon(view);
		if (icon != null) {
			event.gc.drawImage(icon, LEFT, event.y + (event.height - icon.getBounds().height) / 2);
		}
		event.gc.setForeground(((Table) event.widget).getForeground());
		String text = view.getLocalizedLabel();
		event.gc.drawText(text, WORDS, event.y + (event.height - event.gc.textExtent(text).y) / 2, true);
	}

	private void chosen(SelectionChangedEvent event) {
		if (event.getStructuredSelection().getFirstElement() instanceof MPerspective view
				&& views.shown().filter(view::equals).isEmpty()) {
			views.show(view);
		}
	}

	/** Marks the view that is shown. */
	void select() {
		if (!viewer.getTable().isDisposed()) {
			views.shown().ifPresent(view -> viewer.setSelection(new StructuredSelection(view), true));
		}
	}

	private Image icon(MPerspective view) {
		String uri = view.getIconURI();
		return uri == null ? null
				: icons.computeIfAbsent(uri,
						key -> Pictures.load(viewer.getTable().getDisplay(), key.substring(key.lastIndexOf('/') + 1)));
	}
}
