// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.MouseTrackListener;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.ChartView;
import org.islet.desktop.widget.Lettering;
import org.islet.desktop.widget.SwtCanvas;
import org.islet.desktop.widget.Tones;

/** Weeks, months and years of days side by side: dragged, scrolled and zoomed. */
final class SpanView {

	private static final double STEP = 1.25;
	private static final double SCROLL = 0.04;
	private static final int DRAG = 4;

	private final Canvas canvas;
	private final Lettering lettering;
	private final SpanPainter painter;
	private final Consumer<LocalDate> chosen;
	private final Consumer<LocalDate> opened;
	private Reach reach;
	private LocalDate shown;
	private Optional<LocalDate> pointed = Optional.empty();
	/** where the mouse went down, and what was in sight then */
	private int grabbed = -1;
	private Reach before;
	private boolean dragged;

	/**
	 * @param chosen told which day is chosen
	 * @param opened told which day shall be looked at closely
	 */
	SpanView(Composite parent, SpanPainter painter, Reach reach, Consumer<LocalDate> chosen,
			Consumer<LocalDate> opened) {
		this.painter = painter;
		this.reach = reach;
		this.chosen = chosen;
		this.opened = opened;
		this.shown = reach.last();
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setData("id", "timeline.span");
		lettering = new Lettering(canvas.getDisplay());
		canvas.addPaintListener(this::paint);
		canvas.addDisposeListener(event -> lettering.close());
		canvas.addListener(SWT.MouseWheel, event -> {
			wheel(event.count, event.x, (event.stateMask & SWT.MOD1) != 0);
			event.doit = false;
		});
		canvas.addMouseMoveListener(this::move);
		canvas.addMouseTrackListener(MouseTrackListener.mouseExitAdapter(event -> point(Optional.empty())));
		canvas.addMouseListener(MouseListener.mouseDownAdapter(this::grab));
		canvas.addMouseListener(MouseListener.mouseUpAdapter(this::drop));
		canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
		canvas.addTraverseListener(event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = String.join(" ", painter.texts(shown));
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

	void show(LocalDate date) {
		shown = date;
		see(reach.with(date));
	}

	private void see(Reach wanted) {
		reach = wanted;
		canvas.redraw();
	}

	/** Shows fewer days or more around the chosen one. */
	void zoom(boolean closer) {
		see(reach.zoomed(closer ? 1 / STEP : STEP, 0.5).with(shown));
	}

	private void paint(PaintEvent event) {
		Tones tones = new Tones(canvas.getBackground().getRGB());
		painter.paint(event.gc, tones, canvas.getClientArea(), reach, shown);
		try (SwtCanvas screen = new SwtCanvas(event.gc, ChartView.SCALE, tones, lettering)) {
			painter.words(screen, pointed);
		}
		if (canvas.isFocusControl()) {
			event.gc.setTransform(null);
			event.gc.drawFocus(0, 0, canvas.getClientArea().width, canvas.getClientArea().height);
		}
	}

	private double share(int x) {
		return SpanPainter.share(canvas.getClientArea(), x);
	}

	private void wheel(int count, int x, boolean zoom) {
		see(zoom ? reach.zoomed(Math.pow(STEP, -Integer.signum(count)), Math.clamp(share(x), 0.0, 1.0))
				: reach.moved(-count * SCROLL * reach.days()));
	}

	private void grab(MouseEvent event) {
		canvas.setFocus();
		grabbed = event.x;
		before = reach;
		dragged = false;
	}

	private void move(MouseEvent event) {
		if (grabbed < 0) {
			double share = share(event.x);
			point(share < 0 || share > 1 ? Optional.empty() : Optional.of(reach.at(share)));
		} else if (dragged || Math.abs(event.x - grabbed) > DRAG) {
			dragged = true;
			pointed = Optional.empty();
			see(before.moved((share(grabbed) - share(event.x)) * before.days()));
		}
	}

	private void drop(MouseEvent event) {
		double share = share(event.x);
		if (grabbed >= 0 && !dragged && share >= 0 && share <= 1) {
			opened.accept(reach.at(share));
		}
		grabbed = -1;
	}

	private void point(Optional<LocalDate> what) {
		if (!what.equals(pointed)) {
			pointed = what;
			canvas.redraw();
		}
	}

	private void key(KeyEvent event) {
		long screen = Math.round(reach.days());
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> choose(shown.minusDays(1));
		case SWT.ARROW_RIGHT -> choose(shown.plusDays(1));
		case SWT.PAGE_UP -> choose(shown.minusDays(screen));
		case SWT.PAGE_DOWN -> choose(shown.plusDays(screen));
		case SWT.HOME -> choose(reach.first());
		case SWT.END -> choose(reach.last());
		case SWT.CR, SWT.KEYPAD_CR -> opened.accept(shown);
		default -> zoom(event.character);
		}
	}

	private void zoom(char sign) {
		if (sign == '+' || sign == '-') {
			zoom(sign == '+');
		}
	}

	private void choose(LocalDate date) {
		chosen.accept(
				date.isBefore(reach.first()) ? reach.first() : date.isAfter(reach.last()) ? reach.last() : date);
	}
}
