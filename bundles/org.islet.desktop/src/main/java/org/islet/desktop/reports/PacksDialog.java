// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.model.Patient;
import org.islet.report.ReportRequest.Paper;

/** Asks whose packs are printed, of which days, on which paper, and where to. */
final class PacksDialog extends Dialog {

	private static final int MARGIN = 16;
	private static final int WIDTH = 560;

	private final List<Patient> chosen;
	private final List<Patient> all;
	private Button some;
	private DaysForm days;
	private Combo paper;
	private Text folder;
	private Label wrong;
	private Optional<Packs.Asked> asked = Optional.empty();

	PacksDialog(Shell parent, List<Patient> chosen, List<Patient> all) {
		super(parent);
		this.chosen = chosen;
		this.all = all;
	}

	/** @return empty if the person gave up */
	Optional<Packs.Asked> ask() {
		open();
		return asked;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData("id", "packs");
		shell.setText(Texts.of("packs.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN, MARGIN / 2).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(page);
		Rows.label(page, "packs.who", "strong", Texts.of("packs.who"));
		some = choice(page, "packs.chosen", chosen.size());
		choice(page, "packs.all", all.size()).setSelection(chosen.isEmpty());
		some.setSelection(!chosen.isEmpty());
		some.setEnabled(!chosen.isEmpty());
		Composite form = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(MARGIN, MARGIN / 2).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
		days = new DaysForm(form, () -> {
			// looked at when all is said
		});
		DaysForm.label(form, "reports.paper");
		paper = new Combo(form, SWT.READ_ONLY | SWT.DROP_DOWN);
		paper.setData("id", "packs.paper");
		paper.getAccessible().addAccessibleListener(new Named(Texts.of("reports.paper")));
		paper.setItems("A4", "Letter");
		paper.select(Order.usual(Locale.getDefault()).ordinal());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(paper);
		folder(form);
		Rows.paragraph(page, "packs.note", "quiet", Texts.of("packs.note"));
		wrong = Rows.paragraph(page, "packs.wrong", "notice", "");
		return page;
	}

	private static Button choice(Composite page, String id, int count) {
		Button button = new Button(page, SWT.RADIO);
		button.setData("id", id);
		button.setText(Texts.of(id, Math.max(1, count)));
		return button;
	}

	private void folder(Composite form) {
		DaysForm.label(form, "packs.folder");
		Composite line = new Composite(form, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		folder = new Text(line, SWT.BORDER);
		folder.setData("id", "packs.folder");
		folder.getAccessible().addAccessibleListener(new Named(Texts.of("packs.folder")));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(folder);
		Button browse = new Button(line, SWT.PUSH);
		browse.setData("id", "packs.browse");
		browse.setText(Texts.of("packs.browse"));
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			DirectoryDialog dialog = new DirectoryDialog(getShell());
			dialog.setText(Texts.of("packs.folder"));
			dialog.setFilterPath(folder.getText());
			Optional.ofNullable(dialog.open()).ifPresent(folder::setText);
		}));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, Texts.of("cancel"), false).setData("id", "packs.cancel");
		createButton(parent, IDialogConstants.OK_ID, Texts.of("packs.go"), true).setData("id", "packs.go");
	}

	@Override
	protected void okPressed() {
		Optional<Path> into = path(folder.getText());
		if (days.choice().period(LocalDate.now(), ZoneOffset.UTC).isEmpty()) {
			say(Texts.of("packs.days.wrong"));
		} else if (into.isEmpty()) {
			say(Texts.of("packs.folder.missing"));
			folder.setFocus();
		} else {
			asked = Optional.of(new Packs.Asked(some.getSelection() ? chosen : all, days.choice(),
					Paper.values()[paper.getSelectionIndex()], into.get(), Locale.getDefault()));
			super.okPressed();
		}
	}

	private void say(String sentence) {
		wrong.setText(sentence.replace("&", "&&"));
		getShell().pack();
	}

	private static Optional<Path> path(String typed) {
		try {
			return typed.isBlank() ? Optional.empty()
					: Optional.of(Path.of(typed.strip())).filter(Path::isAbsolute);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}
}
