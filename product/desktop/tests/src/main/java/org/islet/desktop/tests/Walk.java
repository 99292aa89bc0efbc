// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;

/** Goes from view to view, and waits at each until it shows what it is about. */
record Walk(Desk desk) {

	private static final RGB WHITE = new RGB(255, 255, 255);
	private static final double LEAST = 0.03;

	/** Chooses a view from the menu by its English name. */
	void view(String name) {
		desk.act(() -> Widgets.menu("View", name));
		switch (name) {
		case "Home" -> desk.until(name, () -> Widgets.find(Label.class, "home.patient").isPresent());
		case "Timeline" -> desk.until(name, () -> Widgets.find(Button.class, "timeline.look.day").isPresent()
				|| Widgets.find(Label.class, "timeline.empty.text").isPresent());
		case "Reports" -> filled("reports.list");
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

	/** Drags a picture from its middle by a share of its width. */
	void drag(Control control, double by) {
		desk.act(() -> {
			control.notifyListeners(SWT.MouseDown, at(control, 0.5, 0.5));
			control.notifyListeners(SWT.MouseMove, at(control, 0.5 + by / 2, 0.5));
			control.notifyListeners(SWT.MouseMove, at(control, 0.5 + by, 0.5));
			control.notifyListeners(SWT.MouseUp, at(control, 0.5 + by, 0.5));
		});
	}

	static Event at(Control control, double x, double y) {
		Event event = new Event();
		event.button = 1;
		event.x = (int) (control.getSize().x * x);
		event.y = (int) (control.getSize().y * y);
		return event;
	}

	/** Prints a report and waits for its pages. */
	void print(String title) {
		desk.act(() -> {
			Table table = Widgets.the(Table.class, "reports.list");
			for (int i = 0; i < table.getItemCount(); i++) {
				if (table.getItem(i).getText().equals(title)) {
					table.setSelection(i);
					Event event = new Event();
					event.item = table.getItem(i);
					table.notifyListeners(SWT.Selection, event);
				}
			}
		});
		desk.until("it can be printed", () -> Widgets.ready("reports.go"));
		press("reports.go");
		canvas("reports.pages");
		desk.until("the next may begin", () -> Widgets.ready("reports.go"));
	}

	/** Waits until there is more on a picture than empty paper. */
	void drawn(String id) {
		Canvas canvas = canvas(id);
		desk.until("what is on " + id, () -> ink(canvas) > LEAST);
	}

	/** @return how much of the middle of a picture is not white */
	private static double ink(Canvas canvas) {
		Point size = canvas.getSize();
		Image image = new Image(canvas.getDisplay(), size.x / 2, size.y / 2);
		GC gc = new GC(canvas);
		try {
			gc.copyArea(image, size.x / 4, size.y / 4);
			ImageData data = image.getImageData();
			int inked = 0;
			for (int y = 0; y < data.height; y++) {
				for (int x = 0; x < data.width; x++) {
					inked += data.palette.getRGB(data.getPixel(x, y)).equals(WHITE) ? 0 : 1;
				}
			}
			return (double) inked / data.height / data.width;
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
