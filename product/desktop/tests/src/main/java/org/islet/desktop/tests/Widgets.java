// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Finds widgets as a person does: what is to be seen, by the id the desktop gave it. For the thread of the windows. */
final class Widgets {

	private Widgets() {
	}

	/** @return the visible controls of that id */
	static <C extends Control> List<C> all(Class<C> type, String id) {
		List<C> found = new ArrayList<>();
		each(control -> {
			if (type.isInstance(control) && id.equals(control.getData("id")) && control.isVisible()) {
				found.add(type.cast(control));
			}
		});
		return found;
	}

	static <C extends Control> Optional<C> find(Class<C> type, String id) {
		return all(type, id).stream().findFirst();
	}

	/** @return the one control of that id */
	static <C extends Control> C the(Class<C> type, String id) {
		List<C> found = all(type, id);
		if (found.size() != 1) {
			throw new AssertionError(found.size() + " of " + id + " in " + texts());
		}
		return found.getFirst();
	}

	/** @return the words of the label of that id */
	static String text(String id) {
		return the(Label.class, id).getText();
	}

	/** @return the window, once it is open */
	static Optional<Shell> window() {
		return shell(shell -> shell.getMenuBar() != null);
	}

	static Optional<Shell> shell(Predicate<Shell> which) {
		for (Shell shell : Display.getCurrent().getShells()) {
			if (shell.isVisible() && which.test(shell)) {
				return Optional.of(shell);
			}
		}
		return Optional.empty();
	}

	/** @return whether a button of that id is there and can be pressed */
	static boolean ready(String id) {
		return find(Button.class, id).filter(Button::isEnabled).isPresent();
	}

	/** Chooses a line of a table by its words. */
	static void choose(String id, String line) {
		Table table = the(Table.class, id);
		for (int i = 0; i < table.getItemCount(); i++) {
			if (table.getItem(i).getText().startsWith(line)) {
				table.setSelection(i);
				Event event = new Event();
				event.item = table.getItem(i);
				table.notifyListeners(SWT.Selection, event);
				return;
			}
		}
		throw new AssertionError("no " + line + " in " + id);
	}

	/** @return all words that are to be seen, for messages */
	static List<String> texts() {
		List<String> texts = new ArrayList<>();
		each(control -> {
			if (control.isVisible()) {
				switch (control) {
				case Label label -> texts.add(label.getText());
				case Button button -> texts.add(button.getText());
				case Text text -> texts.add(text.getText().lines().findFirst().orElse(""));
				default -> {
					// has no words of its own
				}
				}
			}
		});
		return texts;
	}

	static void each(Consumer<Control> visitor) {
		for (Shell shell : Display.getCurrent().getShells()) {
			each(shell, visitor);
		}
	}

	private static void each(Control control, Consumer<Control> visitor) {
		visitor.accept(control);
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				each(child, visitor);
			}
		}
	}

	/** Presses a button, later: what it does may show a dialog and so not come back. */
	static void press(String id) {
		Button button = the(Button.class, id);
		if (!button.isEnabled()) {
			throw new AssertionError(id + " cannot be pressed");
		}
		later(() -> button.notifyListeners(SWT.Selection, new Event()));
	}

	/** Chooses from the menu by its words, later. */
	static void menu(String... path) {
		Menu menu = window().orElseThrow().getMenuBar();
		for (int i = 0; i < path.length; i++) {
			menu.notifyListeners(SWT.Show, new Event());
			MenuItem item = item(menu, path[i]);
			if (i == path.length - 1) {
				later(() -> item.notifyListeners(SWT.Selection, new Event()));
			} else {
				menu = item.getMenu();
			}
		}
	}

	/** @return the words of a menu's items */
	static List<String> items(String of) {
		Menu menu = item(window().orElseThrow().getMenuBar(), of).getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		return List.of(menu.getItems()).stream().filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
				.map(Widgets::plain).toList();
	}

	private static MenuItem item(Menu menu, String text) {
		for (MenuItem item : menu.getItems()) {
			if (plain(item).equals(text)) {
				return item;
			}
		}
		throw new AssertionError("no " + text + " in " + List.of(menu.getItems()));
	}

	private static String plain(MenuItem item) {
		return item.getText().replaceAll("\t.*", "").replaceAll("&(.)", "$1");
	}

	private static void later(Runnable what) {
		Display.getCurrent().asyncExec(what);
	}
}
