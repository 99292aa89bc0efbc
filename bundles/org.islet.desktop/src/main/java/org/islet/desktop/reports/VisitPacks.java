// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.util.List;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.model.Patient;
import org.islet.report.host.Reports;

import jakarta.inject.Inject;

/** Prints visit packs of several patients: asks how, does it in the background, and says what became of each. */
@Creatable
public final class VisitPacks {

	private final Session session;
	private final Reports reports;

	@Inject
	public VisitPacks(Session session, @Service Reports reports) {
		this.session = session;
		this.reports = reports;
	}

	/**
	 * @param chosen those chosen; may be empty
	 * @param all everybody who was to choose from
	 */
	public void ask(Shell shell, List<Patient> chosen, List<Patient> all) {
		new PacksDialog(shell, chosen, all).ask().ifPresent(asked -> {
			Packs packs = new Packs(reports, session.log(), asked);
			session.start(Texts.of("packs.task", asked.patients().size()), packs).done(made -> {
				if (!shell.isDisposed()) {
					// the window says first that the task is done
					shell.getDisplay().asyncExec(() -> show(shell, asked, made));
				}
			});
		});
	}

	private static void show(Shell shell, Packs.Asked asked, List<Packs.Made> made) {
		if (!shell.isDisposed()) {
			new PacksResult(shell, asked.folder(), made).open();
		}
	}
}
