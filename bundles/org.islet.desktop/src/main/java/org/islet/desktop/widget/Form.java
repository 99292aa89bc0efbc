// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;

/** Fields under each other, each with its name on the left; a field's id is the key of its name among the texts. */
public final class Form {

	private static final int GAP = 8;
	private static final int NARROW = 160;

	private final Composite grid;

	public Form(Composite parent) {
		grid = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * GAP, GAP).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
	}

	/** @param style such as {@link SWT#PASSWORD} */
	public Text text(String id, int style) {
		label(id);
		return named(new Text(grid, SWT.BORDER | style), id, Texts.of(id));
	}

	public Combo combo(String id, List<String> items) {
		label(id);
		Combo combo = named(new Combo(grid, SWT.READ_ONLY | SWT.DROP_DOWN), id, Texts.of(id));
		combo.setItems(items.toArray(String[]::new));
		return combo;
	}

	/** @return words beside a name */
	public Label value(String id, String words) {
		label(id);
		Label label = Css.as("text", new Label(grid, SWT.WRAP));
		label.setData("id", id);
		label.setText(words.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private void label(String id) {
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER)
				.applyTo(Rows.label(grid, id + ".label", "text", Texts.of(id)));
	}

	/** @return the control, with its id, a name for screen readers and the room there is */
	public static <C extends Control> C named(C control, String id, String name) {
		control.setData("id", id);
		control.getAccessible().addAccessibleListener(new Named(name));
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(control);
		return control;
	}

	/** @return buttons beside each other, to be put into what this gives */
	public static Composite bar(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.marginLeft = 0;
		layout.spacing = GAP;
		bar.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(bar);
		return bar;
	}

	/** @return a button with the text of that key */
	public static Button button(Composite bar, String id, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setData("id", id);
		button.setText(Texts.of(id));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}
}
