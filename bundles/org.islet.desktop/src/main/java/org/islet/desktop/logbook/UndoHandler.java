// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;

/** Takes back what was done last in the logbook. */
public final class UndoHandler {

	@Execute
	void undo(MPart part) {
		if (part.getObject() instanceof LogbookPart logbook) {
			logbook.undo();
		}
	}
}
