// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.session.Session;
import org.islet.desktop.upload.ImportFiles;
import org.islet.device.host.FileImports;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.Preferences;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Several patients: the list, tabs, notes, and packs. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClinicTest {

	@TempDir
	static Path data;
	@TempDir
	static Path packs;

	private static Desk desk;
	private static Shell window;

	@BeforeAll
	static void open() {
		try (TherapyStore store = Sample.service(Stores.class).open(data, new char[0])) {
			Sample.add(store, patient("Doe", "Jane", "1984-02-29", "A 10"), Sample.PUMP);
			Sample.addMeter(store, patient("M\u00fcller", "Jo", "1990-05-04", "A 9"));
			Sample.addMeter(store, patient("Roe", "Jane", "2001-12-24", "B 1"));
			store.save(patient("Roe", "Jo", "1950-01-02", ""));
		}
		desk = Desk.start(data);
		window = desk.await("the window", Widgets::window);
		desk.until("Jane Doe", () -> Widgets.find(Label.class, "home.patient").isPresent());
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	private static Patient patient(String family, String given, String born, String record) {
		return new Patient(PatientId.NEW, family, given, Optional.of(LocalDate.parse(born)), record,
				ZoneId.of("Europe/Berlin"), Preferences.DEFAULT);
	}

	private static void list() {
		desk.act(() -> Widgets.menu("View", "Patients"));
		desk.until("the list", () -> Widgets.find(Table.class, "patients.table").isPresent());
	}

	private static void find(String words) {
		desk.act(() -> Widgets.the(Text.class, "patients.search").setText(words));
	}

	private static void listed(String... names) {
		desk.until(String.join(", ", names), () -> names().equals(List.of(names)));
	}

	/** The names in the lines, as somebody who scrolls through them sees them. */
	private static List<String> names() {
		Table table = Widgets.the(Table.class, "patients.table");
		return IntStream.range(0, table.getItemCount())
				.mapToObj(i -> table.getItem(i).getText(2) + " " + table.getItem(i).getText(1)).toList();
	}

	private static void enter(String id) {
		desk.act(() -> Widgets.the(Control.class, id).notifyListeners(SWT.DefaultSelection, new Event()));
	}

	private static List<String> tabs() {
		return Widgets.find(CTabFolder.class, "tabs")
				.map(folder -> Stream.of(folder.getItems()).map(CTabItem::getText).toList()).orElse(List.of());
	}

	private static void press(String id) {
		desk.act(() -> Widgets.press(id));
	}

	private static void dialog(String id) {
		desk.until(id, () -> Widgets.shell(shell -> id.equals(shell.getData("id"))).isPresent());
	}

	private static void picture(String name, String dialog) {
		Shell shown = desk.ui(() -> Widgets.shell(shell -> dialog.equals(shell.getData("id"))).orElse(window));
		Screens.take(desk, shown, name);
	}

	@Test
	@Order(1)
	void theListHasEverybodyByNameWithDeviceAndLastUpload() {
		list();
		listed("Jane Doe", "Jo M\u00fcller", "Jane Roe", "Jo Roe");
		picture("patients", "");
		desk.act(() -> {
			Table table = Widgets.the(Table.class, "patients.table");
			assertTrue(table.getItem(0).getText(5).startsWith("Medtronic"), table.getItem(0).getText(5));
			assertTrue(!table.getItem(0).getText(6).isEmpty());
			assertEquals("not linked", table.getItem(0).getText(7));
			assertEquals("Sample Meter M1", table.getItem(1).getText(5));
			assertEquals("", table.getItem(3).getText(5));
		});
	}

	@Test
	@Order(2)
	void wordsAreFoundInAnyOrderAndColumn() {
		list();
		find("jane roe");
		listed("Jane Roe");
		find("ROE j");
		listed("Jane Roe", "Jo Roe");
		find("muller 1990");
		listed("Jo M\u00fcller");
		find("nobody");
		listed();
		find("");
		listed("Jane Doe", "Jo M\u00fcller", "Jane Roe", "Jo Roe");
	}

	@Test
	@Order(3)
	void theListIsSortedByNumbersAsNumbersAndWithoutOnesLast() {
		list();
		desk.act(() -> Widgets.the(Table.class, "patients.table").getColumn(4).notifyListeners(SWT.Selection,
				new Event()));
		listed("Jo M\u00fcller", "Jane Doe", "Jane Roe", "Jo Roe");
		desk.act(() -> Widgets.the(Table.class, "patients.table").getColumn(3).notifyListeners(SWT.Selection,
				new Event()));
		listed("Jo Roe", "Jane Doe", "Jo M\u00fcller", "Jane Roe");
		desk.act(() -> Widgets.the(Table.class, "patients.table").getColumn(1).notifyListeners(SWT.Selection,
				new Event()));
		listed("Jane Doe", "Jo M\u00fcller", "Jane Roe", "Jo Roe");
	}

	@Test
	@Order(4)
	void enterOpensTheFirstOneFoundInATabOfItsOwn() {
		list();
		find("muller");
		listed("Jo M\u00fcller");
		enter("patients.search");
		desk.until("the tab", () -> tabs().equals(List.of("Jane Doe", "Jo M\u00fcller")));
		desk.until("the title", () -> window.getText().startsWith("Jo M\u00fcller"));
		desk.until("home", () -> Widgets.find(Label.class, "home.patient")
				.filter(label -> label.getText().equals("Jo M\u00fcller")).isPresent());
		picture("tabs", "");
		desk.act(() -> Widgets.menu("View", "Read a device"));
		desk.until("whose device", () -> Widgets.find(Label.class, "upload.patient")
				.filter(label -> label.getText().contains("Jo M\u00fcller")).isPresent());
		assertTrue(desk.ui(() -> Widgets.text("upload.patient.facts")).contains("1990"));
		picture("tabs-upload", "");
	}

	@Test
	@Order(5)
	void aTabIsClosedByTheMenuAndTheOtherPatientIsShown() {
		desk.act(() -> Widgets.menu("Patient", "Close patient"));
		desk.until("one tab", () -> tabs().equals(List.of("Jane Doe")));
		desk.until("the title", () -> window.getText().startsWith("Jane Doe"));
	}

	@Test
	@Order(6)
	void aFlagIsSetAndTakenAway() {
		list();
		find("doe");
		listed("Jane Doe");
		desk.act(() -> Widgets.the(Table.class, "patients.table").select(0));
		desk.act(() -> Widgets.the(Table.class, "patients.table").notifyListeners(SWT.Selection, new Event()));
		press("patients.flag");
		desk.until("the flag", () -> Widgets.the(Table.class, "patients.table").getItem(0).getText(0).equals("\u2605"));
		assertEquals("Take flag away", desk.ui(() -> Widgets.the(Button.class, "patients.flag").getText()));
		press("patients.flag");
		desk.until("no flag", () -> Widgets.the(Table.class, "patients.table").getItem(0).getText(0).isEmpty());
		find("");
	}

	@Test
	@Order(7)
	void somebodyNewIsAddedAndOpened() {
		list();
		press("patients.add");
		dialog("patient");
		press("patient.save");
		desk.until("a sentence", () -> Widgets.text("patient.wrong").startsWith("Say a first"));
		desk.act(() -> {
			Widgets.the(Text.class, "patient.given").setText("Kim");
			Widgets.the(Text.class, "patient.family").setText("Poe");
			Widgets.the(Text.class, "patient.mrn").setText("C 3");
		});
		picture("patient-add", "patient");
		press("patient.save");
		desk.until("the tab", () -> tabs().equals(List.of("Jane Doe", "Kim Poe")));
		list();
		find("c poe");
		listed("Kim Poe");
		find("");
	}

	@Test
	@Order(8)
	void aFileOfAnotherPatientsDeviceIsAskedAbout() {
		Session session = Sample.service(Session.class);
		desk.until("Kim is open", () -> window.getText().startsWith("Kim Poe"));
		bring(Sample.file(Sample.PUMP));
		dialog("import.foreign");
		picture("import-foreign", "import.foreign");
		assertTrue(desk.ui(() -> Widgets.text("import.foreign.patient")).contains("Kim Poe"));
		assertTrue(desk.ui(() -> Widgets.text("import.foreign.owner")).contains("Jane Doe"));
		press("import.foreign.no");
		dialog("import.result");
		assertEquals("Not imported.", desk.ui(() -> Widgets.text("result.state")));
		press("import.ok");
		desk.until("no question", () -> Widgets.shell(s -> "import.result".equals(s.getData("id"))).isEmpty());
		bring(Sample.file(Sample.PUMP));
		dialog("import.foreign");
		press("import.foreign.yes");
		dialog("import.result");
		assertEquals("Imported.", desk.ui(() -> Widgets.text("result.state")));
		press("import.ok");
		assertEquals("Kim Poe", session.patient().orElseThrow().name());
	}

	private static void bring(Path file) {
		ImportFiles imports = new ImportFiles(Sample.service(Session.class), Sample.service(FileImports.class));
		desk.act(() -> imports.run(window, List.of(file)));
	}

	@Test
	@Order(9)
	void aNoteIsWrittenForThePatientForWhomItWasBegun() {
		desk.act(() -> Widgets.menu("View", "Care team notes"));
		desk.until("the form", () -> Widgets.find(Text.class, "notes.text").isPresent());
		press("notes.save");
		desk.until("a sentence", () -> Widgets.text("notes.wrong").startsWith("Write the note"));
		desk.act(() -> Widgets.the(Text.class, "notes.text").setText("skips lunch"));
		desk.act(() -> Widgets.menu("Patient", "Jane Doe"));
		desk.until("Jane's page", () -> Widgets.find(Label.class, "notes.patient")
				.filter(label -> label.getText().equals("Jane Doe")).isPresent());
		assertEquals("", desk.ui(() -> Widgets.the(Text.class, "notes.text").getText()));
		desk.act(() -> Widgets.menu("Patient", "Kim Poe"));
		desk.until("what was begun", () -> Widgets.find(Text.class, "notes.text")
				.filter(text -> text.getText().equals("skips lunch")).isPresent());
		desk.act(() -> Widgets.the(Text.class, "notes.author").setText("Dr. Roe"));
		press("notes.save");
		desk.until("the note", () -> Widgets.the(Table.class, "notes.table").getItemCount() == 1);
		picture("notes", "");
		desk.act(() -> Widgets.menu("Patient", "Jane Doe"));
		desk.until("no note of Jane", () -> Widgets.find(Label.class, "notes.none")
				.filter(label -> label.getText().startsWith("No notes")).isPresent());
	}

	@Test
	@Order(10)
	void packsOfAllThoseFoundAreMadeAndWhoHasNoDataIsNamed() throws IOException {
		list();
		find("roe");
		listed("Jane Roe", "Jo Roe");
		press("patients.packs");
		dialog("packs");
		press("packs.go");
		desk.until("a sentence", () -> Widgets.text("packs.wrong").startsWith("Say which folder"));
		desk.act(() -> Widgets.the(Text.class, "packs.folder").setText(packs.toString()));
		picture("packs", "packs");
		press("packs.go");
		dialog("packs.result");
		picture("packs-result", "packs.result");
		assertEquals("1 of 2 visit packs are in " + packs + ".", desk.ui(() -> Widgets.text("packs.made")));
		assertTrue(desk.ui(() -> Widgets.the(Text.class, "packs.problems").getText()).startsWith("Jo Roe (born"));
		press("packs.ok");
		try (Stream<Path> files = Files.list(packs)) {
			assertEquals(List.of("Jane-Roe-2026-01-15.pdf"), files.map(file -> file.getFileName().toString()).toList());
		}
	}
}
