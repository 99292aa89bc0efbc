// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.notes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Latest;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Session.Change;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Rows;
import org.islet.desktop.widget.Whose;
import org.islet.model.Patient;
import org.islet.model.PatientId;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** What the care team noted about a patient: written, changed, and what was noted before. */
public final class NotesPart {

	private static final int MARGIN = 24;

	private final Session session;
	private final Session.Watch watch;
	private final Latest<List<CareNote>> latest;
	/** What was begun of one patient waits while another one is looked at. */
	private final Map<PatientId, Unfinished> waiting = new HashMap<>();
	private String author = "";
	private Composite page;
	private Optional<Patient> shown = Optional.empty();
	private Optional<NoteList> list = Optional.empty();
	private Optional<NoteForm> form = Optional.empty();

	@Inject
	public NotesPart(Session session) {
		this.session = session;
		this.latest = new Latest<>(session);
		this.watch = session.watch(this::changed);
	}

	@PostConstruct
	void create(Composite parent) {
		page = Css.as("page", new Composite(parent, SWT.NONE));
		page.setData("id", "notes");
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN / 3, MARGIN / 3).applyTo(page);
		patient();
	}

	private void changed(Change change) {
		if (change == Change.PATIENT) {
			patient();
		} else if (change == Change.DATA) {
			load();
		}
	}

	/** The page is made anew for another patient, so that nothing written for one can be kept for the other. */
	private void patient() {
		Optional<Patient> chosen = session.patient();
		if (page == null || chosen.isPresent() && chosen.map(Patient::id).equals(shown.map(Patient::id))) {
			return;
		}
		shown.ifPresent(before -> form.flatMap(NoteForm::unfinished)
				.ifPresent(begun -> waiting.put(before.id(), begun)));
		shown = chosen;
		for (Control child : page.getChildren()) {
			child.dispose();
		}
		Rows.label(page, "notes.title", "title", Texts.of("notes.title"));
		if (chosen.isEmpty()) {
			list = Optional.empty();
			form = Optional.empty();
			Rows.paragraph(page, "notes.nobody", "text", Texts.of("reports.nobody"));
		} else {
			Whose.show(page, "notes.patient", chosen.get().name(), chosen.get());
			Rows.paragraph(page, "notes.what", "quiet", Texts.of("notes.what"));
			form = Optional.of(new NoteForm(page, this, chosen.get()));
			Optional.ofNullable(waiting.remove(chosen.get().id())).ifPresent(form.get()::resume);
			list = Optional.of(new NoteList(page, note -> form.ifPresent(one -> one.show(note))));
		}
		page.layout(true, true);
		load();
	}

	private void load() {
		if (shown.isPresent()) {
			Patient whose = shown.get();
			latest.load((store, progress) -> CareNote.of(store.own(whose.id())),
					notes -> list.ifPresent(one -> one.show(notes)));
		}
	}

	/** @return who wrote the last note */
	String author() {
		return author;
	}

	/** Keeps a note for the patient whom it was written for. */
	void keep(Patient patient, Optional<CareNote> known, LocalDate day, String by, String text) {
		author = by.strip();
		LocalTime now = LocalTime.now(patient.zone()).withNano(0);
		session.load((store, progress) -> CareNote.keep(store.own(patient.id()), patient, known, day, by, text, now))
				.done(kept -> session.stored(patient.id()));
	}

	void delete(Patient patient, CareNote note) {
		session.load((store, progress) -> {
			store.own(patient.id()).delete(note.key());
			return note;
		}).done(gone -> session.stored(patient.id()));
	}

	@Focus
	void focus() {
		form.ifPresentOrElse(NoteForm::focus, page::setFocus);
	}

	@PreDestroy
	void destroy() {
		watch.close();
		latest.stop();
	}
}
