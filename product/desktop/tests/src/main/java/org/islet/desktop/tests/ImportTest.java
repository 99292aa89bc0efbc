// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files dropped on the window: good ones are imported though a bad one is among them. */
class ImportTest {

	@TempDir
	Path folder;

	@Test
	void oneBadFileAmongGoodOnesIsSaidAndStopsNothing() throws IOException {
		Path data = Files.createDirectory(folder.resolve("data"));
		Path bad = Files.writeString(folder.resolve("shopping.csv"), "milk,2\nbread,1\n");
		try (TherapyStore store = Sample.service(Stores.class).open(data, new char[0])) {
			store.save(Sample.patient("Doe", "Jane"));
		}
		try (Desk desk = Desk.start(data)) {
			Shell window = desk.await("the window", Widgets::window);
			DropTarget target = desk.await("that files can be dropped",
					() -> Optional.ofNullable((DropTarget) window.getData(DND.DROP_TARGET_KEY)));
			desk.act(() -> drop(target, Sample.file(Sample.PUMP), bad, Sample.file("glucose-table.csv")));
			Shell result = desk.await("the result", () -> Widgets.shell(
					shell -> "import.result".equals(shell.getData("id"))));
			List<String> states = desk.ui(() -> Widgets.all(Label.class, "result.state").stream().map(Label::getText)
					.toList());
			assertEquals("Imported.", states.getFirst());
			assertEquals("Not imported.", states.get(1));
			assertEquals(3, states.size());
			assertTrue(desk.ui(() -> Widgets.ready("import.choose")));
			assertTrue(desk.ui(() -> Widgets.all(Label.class, "result.problem").stream().map(Label::getText)
					.anyMatch(problem -> problem.contains("shopping.csv"))));
			Screens.take(desk, result, "import-result");
			desk.act(() -> Widgets.press("import.ok"));
			desk.until("the figures", () -> Widgets.find(Label.class, "home.mean").isPresent());
		}
	}

	/** What the system tells when files are let go over the window; SWT makes its events itself. */
	private static void drop(DropTarget target, Path... files) {
		try {
			Class<?> type = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader());
			Constructor<?> made = type.getDeclaredConstructor();
			made.setAccessible(true);
			Event told = (Event) made.newInstance();
			told.widget = target;
			Constructor<DropTargetEvent> wrapped = DropTargetEvent.class.getDeclaredConstructor(type);
			wrapped.setAccessible(true);
			DropTargetEvent event = wrapped.newInstance(told);
			Field what = DropTargetEvent.class.getField("data");
			what.set(event, Stream.of(files).map(Path::toString).toArray(String[]::new));
			for (DropTargetListener listener : target.getDropListeners()) {
				listener.drop(event);
			}
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}
}
