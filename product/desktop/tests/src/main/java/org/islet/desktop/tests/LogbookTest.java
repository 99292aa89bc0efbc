// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.session.Session;
import org.islet.model.Carbs;
import org.islet.model.store.OwnRecords;
import org.islet.model.store.OwnRecords.Act;
import org.islet.model.store.OwnRecords.Version;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The logbook as a person keeps it, by keyboard. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LogbookTest {

	private static final int KEY = 1;
	private static final int CARBS = 1;
	private static final int GLUCOSE = 2;
	private static final int NOTE = 6;

	@TempDir
	static Path data;

	private static Desk desk;
	private static Shell window;

	@BeforeAll
	static void open() {
		try (TherapyStore store = Sample.service(Stores.class).open(data, new char[0])) {
			Sample.addMeter(store, Sample.patient("Roe", "Jo"));
		}
		desk = Desk.start(data);
		window = desk.await("the window", Widgets::window);
		desk.until("the patient", () -> Widgets.find(Label.class, "home.patient").isPresent());
		desk.act(() -> Widgets.menu("View", "Logbook"));
		desk.until("the logbook", () -> Widgets.find(Table.class, "logbook.table").isPresent());
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	private static void type(String box, String text) {
		desk.act(() -> Widgets.the(Text.class, box).setText(text));
	}

	private static void enter(String box) {
		desk.act(() -> Widgets.the(Text.class, box).notifyListeners(SWT.DefaultSelection, new Event()));
	}

	/** Presses a key with Ctrl where the person types. */
	private static void control(char key) {
		desk.act(() -> {
			Text box = Widgets.the(Text.class, "logbook.box.carbs");
			box.setFocus();
			Event event = new Event();
			event.stateMask = SWT.MOD1;
			event.keyCode = Character.toLowerCase(key);
			event.character = (char) (Character.toUpperCase(key) - 'A' + KEY);
			box.notifyListeners(SWT.KeyDown, event);
		});
	}

	private static void says(String sentence) {
		desk.until(sentence, () -> Widgets.find(Label.class, "logbook.news")
				.filter(label -> label.getText().startsWith(sentence)).isPresent());
	}

	private static void wrong(String sentence) {
		desk.until(sentence, () -> Widgets.find(Label.class, "logbook.wrong")
				.filter(label -> label.getText().contains(sentence)).isPresent());
	}

	private static void rows(int count) {
		desk.until(count + " lines", () -> Widgets.the(Table.class, "logbook.table").getItemCount() == count);
	}

	private static List<String> column(int column) {
		return desk.ui(() -> cells(column));
	}

	private static List<String> cells(int column) {
		return Stream.of(Widgets.the(Table.class, "logbook.table").getItems()).map(item -> item.getText(column))
				.toList();
	}

	private static void choose(int line) {
		desk.act(() -> {
			Table table = Widgets.the(Table.class, "logbook.table");
			table.setSelection(line);
			Event event = new Event();
			event.item = table.getItem(line);
			table.notifyListeners(SWT.Selection, event);
		});
	}

	private static void press(String id) {
		desk.until(id, () -> Widgets.the(Button.class, id).isEnabled());
		desk.act(() -> Widgets.press(id));
	}

	@Test
	@Order(1)
	void anEmptyDaySaysWhatToDo() {
		desk.until("the empty day", () -> Widgets.find(Label.class, "logbook.empty").isPresent());
		Screens.take(desk, window, "logbook-empty");
		assertFalse(desk.ui(() -> Widgets.the(Button.class, "logbook.undo").isEnabled()));
		enter("logbook.box.note");
		wrong("Nothing is written yet");
	}

	@Test
	@Order(2)
	void aNumberAndEnterIsARecord() {
		type("logbook.box.carbs", "45");
		enter("logbook.box.carbs");
		says("Recorded: 45 g carbohydrate.");
		rows(1);
		assertEquals(List.of("45\u00a0g"), column(CARBS));
		assertEquals("", desk.ui(() -> Widgets.the(Text.class, "logbook.box.carbs").getText()));
	}

	@Test
	@Order(3)
	void whatCannotBeMeantIsSaidInWordsAndNotKept() {
		type("logbook.box.glucose", "5.4");
		wrong("5.4 mg/dL cannot be a glucose reading, 5.4 mmol/L can. If that is meant, write mmol/L behind");
		enter("logbook.box.glucose");
		Screens.take(desk, window, "logbook-wrong");
		rows(1);
		type("logbook.box.glucose", "5.4 mmol/L");
		type("logbook.box.note", "felt ill");
		enter("logbook.box.note");
		says("Recorded: glucose 5.4 mmol/L, note: felt ill.");
		rows(3);
		assertTrue(column(GLUCOSE).contains("97\u00a0mg/dL"), column(GLUCOSE).toString());
		assertTrue(column(NOTE).contains("felt ill"));
	}

	@Test
	@Order(4)
	void whatWasDoneIsUndoneAndDoneAgainByKeys() {
		control('z');
		says("Undone: glucose");
		rows(1);
		control('y');
		says("Done again: glucose");
		rows(3);
	}

	@Test
	@Order(5)
	void aRecordIsChangedAndDeletedAndItsHistoryIsKept() {
		choose(column(CARBS).indexOf("45\u00a0g"));
		press("logbook.edit");
		desk.until("the record in its box",
				() -> Widgets.the(Text.class, "logbook.box.carbs").getText().equals("45 g"));
		assertFalse(desk.ui(() -> Widgets.the(Text.class, "logbook.box.note").isEnabled()));
		Screens.take(desk, window, "logbook-change");
		type("logbook.box.carbs", "60");
		enter("logbook.box.carbs");
		says("Changed: 60 g carbohydrate.");
		desk.until("the other number", () -> cells(CARBS).contains("60\u00a0g"));
		choose(column(CARBS).indexOf("60\u00a0g"));
		press("logbook.delete");
		says("Deleted: 60 g carbohydrate.");
		rows(2);
		control('z');
		says("Undone: 60 g");
		rows(3);
		choose(column(CARBS).indexOf("60\u00a0g"));
		press("logbook.history");
		Table versions = desk.await("the history", () -> Widgets.find(Table.class, "logbook.versions.table"));
		assertEquals(4, desk.ui(versions::getItemCount));
		assertTrue(desk.ui(() -> versions.getItem(0).getText(3)).contains("45 g"));
		Screens.take(desk, desk.ui(versions::getShell), "logbook-history");
		desk.act(() -> Widgets.press("logbook.versions.ok"));
		desk.until("no history", () -> Widgets.find(Table.class, "logbook.versions.table").isEmpty());
	}

	@Test
	@Order(6)
	void theStoreHasEveryVersion() {
		Session session = Sample.service(Session.class);
		List<Act> acts = new ArrayList<>();
		desk.act(() -> session.load((store, progress) -> {
			OwnRecords own = store.own(session.patient().orElseThrow().id());
			return own.history(own.latest().stream().filter(version -> version.record().entry() instanceof Carbs)
					.findFirst().orElseThrow().record().key());
		}).done(history -> history.stream().map(Version::act).forEach(acts::add)));
		desk.until("the history", () -> !acts.isEmpty());
		assertEquals(List.of(Act.ADDED, Act.CHANGED, Act.DELETED, Act.UNDELETED), acts);
	}

	@Test
	@Order(7)
	void theReadingsOfDevicesAreShownAndStayAsTheyAre() {
		desk.act(() -> {
			DateTime date = Widgets.the(DateTime.class, "logbook.date");
			date.setDate(2026, 0, 3);
			date.notifyListeners(SWT.Selection, new Event());
		});
		rows(3);
		choose(0);
		desk.until("why not", () -> Widgets.text("logbook.remark").contains("cannot be changed"));
		assertFalse(desk.ui(() -> Widgets.the(Button.class, "logbook.edit").isEnabled()));
		type("logbook.box.long", "20");
		enter("logbook.box.long");
		wrong("Say when it was");
		type("logbook.time", "21:30");
		enter("logbook.time");
		says("Recorded: 20 U long-acting insulin.");
		rows(4);
		Screens.take(desk, window, "logbook-day");
		press("logbook.previous");
		rows(3);
		press("logbook.undo");
		says("Undone: 20 U");
		desk.until("the day it was on", () -> Widgets.text("logbook.date.title").contains("January 3"));
		rows(3);
	}
}
