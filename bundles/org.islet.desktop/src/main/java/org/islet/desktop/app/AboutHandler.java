// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.session.Session;

import jakarta.inject.Named;

/** Shows what this program is. */
public final class AboutHandler {

	@Execute
	void about(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, Session session) {
		new AboutDialog(shell, session.folder()).open();
	}
}
