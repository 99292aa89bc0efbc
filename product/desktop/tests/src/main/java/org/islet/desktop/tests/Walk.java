// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;

/** Goes from view to view, and waits at each until it shows what it is about. */
record Walk(Desk desk) {

	/** Chooses a view from the menu by its English name. */
	void view(String name) {
		desk.act(() -> Widgets.menu("View", name));
		switch (name) {
		case "Timeline" -> desk.until(name, () -> Widgets.find(Button.class, "timeline.look.day").isPresent()
				|| Widgets.find(Label.class, "timeline.empty.text").isPresent());
		default -> desk.until(name, () -> Widgets.texts().stream().noneMatch(text -> text.startsWith("Loading")));
		}
	}

	/** Waits until a table has rows. */
	void filled(String table) {
		desk.until(table, () -> Widgets.find(Table.class, table).filter(one -> one.getItemCount() > 0).isPresent());
	}

	void press(String id) {
		desk.act(() -> Widgets.press(id));
	}

	/** Chooses a way to look at the timeline, and waits for it. */
	void look(String which) {
		press("timeline.look." + which);
		switch (which) {
		case "day" -> filled("timeline.table");
		case "overlay" -> desk.until("the days", () -> Widgets.find(Label.class, "timeline.overlay.state")
				.filter(label -> !label.getText().startsWith("Loading")).isPresent());
		default -> painted();
		}
	}

	/** Waits until all days in sight are painted. */
	void painted() {
		desk.until("all days", () -> Widgets.find(Canvas.class, "timeline.span")
				.filter(span -> Boolean.FALSE.equals(span.getData("busy"))).isPresent());
	}

	Canvas canvas(String id) {
		return desk.await(id, () -> Widgets.find(Canvas.class, id));
	}

	/** Turns the wheel over the middle of a picture, as to zoom. */
	void zoom(Control control, int count) {
		desk.act(() -> {
			Event event = at(control, 0.5, 0.5);
			event.count = count;
			event.stateMask = SWT.MOD1;
			control.notifyListeners(SWT.MouseWheel, event);
		});
	}

	static Event at(Control control, double x, double y) {
		Event event = new Event();
		event.button = 1;
		event.x = (int) (control.getSize().x * x);
		event.y = (int) (control.getSize().y * y);
		return event;
	}
}
