// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Task;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;

/** The task under way that began last: how far it is, and a button that stops it. Nothing while there is none. */
final class TaskBox {

	private static final int MARGIN = 14;
	private static final int WIDTH = 180;
	private static final int PARTS = 1000;

	private final Session session;
	private final Composite box;
	private final Label title;
	private final ProgressBar bar;
	private final Button cancel;
	private Task<?> shown;

	TaskBox(Composite parent, Session session) {
		this.session = session;
		box = Css.as("navigation-task", new Composite(parent, SWT.NONE));
		box.setData("id", "task");
		GridLayoutFactory.fillDefaults().margins(MARGIN, 0).applyTo(box);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
		title = Rows.paragraph(box, "task.title", "navigation-facts", "");
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(title);
		bar = new ProgressBar(box, SWT.HORIZONTAL);
		bar.setData("id", "task.progress");
		bar.setMaximum(PARTS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		cancel = new Button(box, SWT.PUSH);
		cancel.setData("id", "task.cancel");
		cancel.setText(Texts.of("cancel"));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(cancel);
		cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> stop()));
		show();
	}

	private void stop() {
		if (shown != null) {
			shown.cancel();
			cancel.setEnabled(false);
			say(Texts.of("task.cancelling"));
		}
	}

	/** As many lines as it takes. */
	private void say(String words) {
		String text = words.replace("&", "&&");
		if (!text.equals(title.getText())) {
			title.setText(text);
			box.getParent().layout(true, true);
		}
	}

	/** Shows what is under way now. */
	void show() {
		if (box.isDisposed()) {
			return;
		}
		List<Task<?>> tasks = session.tasks();
		boolean any = !tasks.isEmpty();
		box.setVisible(any);
		((GridData) box.getLayoutData()).exclude = !any;
		if (any && tasks.getLast() != shown) {
			begin(tasks.getLast());
		}
		shown = any ? shown : null;
		box.getParent().layout(true, true);
	}

	private void begin(Task<?> task) {
		shown = task;
		cancel.setEnabled(!task.cancelled());
		cancel.getAccessible().addAccessibleListener(new Named(Texts.of("task.cancel", task.title())));
		task.watch(at -> {
			if (shown == task && !box.isDisposed()) {
				bar.setSelection((int) Math.round(at.share() * PARTS));
				if (!task.cancelled()) {
					say(at.what().isBlank() ? task.title() : task.title() + ": " + at.what());
				}
			}
		});
	}
}
