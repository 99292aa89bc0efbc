// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;

import jakarta.inject.Named;

/** Shows another day of the logbook. */
public final class LogbookHandler {

	@Execute
	void go(MPart part, @Named("org.islet.desktop.command.timeline.to") String to) {
		if (part.getObject() instanceof LogbookPart logbook) {
			logbook.go(to);
		}
	}
}
