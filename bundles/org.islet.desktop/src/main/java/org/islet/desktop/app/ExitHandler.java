// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.IWorkbench;

/** Closes the window and ends the program. */
public final class ExitHandler {

	@Execute
	void exit(IWorkbench workbench) {
		workbench.close();
	}
}
