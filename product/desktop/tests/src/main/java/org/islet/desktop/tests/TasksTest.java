// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.session.Session;
import org.islet.model.store.StoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is under way is shown at the window's edge, and what fails is said. */
class TasksTest {

	@TempDir
	static Path data;

	private static Desk desk;
	private static Session session;

	@BeforeAll
	static void open() {
		Sample.folder(data);
		desk = Desk.start(data);
		desk.await("the window", Widgets::window);
		session = Sample.service(Session.class);
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	private static boolean shown() {
		return Widgets.find(Composite.class, "task").isPresent();
	}

	@Test
	void aTaskShowsItsProgressAndCanBeStopped() {
		assertFalse(desk.ui(TasksTest::shown));
		CountDownLatch half = new CountDownLatch(1);
		desk.act(() -> session.start("Reading a meter", (store, progress) -> {
			progress.at(0.5, "page 7 of 14");
			half.countDown();
			while (!progress.cancelled()) {
				Thread.onSpinWait();
			}
			return 7;
		}));
		desk.until("half of it", () -> Widgets.find(ProgressBar.class, "task.progress")
				.filter(bar -> bar.getSelection() * 2 == bar.getMaximum()).isPresent());
		assertEquals("Reading a meter: page 7 of 14", desk.ui(() -> Widgets.text("task.title")));
		Screens.take(desk, desk.ui(() -> Widgets.window().orElseThrow()), "task");
		desk.act(() -> Widgets.press("task.cancel"));
		desk.until("it is gone", () -> !shown());
	}

	@Test
	void ofTwoTasksTheOneThatBeganLastIsShown() {
		CountDownLatch first = new CountDownLatch(1);
		CountDownLatch second = new CountDownLatch(1);
		desk.act(() -> {
			session.start("first", (store, progress) -> {
				first.await();
				return 1;
			});
			session.start("second", (store, progress) -> {
				second.await();
				return 2;
			});
		});
		desk.until("the second", () -> Widgets.find(Label.class, "task.title")
				.filter(label -> label.getText().equals("second")).isPresent());
		second.countDown();
		desk.until("the first", () -> Widgets.find(Label.class, "task.title")
				.filter(label -> label.getText().equals("first")).isPresent());
		assertTrue(desk.ui(() -> Widgets.the(Button.class, "task.cancel").isEnabled()));
		first.countDown();
		desk.until("both are gone", () -> !shown());
	}

	@Test
	void whatFailsIsSaidInASentence() {
		desk.act(() -> session.load((store, progress) -> {
			throw new StoreException(StoreException.Kind.FOLDER, "The disk is full. Free some space.");
		}));
		Shell said = desk.await("the sentence",
				() -> Widgets.shell(shell -> "That did not work".equals(shell.getText())));
		assertTrue(desk.ui(Widgets::texts).contains("The disk is full. Free some space."),
				desk.ui(Widgets::texts).toString());
		desk.act(said::close);
		desk.until("it is closed", said::isDisposed);
	}
}
