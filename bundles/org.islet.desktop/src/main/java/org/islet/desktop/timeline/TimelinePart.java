// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
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
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.store.TherapyStore.Span;
import org.islet.report.ReportType;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Day after day as the Daily Summary draws them, some over one clock, or many side by side. */
public final class TimelinePart {

	private static final int MARGIN = 16;
	private static final String DAILY = "(org.islet.prints.id=daily)";
	private static final String OVERLAY = "(org.islet.prints.id=overlay)";

	private final Session session;
	private final TimelinePage.Drawn reports;
	private final Latest<Optional<Span>> span;
	private final Session.Watch watch;
	private Composite parent;
	private Optional<TimelinePage> page = Optional.empty();
	private Optional<PatientId> shown = Optional.empty();

	/**
	 * @param daily the Daily Summary; null while it is not installed
	 * @param overlay the Sensor Daily Overlay; null while it is not installed
	 */
	@Inject
	public TimelinePart(Session session,
			@org.eclipse.e4.core.di.annotations.Optional @Service(filterExpression = DAILY) ReportType daily,
			@org.eclipse.e4.core.di.annotations.Optional @Service(filterExpression = OVERLAY) ReportType overlay) {
		this.session = session;
		this.reports = new TimelinePage.Drawn(daily, overlay);
		this.span = new Latest<>(session);
		this.watch = session.watch(this::changed);
	}

	/** @param window what it is shown in */
	@PostConstruct
	public void create(Composite window) {
		parent = Css.as("page", new Composite(window, SWT.NONE));
		parent.setData("id", "timeline");
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(MARGIN, MARGIN / 2)
				.applyTo(parent);
		load();
	}

	private void changed(Change change) {
		if (change == Change.PATIENT || change == Change.DATA) {
			load();
		}
	}

	private void load() {
		Optional<Patient> patient = session.patient();
		if (reports.daily() == null) {
			sentence("timeline.missing");
		} else if (patient.isEmpty()) {
			span.stop();
			sentence("timeline.empty");
		} else {
			span.load((store, progress) -> store.span(patient.get().id()), known -> begin(patient.get(), known));
		}
	}

	private void begin(Patient patient, Optional<Span> known) {
		if (known.isEmpty()) {
			sentence("timeline.empty");
			return;
		}
		Optional<TimelinePage.State> before = shown.filter(patient.id()::equals).isPresent()
				? page.map(TimelinePage::state)
				: Optional.empty();
		shown = Optional.of(patient.id());
		clear();
		LocalDate first = known.get().first().atZone(patient.zone()).toLocalDate();
		LocalDate last = known.get().last().atZone(patient.zone()).toLocalDate();
		TimelinePage made = new TimelinePage(parent, session, patient, first, last, reports);
		page = Optional.of(made);
		made.begin(before);
	}

	private void sentence(String key) {
		clear();
		Rows.paragraph(Rows.card(parent, "timeline.empty", Texts.of("home.nodata.heading")), "timeline.empty.text",
				"text", Texts.of(key));
		parent.layout(true, true);
	}

	private void clear() {
		page.ifPresent(TimelinePage::stop);
		page = Optional.empty();
		for (Control child : parent.getChildren()) {
			child.dispose();
		}
	}

	/**
	 * Goes where a command says: {@code previous}, {@code next}, {@code last}, or {@code overview} or {@code overlay} and
	 * back.
	 */
	void go(String where) {
		page.ifPresent(one -> one.go(where));
	}

	@Focus
	void focus() {
		page.ifPresentOrElse(TimelinePage::focus, parent::setFocus);
	}

	@PreDestroy
	void destroy() {
		watch.close();
		span.stop();
		page.ifPresent(TimelinePage::stop);
	}
}
