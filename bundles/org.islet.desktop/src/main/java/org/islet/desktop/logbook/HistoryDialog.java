// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Named;
import org.islet.face.RecordText;
import org.islet.model.store.OwnRecords.Version;

/** All versions of a record: what it said, and when it was made to say so. */
final class HistoryDialog extends Dialog {

	private static final int WIDTH = 760;
	private static final int HEIGHT = 240;

	private final ZoneId zone;
	private final List<Version> versions;

	HistoryDialog(Shell parent, ZoneId zone, List<Version> versions) {
		super(parent);
		this.zone = zone;
		this.versions = versions;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData("id", "logbook.versions");
		shell.setText(Texts.of("logbook.versions"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite frame = new Composite(area, SWT.NONE);
		TableColumnLayout widths = new TableColumnLayout();
		frame.setLayout(widths);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(frame);
		TableViewer table = new TableViewer(frame, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		table.getTable().setData("id", "logbook.versions.table");
		table.getTable().setHeaderVisible(true);
		table.getTable().getAccessible().addAccessibleListener(new Named(Texts.of("logbook.versions")));
		table.setContentProvider(ArrayContentProvider.getInstance());
		column(table, widths, "logbook.versions.made", 3, version -> time(version.made()));
		column(table, widths, "logbook.versions.act", 2, version -> RecordText.of(version.act()));
		column(table, widths, "logbook.versions.time", 3, version -> time(version.record().at()));
		column(table, widths, "logbook.versions.record", 4, version -> RecordText.of(version.record().entry()));
		table.setInput(versions);
		return area;
	}

	private static void column(TableViewer table, TableColumnLayout widths, String key, int share,
			Function<Version, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
		column.getColumn().setText(Texts.of(key));
		widths.setColumnData(column.getColumn(), new ColumnWeightData(share));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((Version) element)));
	}

	private String time(Instant at) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
				.format(LocalDateTime.ofInstant(at, zone));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Texts.of("ok"), true).setData("id", "logbook.versions.ok");
	}
}
