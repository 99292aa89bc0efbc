// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.reports.Packs.Made;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.desktop.widget.Whose;
import org.islet.model.Patient;

/** Says how many packs were made, and of each that was not, why. */
final class PacksResult extends Dialog {

	private static final int MARGIN = 16;
	private static final int WIDTH = 560;
	private static final int LINES = 8;
	private static final int SHOW = IDialogConstants.CLIENT_ID;

	private final Path folder;
	private final List<Made> made;

	PacksResult(Shell parent, Path folder, List<Made> made) {
		super(parent);
		this.folder = folder;
		this.made = made;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData("id", "packs.result");
		shell.setText(Texts.of("packs.result"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN, MARGIN / 2).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(page);
		List<Made> failed = made.stream().filter(one -> one.file().isEmpty()).toList();
		Rows.paragraph(page, "packs.made", "strong",
				Texts.of("packs.made", made.size() - failed.size(), made.size(), folder));
		if (!failed.isEmpty()) {
			Rows.label(page, "packs.failed", "text", Texts.of("packs.failed", failed.size()));
			Text lines = new Text(page, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
			lines.setData("id", "packs.problems");
			lines.getAccessible().addAccessibleListener(new Named(Texts.of("packs.failed", failed.size())));
			lines.setText(failed.stream().map(one -> Texts.of("packs.one", who(one.patient()), one.problem()))
					.collect(Collectors.joining("\n")));
			GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * lines.getLineHeight()).applyTo(lines);
		}
		return page;
	}

	private static String who(Patient patient) {
		String facts = Whose.facts(patient);
		return patient.name() + (facts.isEmpty() ? "" : " (" + facts + ")");
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		if (made.stream().anyMatch(one -> one.file().isPresent())) {
			createButton(parent, SHOW, Texts.of("packs.show"), false).setData("id", "packs.show");
		}
		createButton(parent, IDialogConstants.OK_ID, Texts.of("ok"), true).setData("id", "packs.ok");
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == SHOW) {
			Program.launch(folder.toString());
		}
		super.buttonPressed(button);
	}
}
