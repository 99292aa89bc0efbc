// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.islet.desktop.session.Session;

/** Closes the chosen patient, where there are several to choose from. */
public final class LeaveHandler {

	private static final String LIST = "org.islet.desktop.view.patients";

	@CanExecute
	boolean possible(Session session) {
		return session.patients().size() > 1 && session.patient().isPresent();
	}

	@Execute
	void leave(Session session, Views views) {
		session.patient().ifPresent(chosen -> session.leave(chosen.id()));
		if (session.patient().isEmpty()) {
			views.show(LIST);
		}
	}
}
