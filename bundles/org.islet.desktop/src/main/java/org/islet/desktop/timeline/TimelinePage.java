// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.islet.desktop.Texts;
import org.islet.desktop.Words;
import org.islet.desktop.session.Session;
import org.islet.desktop.widget.Css;
import org.islet.model.Patient;
import org.islet.report.ReportType;
import org.islet.report.page.Wording;

/** The days of one patient, in each of the ways to look at them. */
final class TimelinePage {

	private static final int MARGIN = 16;
	private static final int SIDE = 330;
	/** So many days are shown by one step away from a single one. */
	private static final double SOME = 3;
	private static final int WEEK = 7;

	/** What is shown, so that it can be shown again. */
	record State(Look look, LocalDate date, Reach reach) {
	}

	private final Composite page;
	private final Wording wording;
	private final Days days;
	private final Columns columns;
	private final DayBar bar;
	private final StackLayout stack = new StackLayout();
	private final DayView view;
	private final SpanView spans;
	private final Optional<OverlayPane> overlay;
	private final EventPane pane;
	private Look look = Look.DAY;
	private LocalDate date;

	/**
	 * @param page with a layout of two columns
	 * @param first the first day with data
	 * @param last the last day with data
	 * @param reports what days are drawn with
	 */
	TimelinePage(Composite page, Session session, Patient patient, LocalDate first, LocalDate last, Drawn reports) {
		this.page = page;
		wording = Words.of(patient);
		date = last;
		days = new Days(session, patient, reports.daily());
		bar = new DayBar(page, first, last, this::go);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(bar.control());
		Composite card = Css.as("card", new Composite(page, SWT.NONE));
		stack.marginWidth = MARGIN / 2;
		stack.marginHeight = MARGIN / 2;
		card.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(card);
		view = new DayView(card, wording, this::picked, this::turn, this::away);
		columns = new Columns(session, patient, first, last, this::more);
		spans = new SpanView(card, wording, patient.preferences(), columns, Reach.around(first, last, last), ways());
		overlay = Optional.ofNullable(reports.overlay()).map(type -> new OverlayPane(card, session, patient, wording,
				first, type, this::open));
		bar.offer(Look.DAY, this::choose);
		overlay.ifPresent(ignored -> bar.offer(Look.OVERLAY, this::choose));
		bar.offer(Look.SPAN, this::choose);
		pane = new EventPane(page, wording, view::select);
		GridDataFactory.fillDefaults().grab(false, true).hint(SIDE, SWT.DEFAULT).applyTo(pane.control());
	}

	/** What days are drawn with: {@code overlay} may be null. */
	record Drawn(ReportType daily, ReportType overlay) {
	}

	private SpanView.SpanWays ways() {
		return new SpanView.SpanWays() {
			@Override
			public void go(LocalDate to) {
				TimelinePage.this.go(to);
			}

			@Override
			public void open(LocalDate to) {
				TimelinePage.this.open(to);
			}

			@Override
			public void moved(Reach reach) {
				title();
			}
		};
	}

	private void more() {
		spans.refresh();
	}

	private void picked(Moment moment) {
		pane.select(moment);
	}

	/** Shows what was shown before, as far as it is there. */
	void begin(Optional<State> before) {
		State state = before.orElse(new State(Look.DAY, bar.last(), spans.reach()));
		date = state.date();
		if (before.isPresent()) {
			spans.show(date, spans.reach().about(state.reach().from(), 0, state.reach().days()));
		}
		look(state.look());
	}

	State state() {
		return new State(look, date, spans.wanted());
	}

	/** An overview of a few days only would be none. */
	private void choose(Look wanted) {
		if (wanted == Look.SPAN && look != Look.SPAN && spans.wanted().days() < WEEK) {
			spans.show(date, Reach.around(spans.wanted().first(), spans.wanted().last(), date));
		}
		look(wanted);
	}

	/** Shows days in that way, and gives the picture the keyboard. */
	private void look(Look wanted) {
		look = wanted == Look.OVERLAY && overlay.isEmpty() ? Look.DAY : wanted;
		bar.look(look);
		stack.topControl = picture();
		boolean one = look == Look.DAY;
		pane.control().setVisible(one);
		((GridData) pane.control().getLayoutData()).exclude = !one;
		((GridData) stack.topControl.getParent().getLayoutData()).horizontalSpan = one ? 1 : 2;
		page.layout(true, true);
		go(date);
		focus();
	}

	private Control picture() {
		return switch (look) {
		case DAY -> view.control();
		case OVERLAY -> overlay.orElseThrow().control();
		case SPAN -> spans.control();
		};
	}

	void focus() {
		(look == Look.OVERLAY ? overlay.orElseThrow().view().control() : stack.topControl).setFocus();
	}

	private void open(LocalDate day) {
		date = day;
		look(Look.DAY);
	}

	/** One step away from a single day. */
	private void away() {
		spans.show(date, spans.reach().about(date.toEpochDay() + 0.5, 0.5, SOME));
		look(Look.SPAN);
	}

	private void go(LocalDate to) {
		date = to;
		bar.show(to);
		title();
		switch (look) {
		case DAY -> day(to);
		case OVERLAY -> overlay.orElseThrow().show(to);
		case SPAN -> spans.show(to);
		}
	}

	private void day(LocalDate to) {
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

	private void title() {
		bar.title(switch (look) {
		case DAY -> DayBar.full(date);
		case OVERLAY -> Texts.of("timeline.overlay.until", DayBar.brief(date));
		case SPAN -> Texts.of("timeline.span.days", DayBar.brief(spans.reach().at(0)),
				DayBar.brief(spans.reach().lastDay()));
		});
	}

	private void turn(int by) {
		go(date.plusDays(by));
	}

	/** Goes where a command says: a day, or a way to look at days and back to a single one. */
	void go(String where) {
		switch (where) {
		case "previous" -> turn(-1);
		case "next" -> turn(1);
		case "overview" -> choose(look == Look.SPAN ? Look.DAY : Look.SPAN);
		case "overlay" -> choose(look == Look.OVERLAY ? Look.DAY : Look.OVERLAY);
		default -> go(bar.last());
		}
	}

	void stop() {
		days.stop();
		columns.stop();
		overlay.ifPresent(OverlayPane::stop);
	}
}
