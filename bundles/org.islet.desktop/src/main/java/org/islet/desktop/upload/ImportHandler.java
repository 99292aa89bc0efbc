// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;

import jakarta.inject.Named;

/** Asks for files and imports them. */
public final class ImportHandler {

	@Execute
	void choose(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, ImportFiles imports) {
		imports.ask(shell);
	}
}
