// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Reports are chosen, made by the real engine, read in the window, and given away after a warning. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportsTest {

	@TempDir
	static Path data;

	private static Desk desk;
	private static Shell window;

	@BeforeAll
	static void open() {
		try (TherapyStore store = Sample.service(Stores.class).open(data, new char[0])) {
			Sample.addMeter(store, Sample.patient("Roe", "Richard"));
		}
		desk = Desk.start(data);
		window = desk.await("the window", Widgets::window);
		desk.act(() -> Widgets.menu("View", "Reports"));
		desk.until("the reports", () -> Widgets.find(Table.class, "reports.list")
				.filter(list -> list.getItemCount() > 10).isPresent());
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	private static void choose(String report) {
		desk.act(() -> Widgets.choose("reports.list", report));
	}

	@Test
	@Order(1)
	void whatTheDataDoesNotAllowSaysWhyAndCannotBeMade() {
		choose("Sensor Daily Overlay");
		assertFalse(desk.ui(() -> Widgets.ready("reports.go")));
		assertEquals("it needs sensor readings, which these days lack", desk.ui(() -> Widgets.text("reports.status")));
	}

	@Test
	@Order(2)
	void whatCanBeChosenAboutAReportIsOfferedAndRemembered() {
		choose("Logbook");
		desk.until("its options", () -> Widgets.find(Combo.class, "reports.option.columns").isPresent());
		desk.act(() -> {
			Combo columns = Widgets.the(Combo.class, "reports.option.columns");
			columns.select(1);
			columns.notifyListeners(SWT.Selection, new Event());
		});
		Screens.take(desk, window, "reports-options");
		choose("Quick View");
		assertTrue(desk.ui(() -> Widgets.find(Combo.class, "reports.option.columns").isEmpty()));
		choose("Logbook");
		assertEquals(1, desk.ui(() -> Widgets.the(Combo.class, "reports.option.columns").getSelectionIndex()));
	}

	@Test
	@Order(3)
	void whatIsNoNumberIsSaidBeforeAnythingIsMade() {
		choose("Data table");
		desk.until("its options", () -> Widgets.find(Table.class, "reports.option.kinds").isPresent());
		Screens.take(desk, window, "reports-options-data");
		assertEquals(14, desk.ui(() -> Widgets.the(Table.class, "reports.option.kinds").getItemCount()));
		assertTrue(desk.ui(() -> Widgets.ready("reports.go")));
	}

	@Test
	@Order(4)
	void goShowsThePages() {
		choose("Logbook");
		desk.act(() -> Widgets.press("reports.go"));
		desk.until("the pages", () -> Widgets.find(Canvas.class, "reports.pages").isPresent());
		assertTrue(desk.ui(() -> Widgets.text("reports.where")).startsWith("1 of "));
		assertTrue(desk.ui(() -> Widgets.ready("reports.save") && Widgets.ready("reports.print")));
		Screens.take(desk, window, "reports-pages");
	}

	@Test
	@Order(5)
	void beforeAnEMailItIsSaidThatItIsNotConfidential() {
		desk.act(() -> Widgets.press("reports.mail"));
		Shell warning = desk.await("the warning",
				() -> Widgets.shell(shell -> shell.getText().equals("Send the report by e-mail")));
		assertTrue(desk.ui(Widgets::texts).stream().anyMatch(text -> text.startsWith("E-mail is not confidential")));
		Screens.take(desk, warning, "reports-mail");
		desk.act(warning::close);
		desk.until("it is closed", warning::isDisposed);
	}

	@Test
	@Order(6)
	void aPackThatIsCancelledLeavesTheReportThatWasShown() {
		choose("Visit pack");
		desk.until("go", () -> Widgets.ready("reports.go"));
		desk.act(() -> Widgets.press("reports.go"));
		desk.until("it is under way", () -> Widgets.ready("task.cancel"));
		Screens.take(desk, window, "reports-pack");
		desk.act(() -> Widgets.press("task.cancel"));
		desk.until("the pages", () -> Widgets.find(Canvas.class, "reports.pages").isPresent());
		desk.until("the next may begin", () -> Widgets.ready("reports.go"));
		assertTrue(desk.ui(() -> Widgets.text("reports.where")).startsWith("1 of "));
	}

	@Test
	@Order(7)
	void wordsAreFoundInThePages() {
		desk.act(() -> {
			Text find = Widgets.the(Text.class, "reports.find");
			find.setText("no such words in it");
			find.notifyListeners(SWT.DefaultSelection, new Event());
		});
		Shell told = desk.await("that it is not there", () -> Widgets.shell(
				shell -> shell.getText().equals("Reports")));
		desk.act(told::close);
		assertTrue(desk.ui(() -> Widgets.all(Button.class, "reports.open").size() == 1));
		assertTrue(desk.ui(() -> Widgets.find(Label.class, "reports.where").isPresent()));
	}
}
