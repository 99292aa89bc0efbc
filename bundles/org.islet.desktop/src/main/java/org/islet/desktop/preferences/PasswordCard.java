// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.desktop.widget.Form;
import org.islet.desktop.widget.Rows;
import org.islet.model.store.StoreException;
import org.islet.model.store.Stores;

/** Whether the data is encrypted; its password is set, changed and taken away here. */
final class PasswordCard {

	private final Session session;
	private final Stores stores;
	private final Runnable fit;
	private final Composite card;
	private final Label state;
	private final Label said;
	private final Button set;
	private final Button change;
	private final Button remove;

	PasswordCard(Composite parent, Session session, Stores stores, Runnable fit) {
		this.session = session;
		this.stores = stores;
		this.fit = fit;
		card = Rows.card(parent, "prefs.password", Texts.of("prefs.password"));
		state = Rows.paragraph(card, "prefs.password.state", "text", " ");
		Composite bar = Form.bar(card);
		set = Form.button(bar, "prefs.password.set", () -> ask(false, true));
		change = Form.button(bar, "prefs.password.change", () -> ask(true, true));
		remove = Form.button(bar, "prefs.password.remove", () -> ask(true, false));
		for (Button button : List.of(set, change, remove)) {
			button.setLayoutData(new RowData());
		}
		said = Rows.paragraph(card, "prefs.password.said", "notice", " ");
		show();
	}

	void show() {
		session.load((store, progress) -> stores.encrypted(session.folder())).done(encrypted -> {
			if (!card.isDisposed()) {
				state.setText(Texts.of(encrypted ? "prefs.password.on" : "prefs.password.off"));
				boolean free = session.tasks().isEmpty();
				offer(set, !encrypted, free);
				offer(change, encrypted, free);
				offer(remove, encrypted, free);
				fit.run();
			}
		});
	}

	private static void offer(Button button, boolean there, boolean free) {
		((RowData) button.getLayoutData()).exclude = !there;
		button.setVisible(there);
		button.setEnabled(free);
	}

	private void ask(boolean hasOne, boolean wantsOne) {
		PasswordDialog dialog = new PasswordDialog(card.getShell(),
				hasOne ? wantsOne ? "prefs.password.change" : "prefs.password.remove" : "prefs.password.set", hasOne,
				wantsOne, Optional.empty());
		dialog.ask().ifPresent(this::change);
	}

	private void change(PasswordDialog.Answer answer) {
		say(Texts.of("prefs.password.working"));
		for (Button button : List.of(set, change, remove)) {
			button.setEnabled(false);
		}
		session.load((store, progress) -> {
			if (!stores.opens(session.folder(), answer.current())) {
				throw new StoreException(StoreException.Kind.PASSWORD, Texts.of("prefs.password.wrong"));
			}
			return true;
		}).done(right -> session.apart(() -> {
			stores.password(session.folder(), answer.current(), answer.wanted());
			return true;
		}, () -> stores.open(session.folder(),
				stores.opens(session.folder(), answer.wanted()) ? answer.wanted() : answer.current()))
				.done(done -> ended(answer, Texts.of(
						answer.wanted().length == 0 ? "prefs.password.removed" : "prefs.password.done")))
				.failed(failure -> ended(answer, failure.sentence())))
				.failed(failure -> ended(answer, failure.sentence()));
	}

	private void ended(PasswordDialog.Answer answer, String sentence) {
		Arrays.fill(answer.current(), '\0');
		Arrays.fill(answer.wanted(), '\0');
		say(sentence);
		show();
	}

	private void say(String sentence) {
		if (!card.isDisposed()) {
			said.setText(sentence.replace("&", "&&"));
			fit.run();
		}
	}
}
