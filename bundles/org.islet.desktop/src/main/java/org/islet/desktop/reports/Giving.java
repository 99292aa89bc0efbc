// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Failure;
import org.islet.desktop.session.Session;

/** What can be done with a report: read it in another program, keep it, put it on paper, send it. */
final class Giving {

	private static final int FIRST = 0;

	private final Session session;
	private final Shell shell;
	private Optional<Path> folder = Optional.empty();

	Giving(Session session, Shell shell) {
		this.session = session;
		this.shell = shell;
	}

	/** Shows the next page with these words. */
	void find(Printed printed, String words, PageView view) {
		if (words.isBlank()) {
			return;
		}
		int from = view.page();
		session.load((store, progress) -> printed.pages().find(words.strip(), from)).done(page -> {
			if (page < 0) {
				say(MessageDialog.INFORMATION, Texts.of("reports.find.none", words.strip()));
			} else {
				view.go(page);
			}
		});
	}

	/** Opens it in the system's program for PDFs, from a file that lasts as long as this program runs. */
	void open(Printed printed) {
		session.load((store, progress) -> {
			Path made = Files.createTempDirectory("islet-");
			made.toFile().deleteOnExit();
			Path file = made.resolve(printed.fileName());
			file.toFile().deleteOnExit();
			return Files.write(file, printed.pages().pdf());
		}).done(file -> {
			if (!Program.launch(file.toString())) {
				say(MessageDialog.WARNING, Texts.of("reports.open.none"));
			}
		}).failed(this::failed);
	}

	void save(Printed printed) {
		ask(printed).ifPresent(file -> write(printed, file, () -> {
			// it is where the person wanted it
		}));
	}

	private Optional<Path> ask(Printed printed) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Texts.of("reports.save.tip"));
		dialog.setOverwrite(true);
		dialog.setFileName(printed.fileName());
		dialog.setFilterExtensions("*.pdf");
		folder.ifPresent(before -> dialog.setFilterPath(before.toString()));
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	private void write(Printed printed, Path file, Runnable then) {
		folder = Optional.ofNullable(file.getParent());
		session.load((store, progress) -> Kept.write(file, printed.pages().pdf())).done(written -> then.run())
				.failed(this::failed);
	}

	void print(Printed printed) {
		new Paperwork(session, shell, this::failed).print(printed);
	}

	/** First the warning, then a file of the person's own, then their mail program with it. */
	void mail(Printed printed) {
		boolean agreed = new MessageDialog(shell, Texts.of("reports.mail.tip"), null, Texts.of("reports.mail.warning"),
				MessageDialog.WARNING, FIRST, Texts.of("reports.mail.go"), Texts.of("cancel")).open() == FIRST;
		if (agreed) {
			ask(printed).ifPresent(file -> write(printed, file, () -> send(printed, file)));
		}
	}

	private void send(Printed printed, Path file) {
		String subject = Texts.of("reports.mail.subject", printed.title());
		session.load((store, progress) -> Mail.attached(subject, file)).done(attached -> {
			if (!attached && Program.launch(Mail.link(subject))) {
				Program.launch(file.toAbsolutePath().getParent().toString());
				say(MessageDialog.INFORMATION, Texts.of("reports.mail.attach", file));
			} else if (!attached) {
				say(MessageDialog.WARNING, Texts.of("reports.mail.none", file));
			}
		}).failed(this::failed);
	}

	private void failed(Failure failure) {
		say(MessageDialog.ERROR, failure.sentence());
	}

	private void say(int kind, String sentence) {
		new MessageDialog(shell, Texts.of("reports.title"), null, sentence, kind, FIRST, Texts.of("ok")).open();
	}
}
