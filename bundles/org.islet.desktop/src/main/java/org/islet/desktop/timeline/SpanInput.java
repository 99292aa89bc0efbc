// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.GestureEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.MouseTrackListener;
import org.eclipse.swt.widgets.Canvas;

/** What mouse, fingers and keys do to days that lie side by side. */
final class SpanInput {

	private static final double STEP = 1.35;
	private static final double SCROLL = 0.04;
	private static final int DRAG = 4;

	private final SpanView view;
	private final Canvas canvas;
	/** where the mouse went down, and what was in sight then */
	private int grabbed = -1;
	private Reach before;
	private boolean dragged;

	SpanInput(SpanView view) {
		this.view = view;
		this.canvas = view.control();
	}

	void listen() {
		canvas.addListener(SWT.MouseWheel, event -> {
			wheel(event.count, event.x, (event.stateMask & SWT.MOD1) != 0);
			event.doit = false;
		});
		canvas.addListener(SWT.MouseHorizontalWheel, event -> scroll(event.count));
		canvas.addGestureListener(this::gesture);
		canvas.addMouseMoveListener(this::move);
		canvas.addMouseTrackListener(MouseTrackListener.mouseExitAdapter(event -> view.point(Optional.empty())));
		canvas.addMouseListener(MouseListener.mouseDownAdapter(this::grab));
		canvas.addMouseListener(MouseListener.mouseUpAdapter(this::drop));
		canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
		canvas.addTraverseListener(event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addFocusListener(FocusListener.focusGainedAdapter(event -> canvas.redraw()));
		canvas.addFocusListener(FocusListener.focusLostAdapter(event -> canvas.redraw()));
	}

	private double share(int x) {
		return SpanRoom.of(canvas.getClientArea()).share(x);
	}

	private double inside(int x) {
		return Math.clamp(share(x), 0.0, 1.0);
	}

	private void wheel(int count, int x, boolean zoom) {
		if (zoom) {
			view.zoom(Math.pow(STEP, -Integer.signum(count)), inside(x));
		} else {
			scroll(count);
		}
	}

	private void scroll(int count) {
		Reach reach = view.reach();
		view.jump(reach.moved(-count * SCROLL * reach.days()));
	}

	private void gesture(GestureEvent event) {
		switch (event.detail) {
		case SWT.GESTURE_BEGIN -> before = view.reach();
		case SWT.GESTURE_MAGNIFY -> {
			double share = inside(event.x);
			view.jump(before.about(before.from() + share * before.days(), share, before.days() / event.magnification));
		}
		default -> {
			// nothing else is done with fingers here
		}
		}
	}

	private void grab(MouseEvent event) {
		canvas.setFocus();
		grabbed = event.x;
		before = view.reach();
		view.jump(before);
		dragged = false;
	}

	private void move(MouseEvent event) {
		if (grabbed < 0) {
			double share = share(event.x);
			view.point(share < 0 || share > 1 ? Optional.empty() : Optional.of(view.reach().at(share)));
		} else if (dragged || Math.abs(event.x - grabbed) > DRAG) {
			dragged = true;
			view.point(Optional.empty());
			view.jump(before.moved((share(grabbed) - share(event.x)) * before.days()));
		}
	}

	private void drop(MouseEvent event) {
		double share = share(event.x);
		boolean meant = grabbed >= 0 && !dragged && share >= 0 && share <= 1;
		grabbed = -1;
		if (meant) {
			view.open(view.reach().at(share));
		}
	}

	private void key(KeyEvent event) {
		long screen = Math.max(1, Math.round(view.reach().days()));
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> view.choose(view.shown().minusDays(1));
		case SWT.ARROW_RIGHT -> view.choose(view.shown().plusDays(1));
		case SWT.PAGE_UP -> view.choose(view.shown().minusDays(screen));
		case SWT.PAGE_DOWN -> view.choose(view.shown().plusDays(screen));
		case SWT.HOME -> view.choose(view.reach().first());
		case SWT.END -> view.choose(view.reach().last());
		case SWT.CR, SWT.KEYPAD_CR -> view.open(view.shown());
		default -> sign(event.character);
		}
	}

	/** Plus and minus zoom around the chosen day. */
	private void sign(char sign) {
		if (sign == '+' || sign == '-') {
			Reach reach = view.reach();
			double share = (view.shown().toEpochDay() + 0.5 - reach.from()) / reach.days();
			view.zoom(sign == '+' ? 1 / STEP : STEP, Math.clamp(share, 0.0, 1.0));
		}
	}
}
