// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.session.Session;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two people's data in one window. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PatientsTest {

	private static final double HELD_MILLIS = 50;

	@TempDir
	static Path data;

	private static Desk desk;
	private static Shell window;

	@BeforeAll
	static void open() {
		try (TherapyStore store = Sample.service(Stores.class).open(data, new char[0])) {
			Sample.add(store, Sample.patient("Doe", "Jane"), Sample.PUMP);
			Sample.addMeter(store, Sample.patient("Roe", "R & B"));
		}
		desk = Desk.start(data);
		window = desk.await("the window", Widgets::window);
		shows("Jane Doe");
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	private static void shows(String name) {
		desk.until(name, () -> Widgets.find(Label.class, "home.patient")
				.filter(label -> label.getText().replace("&&", "&").equals(name)).isPresent());
	}

	private static void choose(String name) {
		desk.act(() -> Widgets.menu("Patient", name));
		shows(name);
	}

	@Test
	@Order(1)
	void theMenuHasBothAndChoosesOne() {
		assertEquals(List.of("Jane Doe", "R & B Roe", "Close patient"), desk.ui(() -> Widgets.items("Patient")));
		choose("R & B Roe");
		assertEquals("R & B Roe \u2013 Islet", desk.ui(window::getText));
		assertEquals("R && B Roe", desk.ui(() -> Widgets.text("navigation.patient")));
		Screens.take(desk, window, "home-meter");
	}

	@Test
	@Order(2)
	void withoutASensorThereIsNoGmi() {
		choose("R & B Roe");
		assertTrue(desk.ui(() -> Widgets.find(Label.class, "home.gmi").isEmpty()));
		assertTrue(desk.ui(() -> Widgets.text("home.notice")).startsWith("Based on 42 meter readings"));
	}

	@Test
	@Order(3)
	void whatIsStoredWhileTheWindowIsOpenIsShown() {
		choose("R & B Roe");
		Session session = Sample.service(Session.class);
		desk.act(() -> session.start("Reading", (store, progress) -> {
			Sample.read(store, session.patient().orElseThrow(), Sample.PUMP);
			return session.patient().orElseThrow().id();
		}).done(session::stored));
		desk.until("the sensor's figures", () -> Widgets.find(Label.class, "home.gmi").isPresent());
	}

	@Test
	@Order(4)
	void theWindowIsNeverHeld() {
		for (int i = 0; i < 3; i++) {
			choose("R & B Roe");
			choose("Jane Doe");
		}
		Watcher watcher = desk.ui(Watcher::new);
		choose("R & B Roe");
		choose("Jane Doe");
		double longest = desk.ui(watcher::longestMillis);
		desk.act(watcher::close);
		assertEquals(List.of(), watcher.trespasses());
		assertTrue(longest < HELD_MILLIS, "held for " + longest + " ms");
	}
}
