// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.start;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Rows;

/** A small window before there is data to show: a sentence, and what can be done. */
final class Page {

	private static final String PAGE = "start";
	private static final int MARGIN = 24;
	private static final int WIDTH = 420;

	private final Display display;
	private final Shell shell;
	private Text password;
	private Optional<char[]> answer = Optional.empty();

	private Page(Display display, String title, String sentence) {
		this.display = display;
		shell = new Shell(display, SWT.DIALOG_TRIM);
		shell.setData("id", PAGE);
		shell.setText(title);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN / 2, MARGIN / 2).applyTo(shell);
		Label heading = Rows.label(shell, "start.title", "title", title);
		heading.setFont(JFaceResources.getHeaderFont());
		Label words = Rows.paragraph(shell, "start.sentence", "text", sentence);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(words);
	}

	/** @return whether the window is such a page */
	static boolean is(Shell shell) {
		return PAGE.equals(shell.getData("id"));
	}

	/** Whoever was asked gave up. */
	static void close(Display display) {
		for (Shell shell : display.getShells()) {
			if (is(shell)) {
				shell.close();
			}
		}
	}

	/** @return whether the person wants it tried again */
	static boolean again(Display display, String title, String sentence) {
		Page page = new Page(display, title, sentence);
		return page.ask(Texts.of("start.again")).isPresent();
	}

	/** @return the password; empty if the person gave up */
	static Optional<char[]> password(Display display, String title, String sentence) {
		Page page = new Page(display, title, sentence);
		Rows.label(page.shell, "start.password.label", "text", Texts.of("start.password"));
		page.password = new Text(page.shell, SWT.PASSWORD | SWT.BORDER);
		page.password.setData("id", "start.password");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(page.password);
		return page.ask(Texts.of("start.unlock"));
	}

	private Optional<char[]> ask(String yes) {
		Composite buttons = new Composite(shell, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.END).applyTo(buttons);
		Button quit = button(buttons, "start.quit", Texts.of("start.quit"), Optional::empty);
		Button go = button(buttons, "start.go", yes,
				() -> Optional.of(password == null ? new char[0] : password.getTextChars()));
		quit.moveAbove(go);
		shell.setDefaultButton(go);
		shell.pack();
		var room = display.getPrimaryMonitor().getClientArea();
		var size = shell.getSize();
		shell.setLocation(room.x + (room.width - size.x) / 2, room.y + (room.height - size.y) / 3);
		shell.open();
		(password == null ? go : password).setFocus();
		while (!shell.isDisposed()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		return answer;
	}

	private Button button(Composite parent, String id, String text,
			Supplier<Optional<char[]>> answers) {
		Button button = new Button(parent, SWT.PUSH);
		button.setData("id", id);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			answer = answers.get();
			shell.close();
		}));
		return button;
	}
}
