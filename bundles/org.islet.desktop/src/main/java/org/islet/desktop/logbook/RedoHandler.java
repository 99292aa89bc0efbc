// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;

/** Does again what was taken back in the logbook. */
public final class RedoHandler {

	@Execute
	void redo(MPart part) {
		if (part.getObject() instanceof LogbookPart logbook) {
			logbook.redo();
		}
	}
}
