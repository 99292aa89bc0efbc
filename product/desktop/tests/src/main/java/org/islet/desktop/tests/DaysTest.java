// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The days of two weeks: one, some over one clock, many side by side. */
class DaysTest {

	private static final String LAST = "Sunday, January 25, 2026";

	@TempDir
	static Path data;

	private static Desk desk;
	private static Shell window;

	@BeforeAll
	static void open() {
		try (TherapyStore store = Sample.service(Stores.class).open(data, new char[0])) {
			Sample.add(store, Sample.patient("Doe", "Jane"), Sample.PUMP);
			store.save(Sample.patient("Roe", "Nobody"));
		}
		desk = Desk.start(data);
		window = desk.await("the window", Widgets::window);
		desk.act(() -> Widgets.menu("View", "Timeline"));
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@BeforeEach
	void theLastDay() {
		desk.act(() -> Widgets.menu("Patient", "Jane Doe"));
		desk.await("the ways to look", () -> Widgets.find(Button.class, "timeline.look.day"));
		press("timeline.look.day");
		press("timeline.last");
		listed();
	}

	private static void press(String id) {
		desk.act(() -> Widgets.press(id));
	}

	private static String title() {
		return desk.ui(() -> Widgets.text("timeline.date.title"));
	}

	private static void titled(String start) {
		desk.until("the title " + start, () -> Widgets.text("timeline.date.title").startsWith(start));
	}

	/** Until the entries of the day are listed. */
	private static void listed() {
		desk.until("the entries", () -> Widgets.find(Table.class, "timeline.table")
				.filter(table -> table.getItemCount() > 0).isPresent());
	}

	private static void shows(String canvas) {
		desk.await(canvas, () -> Widgets.find(Canvas.class, canvas));
	}

	/** Until all days in sight are painted. */
	private static void complete() {
		desk.until("all days", () -> Widgets.find(Canvas.class, "timeline.span")
				.filter(span -> Boolean.FALSE.equals(span.getData("busy"))).isPresent());
	}

	private static Event at(double x, double y, Control control) {
		Event event = new Event();
		event.button = 1;
		event.x = (int) (control.getSize().x * x);
		event.y = (int) (control.getSize().y * y);
		return event;
	}

	private static void mouse(String id, int type, double x, double y) {
		desk.act(() -> {
			Canvas canvas = Widgets.the(Canvas.class, id);
			canvas.notifyListeners(type, at(x, y, canvas));
		});
	}

	private static boolean zoom(String id, int count) {
		Optional<Canvas> canvas = Widgets.find(Canvas.class, id);
		canvas.ifPresent(one -> {
			Event event = at(0.5, 0.5, one);
			event.count = count;
			event.stateMask = SWT.MOD1;
			one.notifyListeners(SWT.MouseWheel, event);
		});
		return canvas.isEmpty();
	}

	private static void key(String id, int code) {
		desk.act(() -> {
			Event event = new Event();
			event.keyCode = code;
			Widgets.the(Canvas.class, id).notifyListeners(SWT.KeyDown, event);
		});
	}

	private static void choose(String id, String item) {
		desk.act(() -> {
			Combo combo = Widgets.the(Combo.class, id);
			combo.select(combo.indexOf(item));
			combo.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static void overlaid() {
		desk.until("the days", () -> Widgets.find(Label.class, "timeline.overlay.state")
				.filter(label -> !label.getText().startsWith("Loading")).isPresent());
	}

	@Test
	void aDayIsShownWithItsEntriesAndThePreviousOneByAButton() {
		assertEquals(LAST, title());
		assertFalse(desk.ui(() -> Widgets.the(Button.class, "timeline.next").isEnabled()));
		Screens.take(desk, window, "timeline-day");
		press("timeline.previous");
		titled("Saturday, January 24, 2026");
		listed();
		key("timeline.chart", SWT.ARROW_LEFT);
		assertEquals(1, desk.ui(() -> Widgets.the(Table.class, "timeline.table").getSelectionCount()));
	}

	@Test
	void zoomingOutShowsDaysSideBySideAndZoomingInEndsAtOneDay() {
		desk.act(() -> zoom("timeline.chart", -1));
		shows("timeline.span");
		assertEquals("Jan 23, 2026 \u2013 Jan 25, 2026", title());
		complete();
		Screens.take(desk, window, "timeline-near");
		desk.until("a single day", () -> zoom("timeline.span", 1));
		shows("timeline.chart");
		assertTrue(title().contains("day, January 2"), title());
	}

	@Test
	void draggingMovesTheDaysAndAClickOpensOne() {
		desk.act(() -> zoom("timeline.chart", -1));
		shows("timeline.span");
		String before = title();
		mouse("timeline.span", SWT.MouseDown, 0.3, 0.4);
		mouse("timeline.span", SWT.MouseMove, 0.9, 0.4);
		mouse("timeline.span", SWT.MouseUp, 0.9, 0.4);
		assertNotEquals(before, title());
		assertEquals(1, desk.ui(() -> Widgets.all(Canvas.class, "timeline.span").size()));
		mouse("timeline.span", SWT.MouseDown, 0.5, 0.4);
		mouse("timeline.span", SWT.MouseUp, 0.5, 0.4);
		shows("timeline.chart");
		assertTrue(title().contains("day, January 2"), title());
	}

	@Test
	void theOverviewShowsAllDaysAndEnterOpensTheChosenOne() {
		press("timeline.look.span");
		shows("timeline.span");
		assertEquals("Jan 12, 2026 \u2013 Jan 25, 2026", title());
		key("timeline.span", SWT.HOME);
		complete();
		Screens.take(desk, window, "timeline-overview");
		key("timeline.span", SWT.CR);
		titled("Monday, January 12, 2026");
		shows("timeline.chart");
	}

	@Test
	void daysAreLaidOverEachOtherAndTheChosenOneOpens() {
		press("timeline.look.overlay");
		shows("timeline.overlay.chart");
		overlaid();
		choose("timeline.overlay.count", "14");
		overlaid();
		key("timeline.overlay.chart", SWT.ARROW_UP);
		Screens.take(desk, window, "timeline-overlay");
		key("timeline.overlay.chart", SWT.ARROW_UP);
		key("timeline.overlay.chart", SWT.CR);
		titled("Saturday, January 24, 2026");
	}

	@Test
	void onlySomeDaysOfTheWeekAreLaidOverEachOther() {
		press("timeline.look.overlay");
		shows("timeline.overlay.chart");
		overlaid();
		choose("timeline.overlay.weekdays", "Saturday and Sunday");
		overlaid();
		key("timeline.overlay.chart", SWT.ARROW_UP);
		key("timeline.overlay.chart", SWT.ARROW_UP);
		key("timeline.overlay.chart", SWT.ARROW_UP);
		key("timeline.overlay.chart", SWT.CR);
		titled("Sunday, January 18, 2026");
		press("timeline.look.overlay");
		choose("timeline.overlay.weekdays", "every day");
	}

	@Test
	void ofSomebodyWithoutDataThereIsASentence() {
		press("timeline.look.overlay");
		desk.act(() -> Widgets.menu("Patient", "Nobody Roe"));
		desk.until("the sentence", () -> Widgets.find(Label.class, "timeline.empty.text").isPresent());
		Screens.take(desk, window, "timeline-empty");
	}
}
