// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.start;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore;
import org.islet.model.store.TherapyStore.Interrupted;
import org.islet.model.store.TherapyStore.Kept;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Says after a crash what is kept and what was cut off. */
public final class Recovered {

	private final MApplication application;
	private final Session session;

	@Inject
	public Recovered(MApplication application, Session session) {
		this.application = application;
		this.session = session;
	}

	@PostConstruct
	void begin() {
		session.load((store, progress) -> store.interrupted().map(left -> words(store, left)))
				.done(words -> words.ifPresent(this::show));
	}

	private void show(String words) {
		Shell shell = application.getChildren().getFirst().getWidget() instanceof Shell open ? open : null;
		new MessageDialog(shell, Texts.of("recovered.title"), null, words, MessageDialog.INFORMATION, 0,
				Texts.of("ok")) {
			@Override
			protected void configureShell(Shell made) {
				super.configureShell(made);
				made.setData("id", "recovered");
			}
		}.open();
	}

	private static String words(TherapyStore store, Interrupted left) {
		List<String> words = new ArrayList<>();
		words.add(Texts.of("recovered.sentence", DateTimeFormatter
				.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault())
				.format(left.opened())));
		for (Patient patient : store.patients()) {
			for (Kept kept : cutOff(store, patient, left)) {
				words.add(Texts.of("recovered.upload", kept.origin().name().replace(".transcript", ""),
						patient.name()));
			}
		}
		if (words.size() == 1) {
			words.add(Texts.of("recovered.none"));
		}
		return String.join("\n\n", words);
	}

	private static List<Kept> cutOff(TherapyStore store, Patient patient, Interrupted left) {
		return left.originals().isEmpty() ? List.of()
				: store.originals(patient.id()).stream().filter(one -> left.originals().contains(one.number()))
						.toList();
	}
}
