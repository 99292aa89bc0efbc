// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Named;

/** The lines of a day: what the person recorded, and among it, paler, what devices did. */
final class DayTable {

	/** How much of the text's colour what cannot be changed here keeps. */
	private static final float PALE = 0.68f;
	private static final int LEAST = 60;

	/** What a person does with a line. */
	interface Acts {
		void chosen();

		void edit();

		void delete();
	}

	private final Table table;
	private final TableViewer viewer;
	private final TableColumnLayout widths = new TableColumnLayout();

	DayTable(Composite card, RowWords words, Acts acts) {
		Composite frame = new Composite(card, SWT.NONE);
		frame.setLayout(widths);
		GridDataFactory.fillDefaults().grab(true, true).hint(1, 1).applyTo(frame);
		viewer = new TableViewer(frame, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.BORDER);
		table = viewer.getTable();
		table.setData("id", "logbook.table");
		table.setHeaderVisible(true);
		table.getAccessible().addAccessibleListener(new Named(Texts.of("logbook.table")));
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column("logbook.column.time", 6, words::time);
		column("logbook.column.carbs", 12, words::carbs);
		column("logbook.column.glucose", 10, words::glucose);
		column("logbook.column.sensor", 11, words::sensor);
		column("logbook.column.insulin", 14, words::insulin);
		column("logbook.column.exercise", 13, words::exercise);
		column("logbook.column.note", 20, words::note);
		column("logbook.column.by", 14, words::by);
		viewer.addSelectionChangedListener(event -> acts.chosen());
		viewer.addDoubleClickListener(event -> acts.edit());
		table.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			switch (event.keyCode) {
			case SWT.DEL -> acts.delete();
			case SWT.F2 -> acts.edit();
			default -> {
				// the table's own
			}
			}
		}));
	}

	private void column(String key, int share, Function<Row, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(Texts.of(key));
		column.getColumn().setData("id", key);
		widths.setColumnData(column.getColumn(), new ColumnWeightData(share, LEAST));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Row) element);
			}

			@Override
			public Color getForeground(Object element) {
				return ((Row) element).own() ? null : pale();
			}
		});
	}

	private Color pale() {
		RGB ink = table.getForeground().getRGB();
		RGB paper = table.getBackground().getRGB();
		return new Color(mixed(ink.red, paper.red), mixed(ink.green, paper.green), mixed(ink.blue, paper.blue));
	}

	private static int mixed(int ink, int paper) {
		return Math.round(PALE * ink + (1 - PALE) * paper);
	}

	/** The record that was chosen stays so, if it is still there. */
	void show(LogDay day) {
		Optional<String> chosen = chosen().map(row -> row.logged().key());
		viewer.setInput(day.rows());
		day.rows().stream().filter(row -> chosen.filter(row.logged().key()::equals).isPresent()).findFirst()
				.ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
	}

	Optional<Row> chosen() {
		return Optional.ofNullable((Row) viewer.getStructuredSelection().getFirstElement());
	}
}
