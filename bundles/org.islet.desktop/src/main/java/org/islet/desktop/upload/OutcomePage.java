// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.time.Duration;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.Texts;
import org.islet.desktop.Words;
import org.islet.desktop.upload.Reading.Outcome;
import org.islet.desktop.widget.Rows;
import org.islet.desktop.widget.Whose;
import org.islet.device.host.ImportResult.State;
import org.islet.device.host.UploadResult;
import org.islet.face.ResultWords;
import org.islet.model.Patient;
import org.islet.report.page.Wording;

/** Last step: what came, or why nothing did and how to go on. */
final class OutcomePage {

	/** From here on the result warns. */
	private static final Duration TOLD = Duration.ofMinutes(2);

	private final UploadPart part;
	private final Reading reading;
	private final Outcome outcome;

	OutcomePage(UploadPart part, Reading reading, Outcome outcome) {
		this.part = part;
		this.reading = reading;
		this.outcome = outcome;
	}

	void create(Composite page) {
		Rows.label(page, "upload.title", "title", reading.chosen().name());
		Whose.show(page, "upload.patient", Texts.of("upload.patient", reading.patient().name()), reading.patient());
		if (outcome.owner().isPresent()) {
			foreign(page, outcome.owner().get());
			Composite buttons = buttons(page);
			ChoosePage.button(buttons, "upload.other", Texts.of("upload.foreign.no"), part::choose).setFocus();
			ChoosePage.button(buttons, "upload.anyway", Texts.of("upload.foreign.yes", reading.patient().name()),
					() -> part.read(reading.anyway()));
			return;
		}
		UploadResult result = outcome.result();
		clock(new Results(reading.patient(), ResultWords.DEVICE).show(page, result.result()), result);
		Composite buttons = buttons(page);
		ChoosePage.button(buttons, "upload.other", Texts.of("upload.done"), part::choose).setFocus();
		result.result().span().ifPresent(span -> ChoosePage
				.button(buttons, "upload.report", Texts.of("upload.report"), () -> part.report(reading.patient(), span))
				.setFocus());
		if (result.result().state() != State.DONE) {
			retry(buttons, part, reading);
		}
	}

	/** How to go on without starting over. */
	static void retry(Composite buttons, UploadPart part, Reading reading) {
		ChoosePage.button(buttons, "upload.again", Texts.of("upload.again"), () -> part.again(reading)).setFocus();
		ChoosePage.button(buttons, "upload.check", Texts.of("upload.check"),
				() -> part.connect(reading.patient(), reading.chosen()));
	}

	static Composite buttons(Composite page) {
		Composite buttons = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(buttons);
		return buttons;
	}

	private void foreign(Composite page, Patient owner) {
		Rows.paragraph(Rows.card(page, "upload.foreign", Texts.of("upload.foreign")), "upload.foreign.text", "text",
				Texts.of("upload.foreign.text", outcome.result().result().file(), owner.name(),
						reading.patient().name()));
	}

	private void clock(Composite card, UploadResult result) {
		// a clock that is further off is told of with what to do about it
		result.drift().filter(drift -> drift.abs().compareTo(TOLD) < 0)
				.ifPresent(drift -> Rows.paragraph(card, "upload.drift", "text", drift(drift)));
		Wording wording = Words.of(reading.patient());
		result.before()
				.ifPresent(before -> Rows.paragraph(card, "upload.before", "quiet", Texts.of("upload.before",
						wording.date(before.atZone(reading.patient().zone()).toLocalDate()), wording.time(before))));
	}

	/** To the minute, which is what a person can set. */
	private String drift(Duration drift) {
		long minutes = Math.round(drift.toSeconds() / 60.0);
		return minutes == 0 ? Texts.of("upload.drift.right")
				: Texts.of(minutes > 0 ? "upload.drift.ahead" : "upload.drift.behind", Math.abs(minutes),
						reading.patient().zone().getId());
	}
}
