// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.patients;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;

/** Above the list: what is looked for, in which order it comes, and what can be done with those chosen. */
final class PatientBar {

	private static final int SPACE = 8;
	private static final int WIDTH = 260;

	private final Text search;
	private final Combo order;
	private final Label count;
	private final Button open;
	private final Button edit;
	private final Button flag;
	private final Button packs;

	PatientBar(Composite page, PatientsPart part) {
		Rows.label(page, "patients.heading", "title", Texts.of("patients.title"));
		Composite finding = row(page, 3);
		search = Css.as("field", new Text(finding, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER));
		search.setData("id", "patients.search");
		search.setMessage(Texts.of("patients.search"));
		search.getAccessible().addAccessibleListener(new Named(Texts.of("patients.search")));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
				.applyTo(search);
		search.addModifyListener(event -> part.search());
		search.addListener(SWT.DefaultSelection, event -> part.open());
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				part.down();
				event.doit = false;
			}
		});
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER)
				.applyTo(Rows.label(finding, "patients.order.label", "text", Texts.of("patients.order")));
		order = Css.as("field", new Combo(finding, SWT.READ_ONLY | SWT.DROP_DOWN));
		order.setData("id", "patients.order");
		order.getAccessible().addAccessibleListener(new Named(Texts.of("patients.order")));
		order.setItems(Arrays.stream(Column.values()).map(Column::title).toArray(String[]::new));
		order.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			Column column = Column.values()[order.getSelectionIndex()];
			part.sort(column, column.falling);
		}));
		Composite acting = row(page, 6);
		open = button(acting, "patients.open", part::open);
		button(acting, "patients.add", part::add);
		edit = button(acting, "patients.edit", part::edit);
		flag = button(acting, "patients.flag", part::flag);
		packs = button(acting, "patients.packs", part::print);
		count = Rows.label(acting, "patients.count", "quiet", "");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(SPACE, 0).applyTo(count);
		sorted(Column.FAMILY);
		chosen(List.of());
	}

	private static Composite row(Composite page, int columns) {
		Composite row = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(SPACE, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private static Button button(Composite parent, String id, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setData("id", id);
		button.setText(Texts.of(id));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}

	String words() {
		return search.getText();
	}

	/** What is typed in the list goes on what is looked for. */
	void type(char letter) {
		search.setFocus();
		search.setText(search.getText() + letter);
		search.setSelection(search.getText().length());
	}

	void sorted(Column column) {
		order.select(column.ordinal());
	}

	void found(int some, int all, List<PatientRow> chosen) {
		count.setText(Texts.of(some == all ? "patients.count" : "patients.found", all, some));
		open.setEnabled(some > 0);
		packs.setEnabled(some > 0);
		chosen(chosen);
	}

	void chosen(List<PatientRow> rows) {
		edit.setEnabled(rows.size() == 1);
		flag.setEnabled(!rows.isEmpty());
		flag.setText(Texts.of(!rows.isEmpty() && rows.stream().allMatch(PatientRow::flagged) ? "patients.unflag"
				: "patients.flag"));
		flag.requestLayout();
	}

	void focus() {
		search.setFocus();
		search.selectAll();
	}
}
