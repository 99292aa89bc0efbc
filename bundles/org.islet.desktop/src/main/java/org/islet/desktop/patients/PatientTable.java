// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.patients;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Named;
import org.islet.model.PatientId;

/**
 * The list on screen. Window systems take long to make thousands of lines, even empty ones; so there are only some at
 * first, and more whenever somebody comes near the last of them.
 */
final class PatientTable {

	private static final int STEP = 200;
	private static final int NEAR = 20;
	private static final int NARROWEST = 40;

	private final TableViewer viewer;
	private final Map<Column, TableColumn> columns = new EnumMap<>(Column.class);
	private List<PatientRow> rows = List.of();
	private int lines;

	/** @param sort told which column a person wants it sorted by */
	PatientTable(Composite parent, BiConsumer<Column, Boolean> sort) {
		Composite frame = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		viewer = new TableViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.BORDER | SWT.V_SCROLL);
		Table table = viewer.getTable();
		table.setData("id", "patients.table");
		table.getAccessible().addAccessibleListener(new Named(Texts.of("patients.title")));
		table.setHeaderVisible(true);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider((ILazyContentProvider) this::line);
		for (Column column : Column.values()) {
			TableViewerColumn made = new TableViewerColumn(viewer, SWT.NONE);
			made.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> ((PatientRow) row).cell(column)));
			made.getColumn().setText(column.title());
			made.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
				boolean again = table.getSortColumn() == made.getColumn();
				sort.accept(column, again ? table.getSortDirection() == SWT.UP : column.falling);
			}));
			layout.setColumnData(made.getColumn(), new ColumnWeightData(column.weight, NARROWEST, true));
			columns.put(column, made.getColumn());
		}
		viewer.setInput(this);
	}

	Table table() {
		return viewer.getTable();
	}

	private void line(int index) {
		if (index < rows.size()) {
			viewer.replace(rows.get(index), index);
		}
		if (index >= lines - NEAR && lines < rows.size()) {
			table().getDisplay().asyncExec(this::grow);
		}
	}

	private void grow() {
		if (!table().isDisposed() && lines < rows.size()) {
			lines = Math.min(lines + STEP, rows.size());
			viewer.setItemCount(lines);
		}
	}

	void show(List<PatientRow> found, Column by, boolean falling) {
		Set<PatientId> chosen = chosen().stream().map(row -> row.patient().id()).collect(Collectors.toSet());
		table().setSortColumn(columns.get(by));
		table().setSortDirection(falling ? SWT.DOWN : SWT.UP);
		rows = found;
		lines = Math.min(STEP, rows.size());
		table().deselectAll();
		viewer.setItemCount(lines);
		viewer.refresh();
		table().select(IntStream.range(0, lines).filter(i -> chosen.contains(rows.get(i).patient().id())).toArray());
	}

	/** @return everybody found, also those for whom there is no line yet */
	List<PatientRow> rows() {
		return rows;
	}

	List<PatientRow> chosen() {
		return Arrays.stream(table().getSelectionIndices()).filter(index -> index < rows.size()).mapToObj(rows::get)
				.toList();
	}

	/** @return the one chosen, or the first one if nobody is */
	Optional<PatientRow> one() {
		return chosen().stream().findFirst().or(() -> rows.stream().findFirst());
	}

	void focus() {
		if (table().getSelectionCount() == 0 && !rows.isEmpty()) {
			table().select(0);
		}
		table().setFocus();
	}
}
