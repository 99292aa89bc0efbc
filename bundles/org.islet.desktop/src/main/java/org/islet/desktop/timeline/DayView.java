// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.MouseTrackListener;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.islet.chart.TimeChart;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.ChartView;
import org.islet.desktop.widget.Picture;
import org.islet.desktop.widget.SwtCanvas;
import org.islet.report.page.Wording;

/** The picture of a day, with what is under the pointer and what is chosen. */
final class DayView {

	private final Canvas canvas;
	private final Picture picture;
	private final PointedPainter painter;
	private final Consumer<Moment> picked;
	private final IntConsumer turn;
	private final Runnable away;
	private Optional<DayData> day = Optional.empty();
	private Optional<Pointed> pointed = Optional.empty();
	private Optional<Moment> chosen = Optional.empty();

	/**
	 * @param picked told what is chosen here
	 * @param turn told by how many days to go on
	 * @param away told to show more days
	 */
	DayView(Composite parent, Wording wording, Consumer<Moment> picked, IntConsumer turn, Runnable away) {
		this.picked = picked;
		this.turn = turn;
		this.away = away;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setData("id", "timeline.chart");
		picture = new Picture(canvas, this::over);
		painter = new PointedPainter(wording);
		canvas.addMouseMoveListener(this::point);
		canvas.addMouseTrackListener(MouseTrackListener.mouseExitAdapter(event -> point(Optional.empty())));
		canvas.addMouseListener(MouseListener.mouseDownAdapter(this::click));
		canvas.addListener(SWT.MouseWheel, event -> wheel(event.count, (event.stateMask & SWT.MOD1) != 0));
		canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
		canvas.addTraverseListener(event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addFocusListener(FocusListener.focusGainedAdapter(event -> canvas.redraw()));
		canvas.addFocusListener(FocusListener.focusLostAdapter(event -> canvas.redraw()));
		describe();
	}

	Canvas control() {
		return canvas;
	}

	void show(DayData shown) {
		show(Optional.of(shown));
	}

	/** Shows nothing until there is something to show. */
	void clear() {
		show(Optional.empty());
	}

	private void show(Optional<DayData> shown) {
		day = shown;
		pointed = Optional.empty();
		chosen = Optional.empty();
		picture.show(day.map(DayData::chart));
	}

	/** Marks what was chosen elsewhere. */
	void select(Moment moment) {
		chosen = Optional.of(moment);
		canvas.redraw();
	}

	private void over(SwtCanvas screen) {
		TimeChart chart = picture.chart().orElseThrow();
		chosen.ifPresent(moment -> painter.chosen(screen, chart, moment));
		pointed.ifPresent(what -> painter.pointed(screen, chart, what));
	}

	private Optional<Pointed> under(MouseEvent event) {
		return picture.chart().flatMap(shown -> Pointed.in(day.orElseThrow(), shown, event.x / ChartView.SCALE,
				event.y / ChartView.SCALE));
	}

	private void point(MouseEvent event) {
		point(under(event));
	}

	private void point(Optional<Pointed> what) {
		if (!what.equals(pointed)) {
			pointed = what;
			canvas.redraw();
		}
	}

	private void click(MouseEvent event) {
		canvas.setFocus();
		under(event).flatMap(Pointed::meant).ifPresent(this::choose);
	}

	private void choose(Moment moment) {
		select(moment);
		picked.accept(moment);
	}

	private void key(KeyEvent event) {
		List<Moment> events = day.map(DayData::events).orElse(List.of());
		int now = chosen.map(events::indexOf).orElse(-1);
		switch (event.keyCode) {
		case SWT.PAGE_UP -> turn.accept(-1);
		case SWT.PAGE_DOWN -> turn.accept(1);
		case SWT.ARROW_LEFT -> choose(events, now < 0 ? events.size() - 1 : now - 1);
		case SWT.ARROW_RIGHT -> choose(events, now + 1);
		case SWT.HOME -> choose(events, 0);
		case SWT.END -> choose(events, events.size() - 1);
		default -> {
			if (event.character == '-') {
				away.run();
			}
		}
		}
	}

	private void wheel(int count, boolean zoom) {
		if (!zoom) {
			turn.accept(-Integer.signum(count));
		} else if (count < 0) {
			away.run();
		}
	}

	private void choose(List<Moment> events, int which) {
		if (which >= 0 && which < events.size()) {
			choose(events.get(which));
		}
	}

	private void describe() {
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = day.map(one -> one.chart().title()).orElse("");
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = day.map(one -> one.chart().description() + " " + Texts.of("timeline.chart.keys"))
						.orElse("");
			}
		});
		canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_GRAPHIC;
			}
		});
	}
}
