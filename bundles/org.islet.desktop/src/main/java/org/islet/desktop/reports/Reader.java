// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.desktop.widget.Rows;
import org.islet.model.Patient;

/** The right side: the report that was printed last, and what can be done with it. */
final class Reader {

	private static final int MARGIN = 16;

	private final Composite stack;
	private final StackLayout layout = new StackLayout();
	private final Composite words;
	private final Label sentence;
	private final Composite document;
	private final PageBar bar;
	private final PageView view;
	private Optional<Printed> shown = Optional.empty();

	Reader(Composite page, Session session) {
		stack = new Composite(page, SWT.NONE);
		stack.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		words = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(words);
		Composite card = Rows.card(words, "reports.hint", Texts.of("reports.hint.heading"));
		sentence = Rows.paragraph(card, "reports.hint.text", "text", Texts.of("reports.hint"));
		document = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(document);
		bar = new PageBar(document, new Giving(session, stack.getShell()));
		view = new PageView(document, session, this::moved);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(view.control());
		bar.about(view);
		top(words);
	}

	private void moved() {
		shown.ifPresent(printed -> bar.show(view, printed.pages().sizes().size()));
	}

	/** Says that a report is being printed. */
	void waiting(String title) {
		say(Texts.of("reports.printing", title));
	}

	void failed(String why) {
		say(why);
	}

	/** Shows again what was shown before a report was printed that nobody wants any more. */
	void back() {
		if (shown.isPresent()) {
			top(document);
		} else {
			say(Texts.of("reports.hint"));
		}
	}

	private void say(String text) {
		sentence.setText(text.replace("&", "&&"));
		words.layout(true, true);
		top(words);
	}

	void show(Printed printed) {
		shown = Optional.of(printed);
		bar.about(printed);
		top(document);
		view.show(Optional.of(printed.pages()));
		view.control().setFocus();
	}

	/** A report of somebody else is shown no longer. */
	void keepOnly(Optional<Patient> patient) {
		boolean other = shown.isPresent()
				&& patient.filter(one -> one.id().equals(shown.get().patient().id())).isEmpty();
		if (other) {
			shown = Optional.empty();
			view.show(Optional.empty());
			say(Texts.of("reports.hint"));
		}
	}

	private void top(Control control) {
		layout.topControl = control;
		stack.layout(true, true);
	}
}
