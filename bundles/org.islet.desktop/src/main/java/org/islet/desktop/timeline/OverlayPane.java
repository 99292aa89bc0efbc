// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Latest;
import org.islet.desktop.session.Session;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Rows;
import org.islet.model.Patient;
import org.islet.report.ReportType;
import org.islet.report.page.Wording;

/** Several days over one clock, and which ones. */
final class OverlayPane {

	private static final int USUAL = 7;

	private final Composite pane;
	private final Patient patient;
	private final LocalDate first;
	private final ReportType overlay;
	private final Latest<Overlaid> loading;
	private final Combo weekdays;
	private final Combo count;
	private final Label state;
	private final OverlayView view;
	private LocalDate last;

	/**
	 * @param first the first day with data
	 * @param opened told which day shall be looked at closely
	 */
	OverlayPane(Composite parent, Session session, Patient patient, Wording wording, LocalDate first,
			ReportType overlay, Consumer<LocalDate> opened) {
		this.patient = patient;
		this.first = first;
		this.overlay = overlay;
		this.loading = new Latest<>(session);
		pane = new Composite(parent, SWT.NONE);
		pane.setData("id", "timeline.overlay");
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(8, 8).applyTo(pane);
		count = choice("timeline.overlay.count", IntStream.rangeClosed(2, Overlaid.MOST).mapToObj(String::valueOf)
				.toList(), USUAL - 2);
		weekdays = choice("timeline.overlay.weekdays",
				Weekdays.choices().stream().map(days -> days.text(wording.locale())).toList(), 0);
		state = Rows.label(pane, "timeline.overlay.state", "quiet", "");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(state);
		view = new OverlayView(pane, wording, opened);
		GridDataFactory.fillDefaults().span(5, 1).grab(true, true).applyTo(view.control());
	}

	private Combo choice(String id, List<String> items, int chosen) {
		Label label = Rows.label(pane, id + ".label", "text", Texts.of(id));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		Combo combo = new Combo(pane, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setData("id", id);
		combo.setItems(items.toArray(String[]::new));
		combo.select(chosen);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> load()));
		return Css.as("field", combo);
	}

	Composite control() {
		return pane;
	}

	OverlayView view() {
		return view;
	}

	/** @param date the last day that is shown */
	void show(LocalDate date) {
		if (!date.equals(last)) {
			last = date;
			load();
		}
	}

	private void load() {
		List<LocalDate> days = Weekdays.choices().get(weekdays.getSelectionIndex()).until(last, first,
				count.getSelectionIndex() + 2);
		if (days.isEmpty()) {
			show(new Overlaid(Optional.empty(), List.of()), 0);
			return;
		}
		state.setText(Texts.of("timeline.loading"));
		loading.load((store, progress) -> Overlaid.of(store, patient, days, overlay), made -> show(made, days.size()));
	}

	private void show(Overlaid made, int wanted) {
		view.show(made);
		state.setText(made.days().isEmpty() ? Texts.of("timeline.overlay.none")
				: made.days().size() < wanted ? Texts.of("timeline.overlay.some", made.days().size(), wanted) : "");
	}

	void stop() {
		loading.stop();
	}
}
