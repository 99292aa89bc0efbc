// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;

import jakarta.inject.Named;

/** Asks for files and imports them. */
public final class ImportHandler {

	@Execute
	void choose(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, ImportFiles imports) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
		dialog.setText(Texts.of("import.title"));
		if (dialog.open() != null) {
			List<Path> files = Arrays.stream(dialog.getFileNames())
					.map(name -> Path.of(dialog.getFilterPath()).resolve(name)).toList();
			imports.run(shell, files);
		}
	}
}
