// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Pieces pages are made of, so that they look alike. */
public final class Rows {

	private static final int MARGIN = 16;

	private Rows() {
	}

	/** @return a field of its own on a page, with a heading */
	public static Composite card(Composite page, String id, String heading) {
		Composite card = Css.as("card", new Composite(page, SWT.NONE));
		card.setData("id", id);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN / 2, MARGIN / 2).applyTo(card);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		label(card, id + ".heading", "heading", heading);
		return card;
	}

	/**
	 * @param style a class of the style sheets
	 * @return one line of words
	 */
	public static Label label(Composite parent, String id, String style, String text) {
		Label label = Css.as(style, new Label(parent, SWT.NONE));
		label.setData("id", id);
		label.setText(text.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		return label;
	}

	/** @return words that go on in the next line where there is no room */
	public static Label paragraph(Composite parent, String id, String style, String text) {
		Label label = Css.as(style, new Label(parent, SWT.WRAP));
		label.setData("id", id);
		label.setText(text.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
		return label;
	}
}
