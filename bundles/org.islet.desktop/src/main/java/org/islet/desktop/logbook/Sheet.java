// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Rows;
import org.islet.face.InputException;
import org.islet.face.Moment;
import org.islet.model.Entry;
import org.islet.model.GlucoseUnit;
import org.islet.model.Logged;

/** Where a person writes: new records, or one that is changed; and what is said about it. */
final class Sheet {

	private static final int MARGIN = 12;

	/** Keeps what was written. */
	interface Keeper {
		void add(List<Entry> entries, Moment moment);

		void change(Logged<?> before, Entry entry, Instant at);
	}

	private final GlucoseUnit unit;
	private final When when;
	private final Keeper keeper;
	private final Composite card;
	private final Label heading;
	private final EntryForm form;
	private final Label wrong;
	private final Label news;
	private final Button cancel;
	private final Button record;
	private Optional<Logged<?>> changing = Optional.empty();
	private Slip last = new Slip(Map.of());
	private String lastTime = "";

	Sheet(Composite page, GlucoseUnit unit, When when, Keeper keeper) {
		this.unit = unit;
		this.when = when;
		this.keeper = keeper;
		card = Rows.card(page, "logbook.sheet", Texts.of("logbook.new"));
		GridLayoutFactory.createFrom((GridLayout) card.getLayout()).margins(MARGIN, MARGIN).applyTo(card);
		heading = (Label) card.getChildren()[0];
		form = new EntryForm(card, unit, when, new EntryForm.Keys() {
			@Override
			public void enter() {
				keep();
			}

			@Override
			public void escape() {
				cancel();
			}

			@Override
			public void checked(IStatus status) {
				say(wrong, status.isOK() ? "" : status.getMessage());
			}
		});
		Composite foot = new Composite(card, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(foot);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
		wrong = Rows.paragraph(foot, "logbook.wrong", "notice", "");
		news = Rows.paragraph(foot, "logbook.news", "text", "");
		cancel = button(foot, "logbook.cancel", this::cancel);
		record = button(foot, "logbook.record", this::keep);
		begin();
	}

	private static Button button(Composite foot, String key, Runnable act) {
		Button button = new Button(foot, SWT.PUSH);
		button.setData("id", key);
		button.setText(Texts.of(key));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> act.run()));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(button);
		return button;
	}

	private void keep() {
		if (!form.good()) {
			return;
		}
		Slip slip = form.slip();
		if (slip.isEmpty()) {
			say(wrong, Texts.of("logbook.nothing"));
			form.focus(true);
		} else if (form.time().isEmpty() && (changing.isPresent() || !when.today())) {
			say(wrong, Texts.of("logbook.time.missing"));
			form.focusTime();
		} else {
			try {
				keep(slip);
			} catch (InputException e) {
				say(wrong, Texts.complete(e.sentence()));
			}
		}
	}

	private void keep(Slip slip) throws InputException {
		if (changing.isEmpty()) {
			Moment moment = when.at(form.time());
			List<Entry> entries = slip.entries(moment.local(), unit);
			clear(slip);
			keeper.add(entries, moment);
			return;
		}
		Logged<?> before = changing.get();
		boolean sameTime = form.time().equals(when.typed(before));
		Moment moment = sameTime ? new Moment(before.entry().when(), before.at(), Optional.empty())
				: when.at(form.time());
		Entry entry = slip.changed(before.entry(), moment.local(), unit);
		clear(slip);
		if (entry.equals(before.entry()) && moment.at().equals(before.at())) {
			say(news, Texts.of("logbook.same"));
		} else {
			keeper.change(before, entry, moment.at());
		}
	}

	private void clear(Slip slip) {
		last = slip;
		lastTime = form.time();
		boolean was = changing.isPresent();
		changing = Optional.empty();
		begin();
		form.focus(!was);
	}

	/** Ready for new records. */
	private void begin() {
		show("logbook.new", "logbook.record", false);
		form.allow(Optional.empty());
		form.fill(new Slip(Map.of()), "");
		say(wrong, "");
	}

	private void show(String title, String act, boolean cancellable) {
		heading.setText(Texts.of(title));
		record.setText(Texts.of(act));
		cancel.setVisible(cancellable);
		((GridData) cancel.getLayoutData()).exclude = !cancellable;
		card.layout(true, true);
	}

	/** What was kept last could not be: it stands there again unless something else was typed since. */
	void failed(String sentence) {
		if (form.slip().isEmpty() && changing.isEmpty()) {
			form.fill(last, lastTime);
		}
		say(wrong, sentence);
	}

	/** Shows a record to be changed. */
	void edit(Logged<?> one) {
		changing = Optional.of(one);
		say(news, "");
		show("logbook.change", "logbook.save", true);
		form.fill(Slip.of(one.entry()), when.typed(one));
		form.allow(Optional.of(one.entry()));
		form.focus(false);
	}

	private void cancel() {
		changing = Optional.empty();
		begin();
		form.focus(false);
	}

	/** Another day is shown; whoever changes a record gives up. */
	void turned() {
		if (changing.isPresent()) {
			changing = Optional.empty();
			begin();
		}
		say(news, "");
		form.recheck();
	}

	/** @param sentence what was done */
	void tell(String sentence) {
		say(news, sentence);
	}

	private void say(Label label, String sentence) {
		if (label == null || label.getText().equals(sentence.replace("&", "&&")) && label.isVisible()) {
			return;
		}
		Label other = label == wrong ? news : wrong;
		label.setText(sentence.replace("&", "&&"));
		if (!sentence.isEmpty()) {
			other.setText("");
		}
		place(wrong, !wrong.getText().isEmpty());
		place(news, wrong.getText().isEmpty());
		card.getParent().layout(true, true);
	}

	private static void place(Label label, boolean shown) {
		label.setVisible(shown);
		((GridData) label.getLayoutData()).exclude = !shown;
	}

	void focus() {
		form.focus(false);
	}
}
