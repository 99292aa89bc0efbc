// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.notes;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.TypedDate;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.model.ClinicalNote;
import org.islet.model.Patient;

/** Where a note is written or changed. */
final class NoteForm {

	/** Characters of a note, see the store's limit on what a person records. */
	private static final int LONGEST = 2000;
	private static final int GAP = 8;
	private static final int LINES = 5;
	private static final int DELETE = 0;

	private final NotesPart part;
	private final Patient patient;
	private final Text day;
	private final Text author;
	private final Text text;
	private final Label state;
	private final Label wrong;
	private final Button delete;
	private Optional<CareNote> known = Optional.empty();

	NoteForm(Composite page, NotesPart part, Patient patient) {
		this.part = part;
		this.patient = patient;
		Composite card = Rows.card(page, "notes.form", Texts.of("notes.new"));
		state = (Label) card.getChildren()[0];
		Composite line = new Composite(card, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(GAP, GAP).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		day = field(line, "notes.date", SWT.SINGLE);
		author = field(line, "notes.author", SWT.SINGLE);
		text = Css.as("field", new Text(card, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL));
		text.setData("id", "notes.text");
		text.setTextLimit(LONGEST);
		text.getAccessible().addAccessibleListener(new Named(Texts.of("notes.text")));
		text.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true;
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, LINES * text.getLineHeight()).applyTo(text);
		wrong = Rows.label(card, "notes.wrong", "notice", "");
		Composite buttons = new Composite(card, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
		button(buttons, "notes.save", this::keep);
		button(buttons, "notes.clear", this::clear);
		delete = button(buttons, "notes.delete", this::delete);
		clear();
	}

	private static Text field(Composite line, String id, int style) {
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER)
				.applyTo(Rows.label(line, id + ".label", "text", Texts.of(id)));
		Text field = Css.as("field", new Text(line, SWT.BORDER | style));
		field.setData("id", id);
		field.setTextLimit(200);
		field.getAccessible().addAccessibleListener(new Named(Texts.of(id)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		return field;
	}

	private static Button button(Composite parent, String id, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setData("id", id);
		button.setText(Texts.of(id));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}

	/** Begins a new note, of today, by whoever wrote the last one. */
	private void clear() {
		fill(Optional.empty(), TypedDate.written(LocalDate.now(patient.zone()), Locale.getDefault()), part.author(),
				"");
	}

	/** Shows a note to be changed. */
	void show(CareNote note) {
		ClinicalNote said = note.note();
		fill(Optional.of(note), TypedDate.written(said.when().toLocalDate(), Locale.getDefault()), said.author(),
				said.text());
	}

	/** Goes on with what was begun before. */
	void resume(Unfinished before) {
		fill(before.known(), before.day(), before.author(), before.text());
	}

	private void fill(Optional<CareNote> note, String when, String who, String what) {
		known = note;
		day.setText(when);
		author.setText(who);
		text.setText(what);
		wrong.setText("");
		delete.setEnabled(note.isPresent());
		state.setText(Texts.of(note.isPresent() ? "notes.change" : "notes.new"));
	}

	/** @return what is written and not kept; empty if nothing is */
	Optional<Unfinished> unfinished() {
		String before = known.map(note -> note.note().text()).orElse("");
		return text.isDisposed() || text.getText().equals(before) ? Optional.empty()
				: Optional.of(new Unfinished(known, day.getText(), author.getText(), text.getText()));
	}

	private void keep() {
		Optional<LocalDate> when = TypedDate.of(day.getText(), Locale.getDefault())
				.filter(one -> !one.isAfter(LocalDate.now(patient.zone())));
		if (text.getText().isBlank()) {
			say("notes.text.missing", text);
		} else if (author.getText().isBlank()) {
			say("notes.author.missing", author);
		} else if (when.isEmpty()) {
			say("notes.date.wrong", day);
		} else {
			part.keep(patient, known, when.get(), author.getText(), text.getText());
			clear();
			text.setFocus();
		}
	}

	private void say(String key, Text where) {
		wrong.setText(Texts.of(key, TypedDate.example(Locale.getDefault())).replace("&", "&&"));
		where.setFocus();
	}

	private void delete() {
		boolean sure = known.isPresent()
				&& new MessageDialog(delete.getShell(), Texts.of("notes.delete.title"), null,
						Texts.of("notes.delete.sure", known.get().note().author(), patient.name()),
						MessageDialog.QUESTION, 1, Texts.of("notes.delete"), Texts.of("cancel")).open() == DELETE;
		if (sure) {
			part.delete(patient, known.get());
			clear();
		}
	}

	void focus() {
		text.setFocus();
	}
}
