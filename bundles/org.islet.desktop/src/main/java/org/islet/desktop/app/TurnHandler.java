// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import org.eclipse.e4.core.di.annotations.Execute;
import org.islet.desktop.session.Session;

import jakarta.inject.Named;

/** Chooses the next of the open patients, or the one before. */
public final class TurnHandler {

	@Execute
	void turn(@Named("org.islet.desktop.command.turn.steps") String steps, Session session) {
		session.turn(Integer.parseInt(steps));
	}
}
