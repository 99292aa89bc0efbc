// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.widget.Rows;
import org.islet.desktop.widget.Whose;
import org.islet.device.host.FileImports.FormatInfo;
import org.islet.model.Patient;

/** Asks what a file could not tell: its format, its columns, its units, its order of day and month. */
final class ChoiceDialog extends Dialog {

	private static final int MARGIN = 16;
	private static final int WIDTH = 560;

	private final Patient patient;
	private final List<FormatInfo> formats;
	private final List<String> problems;
	private Combo format;
	private Text words;
	private Label wrong;
	private ImportChoices choices = ImportChoices.NONE;

	/**
	 * @param patient whose the files are
	 * @param problems why the files could not be read without being told more
	 */
	ChoiceDialog(Shell parent, Patient patient, List<FormatInfo> formats, List<String> problems) {
		super(parent);
		this.patient = patient;
		this.formats = formats;
		this.problems = problems;
	}

	ImportChoices choices() {
		return choices;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData("id", "import.choices");
		shell.setText(Texts.of("import.choose.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN / 2, MARGIN / 2).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(page);
		Whose.show(page, "import.patient", Texts.of("import.patient", patient.name()), patient);
		problems.forEach(problem -> Rows.paragraph(page, "import.problem", "text", problem));
		Rows.label(page, "import.format.label", "strong", Texts.of("import.format"));
		format = new Combo(page, SWT.READ_ONLY);
		format.setData("id", "import.format");
		format.add(Texts.of("import.format.any"));
		formats.forEach(one -> format.add(one.title() + " (" + one.id() + ")"));
		format.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(format);
		Rows.label(page, "import.words.label", "strong", Texts.of("import.words"));
		words = new Text(page, SWT.BORDER);
		words.setData("id", "import.words");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		Rows.paragraph(page, "import.words.hint", "quiet", Texts.of("import.words.hint"));
		wrong = Rows.paragraph(page, "import.words.wrong", "notice", "");
		return page;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, Texts.of("cancel"), false);
		createButton(parent, IDialogConstants.OK_ID, Texts.of("import.again"), true).setData("id", "import.again");
	}

	@Override
	protected void okPressed() {
		int chosen = format.getSelectionIndex();
		Optional<ImportChoices> understood = ImportChoices
				.of(chosen < 1 ? Optional.empty() : Optional.of(formats.get(chosen - 1).id()), words.getText());
		if (understood.isPresent()) {
			choices = understood.get();
			super.okPressed();
		} else {
			wrong.setText(Texts.of("import.words.wrong").replace("&", "&&"));
			wrong.requestLayout();
			words.setFocus();
		}
	}
}
