// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.notes;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.model.ClinicalNote;

/** The notes there are, the latest first. */
final class NoteList {

	private final TableViewer viewer;
	private final TableColumnLayout layout = new TableColumnLayout();
	private final Label none;

	/** @param chosen told of the note that is chosen */
	NoteList(Composite page, Consumer<CareNote> chosen) {
		none = Rows.label(page, "notes.none", "quiet", Texts.of("notes.none"));
		Composite frame = new Composite(page, SWT.NONE);
		frame.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
		viewer = new TableViewer(frame, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		viewer.getTable().setData("id", "notes.table");
		viewer.getTable().getAccessible().addAccessibleListener(new Named(Texts.of("notes.title")));
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
		column("notes.date", 3, note -> time.format(note.when()));
		column("notes.author", 3, ClinicalNote::author);
		column("notes.text", 10, note -> note.text().replaceAll("\\s+", " "));
		viewer.addSelectionChangedListener(event -> {
			if (event.getStructuredSelection().getFirstElement() instanceof CareNote note) {
				chosen.accept(note);
			}
		});
	}

	private void column(String id, int weight, Function<ClinicalNote, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(Texts.of(id));
		column.setLabelProvider(
				ColumnLabelProvider.createTextProvider(note -> text.apply(((CareNote) note).note())));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
	}

	void show(List<CareNote> notes) {
		if (!viewer.getTable().isDisposed()) {
			viewer.setInput(notes);
			none.setText(notes.isEmpty() ? Texts.of("notes.none") : Texts.of("notes.count", notes.size()));
		}
	}
}
