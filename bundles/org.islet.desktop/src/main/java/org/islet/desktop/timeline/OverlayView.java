// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.MouseTrackListener;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.islet.chart.Plot;
import org.islet.desktop.Texts;
import org.islet.desktop.timeline.OverlaidDay.Spot;
import org.islet.desktop.widget.ChartView;
import org.islet.desktop.widget.Picture;
import org.islet.desktop.widget.SwtCanvas;
import org.islet.report.page.Wording;

/** The picture of several days over one clock; the one that is meant stands out. */
final class OverlayView {

	private static final double NEAR = 12;

	private final Canvas canvas;
	private final Picture picture;
	private final OverlayPainter painter;
	private final Consumer<LocalDate> opened;
	private Overlaid shown = new Overlaid(Optional.empty(), List.of());
	private Optional<Spot> meant = Optional.empty();

	/** @param opened told which day shall be looked at closely */
	OverlayView(Composite parent, Wording wording, Consumer<LocalDate> opened) {
		this.opened = opened;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setData("id", "timeline.overlay.chart");
		picture = new Picture(canvas, this::over);
		painter = new OverlayPainter(wording);
		canvas.addMouseMoveListener(event -> mean(under(event)));
		canvas.addMouseTrackListener(MouseTrackListener.mouseExitAdapter(event -> mean(Optional.empty())));
		canvas.addMouseListener(MouseListener.mouseDownAdapter(this::click));
		canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
		canvas.addTraverseListener(event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addFocusListener(FocusListener.focusGainedAdapter(event -> canvas.redraw()));
		canvas.addFocusListener(FocusListener.focusLostAdapter(event -> canvas.redraw()));
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = meant.map(spot -> String.join(" ", painter.texts(spot)))
						.or(() -> shown.chart().map(chart -> chart.title())).orElse("");
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = shown.chart().map(chart -> chart.description() + " ").orElse("")
						+ Texts.of("timeline.overlay.keys");
			}
		});
	}

	Canvas control() {
		return canvas;
	}

	void show(Overlaid days) {
		shown = days;
		meant = Optional.empty();
		picture.show(days.chart());
	}

	/** @return in words which day is meant; empty if none is */
	String meant() {
		return meant.map(spot -> String.join(" ", painter.texts(spot))).orElse("");
	}

	private void over(SwtCanvas screen) {
		plot().ifPresent(plot -> meant.ifPresent(spot -> painter.paint(screen, plot, spot)));
	}

	private Optional<Plot> plot() {
		return picture.chart().map(chart -> chart.plots().getFirst());
	}

	private Optional<Spot> under(MouseEvent event) {
		return plot().flatMap(plot -> OverlaidDay.near(shown.days(), plot, event.x / ChartView.SCALE,
				event.y / ChartView.SCALE, NEAR));
	}

	private void mean(Optional<Spot> spot) {
		if (!spot.equals(meant)) {
			meant = spot;
			canvas.redraw();
		}
	}

	private void click(MouseEvent event) {
		canvas.setFocus();
		under(event).ifPresent(spot -> opened.accept(spot.day().date()));
	}

	private void key(KeyEvent event) {
		int now = meant.map(spot -> shown.days().indexOf(spot.day())).orElse(-1);
		switch (event.keyCode) {
		case SWT.ARROW_UP, SWT.ARROW_LEFT -> mean(now < 0 ? shown.days().size() - 1 : now - 1);
		case SWT.ARROW_DOWN, SWT.ARROW_RIGHT -> mean(now + 1);
		case SWT.CR, SWT.KEYPAD_CR -> meant.ifPresent(spot -> opened.accept(spot.day().date()));
		default -> {
			// means nothing here
		}
		}
	}

	private void mean(int which) {
		if (which >= 0 && which < shown.days().size()) {
			mean(Optional.of(shown.days().get(which).last()));
		}
	}
}
