// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.islet.desktop.Texts;
import org.islet.desktop.Words;
import org.islet.desktop.logbook.Changes.Step;
import org.islet.desktop.session.Failure;
import org.islet.desktop.session.Latest;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Session.Change;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Rows;
import org.islet.desktop.widget.Whose;
import org.islet.face.Moment;
import org.islet.model.Entry;
import org.islet.model.Logged;
import org.islet.model.Patient;
import org.islet.model.PatientId;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** What a person records by hand, day by day, among what devices recorded. */
public final class LogbookPart {

	private static final int MARGIN = 16;

	private final Session session;
	private final Latest<LogDay> latest;
	private final Session.Watch watch;
	private final Records records;
	private Composite page;
	private Patient patient;
	private When when;
	private DayRow bar;
	private Sheet sheet;
	private DayCard card;

	@Inject
	public LogbookPart(Session session) {
		this.session = session;
		this.latest = new Latest<>(session);
		this.watch = session.watch(this::changed);
		this.records = new Records(session, new Told());
	}

	/** What is said when something was done. */
	private final class Told implements Records.Listener {

		@Override
		public void did(PatientId whose, String sentence, Step step) {
			if (shown(whose)) {
				if (!step.day().equals(when.day())) {
					go(step.day());
				}
				bar.show(records.changes(whose));
				sheet.tell(Texts.of(sentence, step.words()));
			}
		}

		@Override
		public void failed(PatientId whose, Failure failure) {
			if (shown(whose)) {
				sheet.failed(failure.sentence());
			}
		}
	}

	/** Keeps what is written for the patient for whom the page was made, whoever is chosen by then. */
	private final class Keeper implements Sheet.Keeper {

		private final PatientId whose = patient.id();

		@Override
		public void add(List<Entry> entries, Moment moment) {
			records.add(whose, moment.local().toLocalDate(), entries, moment.at());
		}

		@Override
		public void change(Logged<?> before, Entry entry, Instant at) {
			records.change(whose, LocalDate.ofInstant(at, patient.zone()), before, entry, at);
		}
	}

	@PostConstruct
	void create(Composite parent) {
		page = Css.as("page", new Composite(parent, SWT.NONE));
		page.setData("id", "logbook");
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN, MARGIN / 2).applyTo(page);
		begin();
	}

	private void changed(Change change) {
		switch (change) {
		case PATIENT -> begin();
		case DATA -> load();
		case PATIENTS, TASKS -> {
			// nothing of it is shown here
		}
		}
	}

	private void begin() {
		latest.stop();
		for (Control child : page.getChildren()) {
			child.dispose();
		}
		LocalDate day = when != null && session.patient().filter(one -> shown(one.id())).isPresent() ? when.day()
				: null;
		patient = session.patient().orElse(null);
		if (patient == null) {
			Rows.paragraph(Rows.card(page, "logbook.nobody", Texts.of("home.nodata.heading")), "logbook.nobody.text",
					"text", Texts.of("logbook.nobody"));
			page.layout(true, true);
			return;
		}
		when = new When(patient.zone(), InstantSource.system());
		if (session.patients().size() > 1) {
			Whose.show(page, "logbook.patient", patient.name(), patient);
		}
		bar = new DayRow(page, new Wishes());
		sheet = new Sheet(page, patient.preferences().unit(), when, new Keeper());
		card = new DayCard(page, Words.of(patient), new Acts());
		bar.show(records.changes(patient.id()));
		go(day == null ? when.now() : day);
		if (page.isVisible()) {
			sheet.focus();
		}
	}

	/** @return whether the page is about that patient */
	private boolean shown(PatientId whose) {
		return patient != null && patient.id().equals(whose) && !page.isDisposed();
	}

	private void load() {
		if (patient != null) {
			Patient whose = patient;
			LocalDate day = when.day();
			latest.load((store, progress) -> LogDay.of(store, whose, day), card::show);
		}
	}

	private void go(LocalDate to) {
		LocalDate day = to.isAfter(when.now()) ? when.now() : to;
		if (!day.equals(when.day())) {
			card.clear(day);
		}
		when.go(day);
		bar.show(day);
		sheet.turned();
		load();
	}

	/** Does what a command says: {@code previous}, {@code next} or {@code last} day. */
	void go(String where) {
		if (patient != null) {
			switch (where) {
			case "previous" -> go(when.day().minusDays(1));
			case "next" -> go(when.day().plusDays(1));
			case "last" -> go(when.now());
			default -> {
				// a logbook has no overview
			}
			}
		}
	}

	void undo() {
		if (patient != null) {
			records.undo(patient.id());
		}
	}

	void redo() {
		if (patient != null) {
			records.redo(patient.id());
		}
	}

	/** What is wanted of the row of days. */
	private final class Wishes implements DayRow.Wishes {

		@Override
		public void accept(LocalDate day) {
			go(day);
		}

		@Override
		public LocalDate today() {
			return when.now();
		}

		@Override
		public void undo() {
			LogbookPart.this.undo();
		}

		@Override
		public void redo() {
			LogbookPart.this.redo();
		}
	}

	/** What is done with a line. */
	private final class Acts implements DayCard.Acts {

		@Override
		public void edit(Logged<?> record) {
			sheet.edit(record);
		}

		@Override
		public void delete(Logged<?> record) {
			records.delete(patient.id(), when.day(), record);
		}

		@Override
		public void history(Logged<?> record) {
			PatientId whose = patient.id();
			session.load((store, progress) -> store.own(whose).history(record.key())).done(versions -> {
				if (shown(whose)) {
					new HistoryDialog(page.getShell(), patient.zone(), versions).open();
				}
			});
		}
	}

	@Focus
	void focus() {
		if (patient == null) {
			page.setFocus();
		} else {
			sheet.focus();
		}
	}

	@PreDestroy
	void destroy() {
		watch.close();
		latest.stop();
	}
}
