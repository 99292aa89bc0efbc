// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.desktop.upload.ImportFiles.Imported;
import org.islet.desktop.widget.Rows;
import org.islet.desktop.widget.Whose;
import org.islet.model.Patient;

/** Asks whose a device is that files hold data of, when it was another person's before. Doing nothing is what is safe. */
final class ForeignDialog extends Dialog {

	private static final int MARGIN = 16;
	private static final int WIDTH = 560;

	private final Session session;
	private final Patient patient;
	private final List<Imported> files;

	/** @param files what was not imported because of that */
	ForeignDialog(Shell parent, Session session, Patient patient, List<Imported> files) {
		super(parent);
		this.session = session;
		this.patient = patient;
		this.files = files;
	}

	/** @return whether they are to be imported all the same */
	boolean asks() {
		return open() == IDialogConstants.OK_ID;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData("id", "import.foreign");
		shell.setText(Texts.of("upload.foreign"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN / 2, MARGIN / 2).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(page);
		Whose.show(page, "import.foreign.patient", Texts.of("import.patient", patient.name()), patient);
		for (Imported file : files) {
			Rows.paragraph(page, "import.foreign.file", "text", file.result().problem().orElse(""));
			file.result().owner().flatMap(session::find).ifPresent(owner -> Whose.show(page, "import.foreign.owner",
					Texts.of("import.foreign.owner", owner.name()), owner));
		}
		Rows.paragraph(page, "import.foreign.text", "text", Texts.of("import.foreign.text", patient.name()));
		return page;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Texts.of("upload.foreign.yes", patient.name()), false)
				.setData("id", "import.foreign.yes");
		createButton(parent, IDialogConstants.CANCEL_ID, Texts.of("import.foreign.no"), true).setData("id",
				"import.foreign.no");
	}
}
