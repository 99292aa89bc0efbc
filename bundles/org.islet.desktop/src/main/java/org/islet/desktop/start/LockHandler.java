// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.start;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.app.Views;

import jakarta.inject.Named;

/** Locks the window, or says why that cannot be and where a password is set. */
public final class LockHandler {

	@Execute
	void lock(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, Lock lock, Views views) {
		lock.lock(() -> {
			MessageDialog dialog = new MessageDialog(shell, Texts.of("lock.none.title"), null, Texts.of("lock.none"),
					MessageDialog.INFORMATION, 0, Texts.of("lock.none.password"), Texts.of("cancel"));
			if (dialog.open() == 0) {
				views.show("org.islet.desktop.view.preferences");
			}
		});
	}
}
