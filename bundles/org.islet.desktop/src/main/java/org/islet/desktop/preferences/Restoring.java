// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.model.store.StoreException;
import org.islet.model.store.Stores;

/** Puts a backup in place of the data that is open; what was there is moved aside and kept. */
public final class Restoring {

	private final Shell shell;
	private final Session session;
	private final Stores stores;
	private final Consumer<String> say;

	/** @param say told what came of it */
	public Restoring(Shell shell, Session session, Stores stores, Consumer<String> say) {
		this.shell = shell;
		this.session = session;
		this.stores = stores;
		this.say = say;
	}

	private record Locks(boolean data, boolean backup) {
	}

	/** @param backup the folder of one */
	public void begin(Path backup) {
		session.load((store, progress) -> new Locks(stores.encrypted(session.folder()), stores.encrypted(backup)))
				.done(locks -> ask(backup, locks)).failed(failure -> say.accept(failure.sentence()));
	}

	private void ask(Path backup, Locks locks) {
		MessageDialog sure = new MessageDialog(shell, Texts.of("prefs.backup.restore").replace("\u2026", ""), null,
				Texts.of("prefs.restore.sure", backup, session.folder()), MessageDialog.QUESTION, 1,
				Texts.of("prefs.restore.go"), Texts.of("cancel")) {
			@Override
			protected void createButtonsForButtonBar(Composite parent) {
				super.createButtonsForButtonBar(parent);
				getButton(0).setData("id", "restore.go");
			}
		};
		if (sure.open() != 0) {
			return;
		}
		Optional<char[]> current = password(locks.data(), session.folder());
		Optional<char[]> theirs = current.isEmpty() ? current : password(locks.backup(), backup);
		if (theirs.isPresent()) {
			check(backup, current.orElseThrow(), theirs.get());
		}
	}

	private Optional<char[]> password(boolean asks, Path folder) {
		return !asks ? Optional.of(new char[0])
				: new PasswordDialog(shell, "prefs.backup.password", true, false,
						Optional.of(Texts.of("prefs.backup.password.sentence", folder))).ask()
						.map(PasswordDialog.Answer::current);
	}

	/** Both passwords are tried before anything is closed. */
	private void check(Path backup, char[] current, char[] theirs) {
		say.accept(Texts.of("prefs.restore.working"));
		session.load((store, progress) -> {
			for (Path folder : new Path[] { session.folder(), backup }) {
				if (!stores.opens(folder, folder.equals(backup) ? theirs : current)) {
					throw new StoreException(StoreException.Kind.PASSWORD,
							Texts.of("prefs.restore.password.wrong", folder));
				}
			}
			return true;
		}).done(right -> replace(backup, current, theirs))
				.failed(failure -> ended(current, theirs, failure.sentence()));
	}

	private void replace(Path backup, char[] current, char[] theirs) {
		session.apart(() -> stores.replace(backup, session.folder(), theirs),
				() -> stores.open(session.folder(), stores.opens(session.folder(), theirs) ? theirs : current))
				.done(aside -> ended(current, theirs, Texts.of("prefs.restore.done", aside)))
				.failed(failure -> ended(current, theirs, failure.sentence()));
	}

	private void ended(char[] current, char[] theirs, String sentence) {
		Arrays.fill(current, '\0');
		Arrays.fill(theirs, '\0');
		say.accept(sentence);
	}
}
