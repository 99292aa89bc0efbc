// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Session.Change;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Rows;
import org.islet.model.store.Stores;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** How the patient's data is shown and judged, how the window is, backups, and the password. */
public final class PreferencesPart {

	private static final int MARGIN = 24;
	private static final int GAP = 16;

	private final Session session;
	private final Stores stores;
	private final BackupAddon backups;
	private final Session.Watch watch;
	private ScrolledComposite scroll;
	private Composite page;
	private PatientCard patient;
	private BackupCard backup;
	private PasswordCard password;

	@Inject
	public PreferencesPart(Session session, @Service Stores stores, BackupAddon backups) {
		this.session = session;
		this.stores = stores;
		this.backups = backups;
		this.watch = session.watch(this::changed);
	}

	@PostConstruct
	void create(Composite parent) {
		Settings settings = new Settings(session);
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		page = Css.as("page", new Composite(scroll, SWT.NONE));
		page.setData("id", "prefs");
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(MARGIN, MARGIN).spacing(GAP, GAP)
				.applyTo(page);
		scroll.setContent(page);
		GridDataFactory.fillDefaults().span(2, 1)
				.applyTo(Rows.label(page, "prefs.title", "title", Texts.of("prefs.title")));
		Composite left = column();
		Composite right = column();
		patient = new PatientCard(left, session, this::fit);
		backup = new BackupCard(right, session, stores, settings, backups, this::fit);
		password = new PasswordCard(right, session, stores, this::fit);
		new WindowCard(right, settings);
		scroll.addControlListener(ControlListener.controlResizedAdapter(event -> fit()));
		fit();
	}

	private Composite column() {
		Composite column = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(GAP, GAP).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).applyTo(column);
		return column;
	}

	private void changed(Change change) {
		if (scroll == null || scroll.isDisposed()) {
			return;
		}
		if (change == Change.PATIENT) {
			patient.show();
			backup.show();
			password.show();
		} else if (change == Change.TASKS) {
			backup.show();
			password.show();
		}
	}

	private void fit() {
		page.layout(true, true);
		scroll.setMinHeight(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
		scroll.getVerticalBar().setIncrement(MARGIN);
	}

	@Focus
	void focus() {
		page.setFocus();
	}

	@PreDestroy
	void destroy() {
		watch.close();
	}
}
