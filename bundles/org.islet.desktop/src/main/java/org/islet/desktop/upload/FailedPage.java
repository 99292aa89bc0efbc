// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Rows;
import org.islet.desktop.widget.Whose;
import org.islet.device.host.ImportResult.State;
import org.islet.face.ResultWords;

/**
 * Last step of a read that the program itself could not carry out, as when the disk is full.
 *
 * @param sentence what happened
 */
record FailedPage(UploadPart part, Reading reading, String sentence) {

	void create(Composite page) {
		Rows.label(page, "upload.title", "title", reading.chosen().name());
		Whose.show(page, "upload.patient", Texts.of("upload.patient", reading.patient().name()), reading.patient());
		Rows.paragraph(Rows.card(page, "upload.failed", Results.sentence(ResultWords.DEVICE.state(State.FAILED))),
				"upload.failed.text",
				"notice", sentence);
		Composite buttons = OutcomePage.buttons(page);
		ChoosePage.button(buttons, "upload.other", Texts.of("upload.done"), part::choose);
		OutcomePage.retry(buttons, part, reading);
	}
}
