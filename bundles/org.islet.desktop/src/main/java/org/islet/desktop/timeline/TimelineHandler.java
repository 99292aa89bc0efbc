// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;

import jakarta.inject.Named;

/** Shows another day. */
public final class TimelineHandler {

	@Execute
	void go(MPart part, @Named("org.islet.desktop.command.timeline.to") String to) {
		if (part.getObject() instanceof TimelinePart timeline) {
			timeline.go(to);
		}
	}
}
