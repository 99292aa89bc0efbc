// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Rows;

/** Where there is nothing to show yet: the three things with which to begin. */
final class BeginCard {

	private static final int GAP = 16;

	/** What they do. */
	interface Ways {

		void read();

		void importFiles();

		void sample();
	}

	private BeginCard() {
	}

	/** @param ownData whether somebody is there whose data can be read or imported */
	static Composite create(Composite page, String id, String heading, String sentence, boolean ownData, Ways ways) {
		Composite card = Rows.card(page, id, heading);
		Rows.paragraph(card, id + ".text", "text", sentence);
		Composite table = new Composite(card, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, GAP).extendedMargins(0, 0, GAP / 2, 0)
				.applyTo(table);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
		if (ownData) {
			way(table, "home.begin.read", ways::read);
			way(table, "home.begin.import", ways::importFiles);
		}
		way(table, "home.begin.sample", ways::sample);
		return card;
	}

	private static void way(Composite table, String id, Runnable action) {
		Button button = new Button(table, SWT.PUSH);
		button.setData("id", id);
		button.setText(Texts.of(id));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
				.applyTo(Rows.paragraph(table, id + ".what", "quiet", Texts.of(id + ".what")));
	}
}
