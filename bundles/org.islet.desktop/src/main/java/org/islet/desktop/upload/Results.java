// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.Words;
import org.islet.desktop.widget.Rows;
import org.islet.device.host.ImportResult;
import org.islet.device.host.ImportResult.Skip;
import org.islet.device.host.ImportResult.State;
import org.islet.model.DeviceInfo;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore.Span;
import org.islet.report.page.Wording;

/**
 * What an import or a read did, in words.
 *
 * @param patient whose data it is
 * @param source what was read
 */
record Results(Patient patient, Source source) {

	/** What texts are about. */
	enum Source {
		FILE("result."), DEVICE("result.device.");

		private final String texts;

		Source(String texts) {
			this.texts = texts;
		}
	}

	/** Adds a card that says what happened. */
	Composite show(Composite page, ImportResult result) {
		Composite card = Rows.card(page, "result", result.file());
		Rows.label(card, "result.state", result.state() == State.DONE ? "strong" : "notice",
				Texts.of(source.texts + result.state()));
		result.problem().ifPresent(problem -> Rows.paragraph(card, "result.problem", "text", problem));
		result.devices().forEach(
				device -> Rows.label(card, "result.device", "text", Texts.of("result.from", name(device))));
		result.span().ifPresent(span -> Rows.label(card, "result.span", "quiet", span(span)));
		if (!result.read().isEmpty()) {
			counts(card, result.read());
			Rows.label(card, "result.intake", "strong", Texts.of("result.intake", result.intake().added(),
					result.intake().known(), result.intake().changed()));
		} else if (result.state() == State.DONE) {
			Rows.label(card, "result.nothing", "text", Texts.of(source.texts + "nothing"));
		}
		notes(result).forEach(note -> Rows.paragraph(card, "result.note", "text", note));
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
			Rows.label(table, "result.kind", "text", Texts.of("kind." + kind));
			Label number = Rows.label(table, "result.count", "text", Texts.of("result.count", count));
			GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(number);
		});
	}

	private List<String> notes(ImportResult result) {
		List<String> notes = new ArrayList<>();
		result.skips().forEach(skip -> notes.add(skip(skip)));
		result.warnings().forEach(warning -> notes.add(Texts.of("result.warning", warning)));
		return notes;
	}

	private String skip(Skip skip) {
		String lines = skip.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
		String more = skip.count() > skip.lines().size() ? ", \u2026" : "";
		return Texts.of(source.texts + (skip.fault() ? "faulty" : "skipped"), skip.count(), skip.why(), lines + more);
	}

	/** @return what a person calls the device */
	static String name(DeviceInfo device) {
		return (device.maker() + " " + device.model() + " " + device.serial()).strip().replaceAll(" +", " ");
	}
}
