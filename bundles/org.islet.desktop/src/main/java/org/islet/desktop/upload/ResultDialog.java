// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.upload.ImportFiles.Imported;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Whose;
import org.islet.device.host.ImportResult.State;
import org.islet.face.ResultWords;
import org.islet.model.Patient;

/** What an import of files did, and a second try for those that were not read. */
final class ResultDialog extends Dialog {

	private static final int MARGIN = 16;
	private static final int WIDTH = 640;
	private static final int HEIGHT = 480;
	private static final int AGAIN = IDialogConstants.CLIENT_ID + 1;

	private final ImportFiles imports;
	private final Patient patient;
	private final List<Imported> results;
	private final List<Path> failed;

	ResultDialog(Shell parent, ImportFiles imports, Patient patient, List<Imported> results) {
		super(parent);
		this.imports = imports;
		this.patient = patient;
		this.results = results;
		this.failed = results.stream()
				.filter(one -> one.result().state() == State.FAILED && one.result().owner().isEmpty())
				.map(Imported::file).toList();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData("id", "import.result");
		shell.setText(Texts.of("import.result", patient.name()));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(scroll);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		Composite page = Css.as("page", new Composite(scroll, SWT.NONE));
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN, MARGIN).applyTo(page);
		Whose.show(page, "import.result.patient", Texts.of("import.result", patient.name()), patient);
		Results words = new Results(patient, ResultWords.FILE);
		results.forEach(one -> words.show(page, one.result()));
		scroll.setContent(page);
		scroll.addControlListener(ControlListener.controlResizedAdapter(
				event -> scroll.setMinHeight(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y)));
		return scroll;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		if (!failed.isEmpty()) {
			createButton(parent, AGAIN, Texts.of("import.choose"), false).setData("id", "import.choose");
		}
		createButton(parent, IDialogConstants.OK_ID, Texts.of("ok"), true).setData("id", "import.ok");
	}

	@Override
	protected Point getInitialSize() {
		Point size = super.getInitialSize();
		return new Point(size.x, Math.min(size.y, HEIGHT));
	}

	@Override
	protected void buttonPressed(int button) {
		super.buttonPressed(button);
		if (button == AGAIN) {
			Shell parent = getParentShell();
			close();
			ChoiceDialog choices = new ChoiceDialog(parent, patient, imports.formats().formats(), results.stream()
					.filter(one -> failed.contains(one.file())).flatMap(one -> one.result().problem().stream())
					.toList());
			if (choices.open() == IDialogConstants.OK_ID) {
				imports.run(parent, patient, failed, choices.choices());
			}
		}
	}
}
