// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.Words;
import org.islet.desktop.widget.Rows;
import org.islet.device.host.ImportResult;
import org.islet.device.host.ImportResult.State;
import org.islet.face.ResultWords;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore.Span;
import org.islet.report.page.Wording;

/**
 * What an import or a read did, in words.
 *
 * @param patient whose data it is
 * @param words those about what was read
 */
record Results(Patient patient, ResultWords words) {

	/** Adds a card that says what happened. */
	Composite show(Composite page, ImportResult result) {
		Composite card = Rows.card(page, "result", result.file());
		Rows.label(card, "result.state", result.state() == State.DONE ? "strong" : "notice",
				sentence(words.state(result.state())));
		result.problem().ifPresent(problem -> Rows.paragraph(card, "result.problem", "text", problem));
		result.devices().forEach(
				device -> Rows.label(card, "result.device", "text", sentence(words.from(device))));
		result.span().ifPresent(span -> Rows.label(card, "result.span", "quiet", span(span)));
		boolean some = !result.read().isEmpty();
		if (some) {
			counts(card, result.read());
		}
		words.intake(result).ifPresent(intake -> Rows.label(card, some ? "result.intake" : "result.nothing",
				some ? "strong" : "text", sentence(intake)));
		words.notes(result).forEach(note -> Rows.paragraph(card, "result.note", "text", note));
		return card;
	}

	private String span(Span span) {
		Wording wording = Words.of(patient);
		return Texts.of("result.span", wording.date(span.first().atZone(patient.zone()).toLocalDate()),
				wording.time(span.first()), wording.date(span.last().atZone(patient.zone()).toLocalDate()),
				wording.time(span.last()));
	}

	private static void counts(Composite card, Map<String, Integer> read) {
		Composite table = new Composite(card, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(24, 2).applyTo(table);
		GridDataFactory.fillDefaults().indent(16, 0).applyTo(table);
		read.forEach((kind, count) -> {
			Rows.label(table, "result.kind", "text", ResultWords.kind(kind));
			Label number = Rows.label(table, "result.count", "text", Texts.of("result.count", count));
			GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(number);
		});
	}

	/** Beginning like a sentence, ending like one. */
	static String sentence(String words) {
		String text = words.substring(0, 1).toUpperCase(Locale.getDefault()) + words.substring(1);
		return text.endsWith(".") ? text : text + ".";
	}
}
