// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.preferences.Backups.Made;
import org.islet.desktop.session.Session;
import org.islet.desktop.widget.Form;
import org.islet.desktop.widget.Rows;
import org.islet.model.store.Stores;

/** Where backups go and how often; made, tried out and restored here. */
final class BackupCard {

	private static final List<Integer> DAYS = List.of(0, 1, 7, 30);
	private static final List<Integer> KEEP = List.of(1, 2, 3, 5, 10, 20, 50);

	private final Session session;
	private final Stores stores;
	private final Settings settings;
	private final BackupAddon backups;
	private final Runnable fit;
	private final Composite card;
	private final Label folder;
	private final Label made;
	private final Label tested;
	private final Label said;
	private final Button now;
	private final Button test;
	private final Button restore;
	private Optional<Made> last = Optional.empty();

	BackupCard(Composite parent, Session session, Stores stores, Settings settings, BackupAddon backups,
			Runnable fit) {
		this.session = session;
		this.stores = stores;
		this.settings = settings;
		this.backups = backups;
		this.fit = fit;
		card = Rows.card(parent, "prefs.backup", Texts.of("prefs.backup"));
		Form form = new Form(card);
		folder = form.value("prefs.backup.folder", settings.backupFolder().toString());
		made = form.value("prefs.backup.made", " ");
		tested = form.value("prefs.backup.tested", " ");
		choice(form, "prefs.backup.days", DAYS, settings.backupDays()).addSelectionListener(
				SelectionListener.widgetSelectedAdapter(
						event -> settings.backupDays(DAYS.get(((Combo) event.widget).getSelectionIndex()))));
		choice(form, "prefs.backup.keep", KEEP, settings.backupKeep()).addSelectionListener(
				SelectionListener.widgetSelectedAdapter(
						event -> settings.backupKeep(KEEP.get(((Combo) event.widget).getSelectionIndex()))));
		Composite bar = Form.bar(card);
		Form.button(bar, "prefs.backup.choose", this::choose);
		now = Form.button(bar, "prefs.backup.now", this::make);
		test = Form.button(bar, "prefs.backup.test", this::test);
		restore = Form.button(bar, "prefs.backup.restore", this::restore);
		said = Rows.paragraph(card, "prefs.backup.said", "notice", " ");
		show();
	}

	private static Combo choice(Form form, String id, List<Integer> values, int chosen) {
		Combo combo = form.combo(id, values.stream().map(value -> Texts.of(id + ".value", value)).toList());
		combo.select(Math.max(0, values.indexOf(chosen)));
		return combo;
	}

	/** Shows what lies in the folder. */
	void show() {
		Backups where = settings.backups();
		session.load((store, progress) -> where.all()).done(all -> {
			if (card.isDisposed()) {
				return;
			}
			last = all.stream().findFirst();
			folder.setText(where.folder().toString().replace("&", "&&"));
			made.setText(last.map(one -> time(one.at())).orElse(Texts.of("prefs.backup.never")));
			tested.setText(all.stream().flatMap(one -> one.tested().stream()).findFirst()
					.map(one -> Texts.of("prefs.backup.tested.value", time(one.at()), one.problems()))
					.orElse(Texts.of("prefs.backup.never")));
			boolean free = session.tasks().isEmpty();
			now.setEnabled(free);
			test.setEnabled(free && last.isPresent());
			restore.setEnabled(free);
			fit.run();
		}).failed(failure -> say(failure.sentence()));
	}

	private static String time(Instant at) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
				.withZone(ZoneId.systemDefault()).format(at);
	}

	private void choose() {
		DirectoryDialog dialog = new DirectoryDialog(card.getShell(), SWT.OPEN);
		dialog.setText(Texts.of("prefs.backup.choose"));
		String chosen = dialog.open();
		if (chosen != null) {
			settings.backupFolder(Path.of(chosen));
			show();
		}
	}

	private void make() {
		say(" ");
		backups.make().done(one -> say(Texts.of("prefs.backup.done", one.folder())))
				.failed(failure -> say(failure.sentence()));
	}

	/** @return the password of a backup, if it has one; nothing if the person gave up */
	private Optional<char[]> password(Path backup, boolean encrypted) {
		return !encrypted ? Optional.of(new char[0])
				: new PasswordDialog(card.getShell(), "prefs.backup.password", true, false,
						Optional.of(Texts.of("prefs.backup.password.sentence", backup))).ask()
						.map(PasswordDialog.Answer::current);
	}

	private void test() {
		Made one = last.orElseThrow();
		say(" ");
		session.load((store, progress) -> stores.encrypted(one.folder()))
				.done(encrypted -> password(one.folder(), encrypted).ifPresent(password -> test(one, password)));
	}

	private void test(Made one, char[] password) {
		Backups where = settings.backups();
		session.start(Texts.of("prefs.backup.testing"), (store, progress) -> {
			try {
				return where.test(stores, one, password, step -> progress.at(0.5, step));
			} finally {
				Arrays.fill(password, '\0');
			}
		}).done(wrong -> say(wrong.isEmpty() ? Texts.of("prefs.backup.fine") : wrong.getFirst()))
				.failed(failure -> say(failure.sentence()));
	}

	private void restore() {
		DirectoryDialog dialog = new DirectoryDialog(card.getShell(), SWT.OPEN);
		dialog.setText(Texts.of("prefs.backup.restore"));
		dialog.setFilterPath(last.map(Made::folder).orElse(settings.backupFolder()).toString());
		String chosen = dialog.open();
		if (chosen != null) {
			new Restoring(card.getShell(), session, stores, this::say).begin(Path.of(chosen));
		}
	}

	private void say(String sentence) {
		if (!card.isDisposed()) {
			said.setText(sentence.replace("&", "&&"));
			show();
		}
	}
}
