// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Lettering;
import org.islet.model.Preferences;
import org.islet.report.page.Wording;

/** Days side by side, from one to all of them. */
final class SpanView {

	/** From so many days on one more step shows a single day as it is. */
	private static final double CLOSEST = 1.05;

	private final Canvas canvas;
	private final Columns columns;
	private final SpanWords words;
	private final SpanPainter painter;
	private final Glide glide;
	private final SpanWays ways;
	private Reach reach;
	private LocalDate shown;
	private Optional<LocalDate> pointed = Optional.empty();
	private boolean painting;

	/** What is told of this view. */
	interface SpanWays {

		/** A day is chosen. */
		void go(LocalDate date);

		/** A day shall be looked at closely. */
		void open(LocalDate date);

		/** That is in sight. */
		void moved(Reach reach);
	}

	SpanView(Composite parent, Wording wording, Preferences preferences, Columns columns, Reach reach,
			SpanWays ways) {
		this.columns = columns;
		this.reach = reach;
		this.ways = ways;
		this.shown = reach.last();
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setData("id", "timeline.span");
		Lettering lettering = new Lettering(canvas.getDisplay());
		words = new SpanWords(wording, columns);
		painter = new SpanPainter(canvas, lettering, new TilePainter(preferences, columns), new Dates(wording), words,
				columns);
		glide = new Glide(canvas, this::see);
		canvas.addPaintListener(this::paint);
		canvas.addDisposeListener(event -> {
			painter.forget();
			lettering.close();
		});
		new SpanInput(this).listen();
		describe();
	}

	private void describe() {
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = String.join(" ", words.texts(shown));
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = Texts.of("timeline.span.keys");
			}
		});
	}

	Canvas control() {
		return canvas;
	}

	/** @return what is in sight */
	Reach reach() {
		return reach;
	}

	/** @return what is in sight, or soon will be */
	Reach wanted() {
		return glide.wanted().orElse(reach);
	}

	LocalDate shown() {
		return shown;
	}

	void choose(LocalDate date) {
		ways.go(date.isBefore(reach.first()) ? reach.first() : date.isAfter(reach.last()) ? reach.last() : date);
	}

	void open(LocalDate date) {
		ways.open(date);
	}

	void show(LocalDate date) {
		show(date, wanted().with(date));
	}

	/** @param wanted what shall be in sight, with the chosen day in it */
	void show(LocalDate date, Reach wanted) {
		shown = date;
		jump(wanted);
	}

	/** Shows that at once. */
	void jump(Reach wanted) {
		glide.stop();
		see(wanted);
	}

	private void see(Reach wanted) {
		reach = wanted;
		ways.moved(reach);
		canvas.redraw();
	}

	/**
	 * Shows fewer days or more.
	 *
	 * @param share where the day that stays in its place lies, 0 at the left edge, 1 at the right one
	 */
	void zoom(double factor, double share) {
		if (factor < 1 && wanted().days() < CLOSEST) {
			open(reach.at(share));
		} else {
			glide.go(reach, reach.about(reach.from() + share * reach.days(), share, wanted().days() * factor));
		}
	}

	/** Tells what is known of a day. */
	void point(Optional<LocalDate> what) {
		if (!what.equals(pointed)) {
			pointed = what;
			canvas.redraw();
		}
	}

	/** More is known of some days. */
	void refresh() {
		if (!canvas.isDisposed()) {
			canvas.redraw();
		}
	}

	private void paint(PaintEvent event) {
		painter.paint(event.gc, reach, shown, pointed);
		if (canvas.isFocusControl()) {
			event.gc.drawFocus(0, 0, canvas.getClientArea().width, canvas.getClientArea().height);
		}
		// whoever waits for the whole picture looks here
		canvas.setData("busy", !painter.complete(reach));
		columns.want(reach);
		later();
	}

	/** Pictures are painted between two events, one at a time, and none while it is zoomed. */
	private void later() {
		if (!painting && !glide.under()) {
			painting = true;
			canvas.getDisplay().asyncExec(this::paintNext);
		}
	}

	private void paintNext() {
		painting = false;
		if (!canvas.isDisposed() && canvas.isVisible() && !glide.under() && painter.next(reach)) {
			canvas.redraw();
		}
	}
}
