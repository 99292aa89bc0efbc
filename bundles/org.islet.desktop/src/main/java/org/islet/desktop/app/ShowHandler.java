// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import org.eclipse.e4.core.di.annotations.Execute;

import jakarta.inject.Named;

/** Shows the view that the command names. */
public final class ShowHandler {

	@Execute
	void show(@Named("org.islet.desktop.command.show.view") String view, Views views) {
		views.show(view);
	}
}
