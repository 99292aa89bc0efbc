// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Failure;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Session.Change;
import org.islet.model.Patient;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** What the window does as a whole: its title names the patient, and it says what failed where nobody else does. */
public final class WindowAddon {

	private final MApplication application;
	private final Session session;
	private final Session.Watch watch;

	@Inject
	public WindowAddon(MApplication application, Session session) {
		this.application = application;
		this.session = session;
		this.watch = session.watch(this::changed);
		session.failures(this::failed);
	}

	private MWindow window() {
		return application.getChildren().getFirst();
	}

	@PostConstruct
	void begin() {
		changed(Change.PATIENT);
	}

	private void changed(Change change) {
		if (change == Change.PATIENT) {
			window().setLabel(session.patient().map(Patient::name).map(name -> Texts.of("window.title", name))
					.orElse("Islet"));
		}
	}

	private void failed(Failure failure) {
		Shell shell = window().getWidget() instanceof Shell open ? open : null;
		new MessageDialog(shell, Texts.of("failure.title"), null, failure.sentence(), MessageDialog.ERROR, 0,
				Texts.of("ok")).open();
	}

	@PreDestroy
	void destroy() {
		watch.close();
	}
}
