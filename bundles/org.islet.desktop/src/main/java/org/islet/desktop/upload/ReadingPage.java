// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Task;
import org.islet.desktop.widget.Rows;
import org.islet.desktop.widget.Whose;

/** Third step: how far the read is and what is coming in. */
final class ReadingPage {

	private static final int PARTS = 1000;

	private ReadingPage() {
	}

	static void create(Composite page, Reading reading, Task<?> task) {
		Rows.label(page, "upload.title", "title", reading.chosen().name());
		Whose.show(page, "upload.patient", Texts.of("upload.patient", reading.patient().name()), reading.patient());
		Composite card = Rows.card(page, "upload.reading", Texts.of("upload.reading"));
		GridDataFactory.fillDefaults().hint(DevicePicture.width(2), DevicePicture.height(2)).indent(0, 8)
				.applyTo(DevicePicture.create(card, reading.chosen().driver(), 2));
		Label what = Rows.paragraph(card, "upload.what", "text", "");
		ProgressBar bar = new ProgressBar(card, SWT.HORIZONTAL);
		bar.setData("id", "upload.progress");
		bar.setMaximum(PARTS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Rows.paragraph(card, "upload.leave", "quiet", Texts.of("upload.leave"));
		Button cancel = new Button(page, SWT.PUSH);
		cancel.setData("id", "upload.cancel");
		cancel.setText(Texts.of("cancel"));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(cancel);
		cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			task.cancel();
			cancel.setEnabled(false);
			what.setText(Texts.of("task.cancelling"));
		}));
		cancel.setFocus();
		task.watch(at -> {
			if (!bar.isDisposed()) {
				bar.setSelection((int) Math.round(at.share() * PARTS));
				if (!task.cancelled()) {
					what.setText(at.what().replace("&", "&&"));
				}
			}
		});
	}
}
