// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.islet.desktop.Texts;
import org.islet.desktop.Words;
import org.islet.desktop.session.Latest;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Session.Change;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Rows;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.store.TherapyStore.Span;
import org.islet.report.ReportType;
import org.islet.report.page.Wording;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Day after day as the Daily Summary draws them, to look closely at. */
public final class TimelinePart {

	private static final int MARGIN = 16;
	private static final int SIDE = 330;

	private final Session session;
	private final ReportType daily;
	private final Latest<Optional<Span>> span;
	private final Session.Watch watch;
	private Composite page;
	private Days days;
	private DayBar bar;
	private Columns columns;
	private StackLayout stack;
	private DayView view;
	private SpanView spans;
	private EventPane pane;
	private PatientId shown;
	private LocalDate date;

	/** @param daily the Daily Summary; null while it is not installed */
	@Inject
	public TimelinePart(Session session,
			@org.eclipse.e4.core.di.annotations.Optional @Service(filterExpression = "(org.islet.prints.id=daily)") ReportType daily) {
		this.session = session;
		this.daily = daily;
		this.span = new Latest<>(session);
		this.watch = session.watch(this::changed);
	}

	@PostConstruct
	void create(Composite parent) {
		page = Css.as("page", new Composite(parent, SWT.NONE));
		page.setData("id", "timeline");
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(MARGIN, MARGIN / 2)
				.applyTo(page);
		load();
	}

	private void changed(Change change) {
		if (change == Change.PATIENT || change == Change.DATA) {
			load();
		}
	}

	private void load() {
		Optional<Patient> patient = session.patient();
		if (daily == null) {
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
		LocalDate last = known.get().last().atZone(patient.zone()).toLocalDate();
		LocalDate wanted = patient.id().equals(shown) && date != null ? date : last;
		shown = patient.id();
		clear();
		Wording wording = Words.of(patient);
		days = new Days(session, patient, daily);
		LocalDate first = known.get().first().atZone(patient.zone()).toLocalDate();
		columns = new Columns(session, patient, first);
		bar = new DayBar(page, first, last, this::go, this::overview);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(bar.control());
		Composite card = Css.as("card", new Composite(page, SWT.NONE));
		stack = new StackLayout();
		stack.marginWidth = MARGIN / 2;
		stack.marginHeight = MARGIN / 2;
		card.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(card);
		view = new DayView(card, wording, moment -> pane.select(moment), this::turn, () -> overview(true));
		spans = new SpanView(card, new SpanPainter(wording, patient.preferences(), columns),
				Reach.around(first, last, wanted), this::go, this::open);
		stack.topControl = view.control();
		pane = new EventPane(page, wording, moment -> view.select(moment));
		GridDataFactory.fillDefaults().grab(false, true).hint(SIDE, SWT.DEFAULT).applyTo(pane.control());
		page.layout(true, true);
		go(wanted);
	}

	private void sentence(String key) {
		clear();
		Rows.paragraph(Rows.card(page, "timeline.empty", Texts.of("home.nodata.heading")), "timeline.empty.text",
				"text",
				Texts.of(key));
		page.layout(true, true);
	}

	private void clear() {
		if (days != null) {
			stop();
			days = null;
		}
		for (Control child : page.getChildren()) {
			child.dispose();
		}
	}

	private void stop() {
		days.stop();
		columns.stop();
	}

	/** @param far whether many days are shown side by side, else one with its entries */
	private void overview(boolean far) {
		if (far) {
			columns.begin(bar.last(), spans.control()::redraw);
		}
		bar.overview(far);
		stack.topControl = far ? spans.control() : view.control();
		pane.control().setVisible(!far);
		((GridData) pane.control().getLayoutData()).exclude = far;
		((GridData) stack.topControl.getParent().getLayoutData()).horizontalSpan = far ? 2 : 1;
		page.layout(true, true);
		go(date);
		stack.topControl.setFocus();
	}

	private boolean far() {
		return stack.topControl == spans.control();
	}

	private void open(LocalDate day) {
		date = day;
		overview(false);
	}

	private void go(LocalDate to) {
		date = to;
		bar.show(to);
		if (far()) {
			spans.show(to);
			return;
		}
		if (!days.atHand(to)) {
			// one day's picture must not stand under another day's name
			view.clear();
			pane.clear();
		}
		days.load(to, day -> {
			view.show(day);
			pane.show(day);
		});
	}

	private void turn(int by) {
		go(date.plusDays(by));
	}

	/** Goes where a command says: {@code previous}, {@code next}, {@code last} or {@code overview} and back. */
	void go(String where) {
		if (days != null) {
			switch (where) {
			case "previous" -> turn(-1);
			case "next" -> turn(1);
			case "overview" -> overview(!far());
			default -> go(bar.last());
			}
		}
	}

	@Focus
	void focus() {
		if (days == null) {
			page.setFocus();
		} else {
			stack.topControl.setFocus();
		}
	}

	@PreDestroy
	void destroy() {
		watch.close();
		span.stop();
		if (days != null) {
			stop();
		}
	}
}
