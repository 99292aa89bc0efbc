// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.islet.desktop.Texts;
import org.islet.desktop.reports.PageLayout.Fit;
import org.islet.desktop.session.Session;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;

/** Shows the pages of a PDF one under the other. Paper is white whatever the theme. */
final class PageView {

	private static final double LEAST = 0.3;
	private static final double MOST = 6;
	private static final double STEP = 1.2;
	private static final int LINE = 48;

	private final Canvas canvas;
	private final Plates plates;
	private final Runnable changed;
	private List<Pages.Size> sizes = List.of();
	private Fit fit = Fit.WIDTH;
	private double scale = 1;

	/** @param changed called when another page or zoom is shown */
	PageView(Composite parent, Session session, Runnable changed) {
		this.changed = changed;
		canvas = Css.as("paper-table",
				new Canvas(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND));
		canvas.setData("id", "reports.pages");
		plates = new Plates(session, canvas);
		canvas.addPaintListener(this::paint);
		canvas.addControlListener(ControlListener.controlResizedAdapter(event -> fit()));
		canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.addListener(SWT.MouseDown, event -> canvas.setFocus());
		for (ScrollBar bar : List.of(canvas.getVerticalBar(), canvas.getHorizontalBar())) {
			bar.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> moved()));
		}
		canvas.getAccessible().addAccessibleListener(new Named(Texts.of("reports.pages")));
	}

	Canvas control() {
		return canvas;
	}

	void show(Optional<Pages> pages) {
		plates.of(pages);
		sizes = pages.map(Pages::sizes).orElse(List.of());
		canvas.getVerticalBar().setSelection(0);
		fit();
	}

	/** @return screen points a PDF point */
	double scale() {
		return scale;
	}

	/** @return the page to be seen in the upper half of the window, from 0 */
	int page() {
		return layout().at(top() + canvas.getClientArea().height / 2);
	}

	void go(int page) {
		if (!sizes.isEmpty()) {
			int there = Math.clamp(page, 0, sizes.size() - 1);
			canvas.getVerticalBar().setSelection(layout().page(there).y - PageLayout.GAP);
			moved();
		}
	}

	void fit(Fit chosen) {
		fit = chosen;
		fit();
	}

	/** @param steps up or down */
	void zoom(int steps) {
		fit = Fit.NONE;
		resize(Math.clamp(scale * Math.pow(STEP, steps), LEAST, MOST));
	}

	private void fit() {
		Rectangle room = canvas.getClientArea();
		resize(PageLayout.fitting(fit, sizes, room.width, room.height, scale));
	}

	/** What is at the top stays there. */
	private void resize(double wanted) {
		double share = (double) top() / Math.max(1, layout().height());
		scale = wanted;
		Rectangle room = canvas.getClientArea();
		bar(canvas.getVerticalBar(), room.height, layout().height());
		bar(canvas.getHorizontalBar(), room.width, layout().width());
		canvas.getVerticalBar().setSelection((int) Math.round(share * layout().height()));
		moved();
	}

	private static void bar(ScrollBar bar, int room, int all) {
		int shown = Math.max(1, Math.min(room, all));
		bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - shown)), 0, Math.max(1, all), shown, LINE, shown);
		bar.setEnabled(all > room);
	}

	private PageLayout layout() {
		return new PageLayout(sizes, scale, canvas.getClientArea().width);
	}

	private int top() {
		return canvas.getVerticalBar().getSelection();
	}

	private void moved() {
		canvas.redraw();
		changed.run();
	}

	private void scroll(int points) {
		canvas.getVerticalBar().setSelection(Math.max(0, top() + points));
		moved();
	}

	private void wheel(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0) {
			zoom(Integer.signum(event.count));
			event.doit = false;
		}
	}

	private void key(KeyEvent event) {
		ScrollBar across = canvas.getHorizontalBar();
		switch (event.keyCode) {
		case SWT.PAGE_DOWN -> scroll(canvas.getClientArea().height - LINE);
		case SWT.PAGE_UP -> scroll(LINE - canvas.getClientArea().height);
		case SWT.HOME -> go(0);
		case SWT.END -> go(sizes.size() - 1);
		case SWT.ARROW_DOWN -> scroll(LINE);
		case SWT.ARROW_UP -> scroll(-LINE);
		case SWT.ARROW_RIGHT -> across.setSelection(across.getSelection() + LINE);
		case SWT.ARROW_LEFT -> across.setSelection(Math.max(0, across.getSelection() - LINE));
		case '+', SWT.KEYPAD_ADD -> zoom(1);
		case '-', SWT.KEYPAD_SUBTRACT -> zoom(-1);
		case '0', SWT.KEYPAD_0 -> fit(Fit.WIDTH);
		default -> {
			return;
		}
		}
		canvas.redraw();
	}

	private void paint(PaintEvent event) {
		Rectangle room = canvas.getClientArea();
		event.gc.setBackground(canvas.getBackground());
		event.gc.fillRectangle(room);
		if (sizes.isEmpty()) {
			return;
		}
		PageLayout layout = layout();
		int first = layout.at(top());
		int last = layout.at(top() + room.height);
		for (int page = first; page <= last; page++) {
			Rectangle place = layout.page(page);
			place.x -= canvas.getHorizontalBar().getSelection();
			place.y -= top();
			paint(event, page, place);
		}
		if (canvas.isFocusControl()) {
			event.gc.setForeground(canvas.getForeground());
			event.gc.drawFocus(1, 1, room.width - 2, room.height - 2);
		}
		plates.want(first, last, scale);
	}

	private void paint(PaintEvent event, int page, Rectangle place) {
		event.gc.setBackground(event.display.getSystemColor(SWT.COLOR_WHITE));
		event.gc.fillRectangle(place);
		Optional<Image> picture = plates.picture(page);
		if (picture.isPresent()) {
			Rectangle all = picture.get().getBounds();
			event.gc.drawImage(picture.get(), 0, 0, all.width, all.height, place.x, place.y, place.width,
					place.height);
		} else {
			event.gc.setForeground(event.display.getSystemColor(SWT.COLOR_DARK_GRAY));
			event.gc.drawText(Texts.of(plates.failed(page) ? "reports.page.failed" : "reports.page.drawing"),
					place.x + LINE, place.y + LINE, true);
		}
	}
}
