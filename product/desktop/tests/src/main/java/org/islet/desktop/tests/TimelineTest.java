// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The days are turned with the wheel, looked at closely and from afar, with mouse and keys. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TimelineTest {

	private static final LocalDate LAST = LocalDate.of(2026, 1, 25);
	private static final int STEP = 6;

	@TempDir
	static Path data;

	private static Desk desk;
	private static Shell window;

	@BeforeAll
	static void open() {
		Sample.folder(data);
		desk = Desk.start(data);
		window = desk.await("the window", Widgets::window);
		desk.act(() -> Widgets.menu("View", "Timeline"));
		shows(LAST);
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	/** Waits until that day is shown with what was recorded on it. */
	private static void shows(LocalDate day) {
		desk.until(day.toString(), () -> Widgets.find(Canvas.class, "timeline.chart").isPresent()
				&& Widgets.find(DateTime.class, "timeline.date").filter(date -> day.equals(
						LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay()))).isPresent()
				&& Widgets.the(Table.class, "timeline.table").getItemCount() > 0);
	}

	private static void wheel(String id, int count, int keys) {
		desk.act(() -> {
			Event event = new Event();
			event.count = count;
			event.stateMask = keys;
			Widgets.the(Canvas.class, id).notifyListeners(SWT.MouseWheel, event);
		});
	}

	private static void key(String id, int code, char character) {
		desk.act(() -> {
			Event event = new Event();
			event.keyCode = code;
			event.character = character;
			Widgets.the(Canvas.class, id).notifyListeners(SWT.KeyDown, event);
		});
	}

	private static String details() {
		return desk.ui(() -> Widgets.the(Text.class, "timeline.details").getText());
	}

	@Test
	@Order(1)
	void theWheelGoesFromDayToDay() {
		wheel("timeline.chart", 1, 0);
		shows(LAST.minusDays(1));
		wheel("timeline.chart", 1, 0);
		shows(LAST.minusDays(2));
		wheel("timeline.chart", -1, 0);
		shows(LAST.minusDays(1));
	}

	@Test
	@Order(2)
	void aClickInThePictureTellsAllOfAnEntryAndWhereItIsFrom() {
		assertTrue(details().startsWith("Click in the picture"), details());
		desk.act(() -> {
			Canvas chart = Widgets.the(Canvas.class, "timeline.chart");
			Text told = Widgets.the(Text.class, "timeline.details");
			Point size = chart.getSize();
			for (int y = STEP; y < size.y && told.getText().startsWith("Click"); y += STEP) {
				for (int x = STEP; x < size.x && told.getText().startsWith("Click"); x += STEP) {
					Event event = new Event();
					event.button = 1;
					event.x = x;
					event.y = y;
					chart.notifyListeners(SWT.MouseDown, event);
				}
			}
		});
		assertTrue(details().contains("Read from: " + Sample.PUMP), details());
		Screens.take(desk, window, "timeline-entry");
	}

	@Test
	@Order(3)
	void keysGoFromEntryToEntry() {
		key("timeline.chart", SWT.HOME, (char) 0);
		String first = details();
		key("timeline.chart", SWT.ARROW_RIGHT, (char) 0);
		String second = details();
		key("timeline.chart", SWT.ARROW_LEFT, (char) 0);
		assertTrue(!first.equals(second), first);
		assertEquals(first, details());
	}

	@Test
	@Order(4)
	void zoomingOutShowsTheWeeksAndEnterGoesBackToADay() {
		wheel("timeline.chart", -1, SWT.MOD1);
		desk.until("the weeks", () -> Widgets.find(Canvas.class, "timeline.span").isPresent());
		wheel("timeline.span", -1, SWT.MOD1);
		wheel("timeline.span", 1, 0);
		Screens.take(desk, window, "timeline-weeks");
		key("timeline.span", SWT.CR, SWT.CR);
		desk.until("a day", () -> Widgets.find(Canvas.class, "timeline.chart").isPresent());
	}
}
