// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolder2Adapter;
import org.eclipse.swt.custom.CTabFolderEvent;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Session.Change;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Whose;
import org.islet.model.Patient;
import org.islet.model.PatientId;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The open patients, a tab each, above the views. Where there is only one patient there is nothing to see of it. */
public final class PatientTabs {

	private static final int MARGIN = 4;

	private final Session session;
	private final Session.Watch watch;
	private CTabFolder folder;

	@Inject
	public PatientTabs(Session session) {
		this.session = session;
		this.watch = session.watch(this::changed);
	}

	@PostConstruct
	void create(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		bar.setData("id", "tabs.bar");
		GridLayoutFactory.fillDefaults().extendedMargins(MARGIN, MARGIN, MARGIN, 0).applyTo(bar);
		folder = Css.as("patient-tabs", new CTabFolder(bar, SWT.CLOSE | SWT.FLAT | SWT.TOP));
		folder.setData("id", "tabs");
		folder.getAccessible().addAccessibleListener(new Named(Texts.of("tabs")));
		folder.setUnselectedCloseVisible(true);
		// tabs without pages below them
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 0).applyTo(folder);
		folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			session.choose((PatientId) event.item.getData());
		}));
		folder.addCTabFolder2Listener(new CTabFolder2Adapter() {
			@Override
			public void close(CTabFolderEvent event) {
				// the session says what is open
				event.doit = false;
				PatientId closed = (PatientId) event.item.getData();
				folder.getDisplay().asyncExec(() -> session.leave(closed));
			}
		});
		show();
	}

	private void changed(Change change) {
		if (change == Change.PATIENT || change == Change.PATIENTS) {
			show();
		}
	}

	private void show() {
		if (folder == null || folder.isDisposed()) {
			return;
		}
		List<Patient> open = session.open();
		while (folder.getItemCount() > open.size()) {
			folder.getItem(folder.getItemCount() - 1).dispose();
		}
		for (int i = 0; i < open.size(); i++) {
			name(i < folder.getItemCount() ? folder.getItem(i) : new CTabItem(folder, SWT.CLOSE), open.get(i));
		}
		session.patient().ifPresent(chosen -> folder.setSelection(open.indexOf(chosen)));
		reveal(session.patients().size() > 1 && !open.isEmpty());
	}

	private static void name(CTabItem item, Patient patient) {
		item.setData(patient.id());
		String text = patient.name().replace("&", "&&");
		if (!item.getText().equals(text)) {
			item.setText(text);
		}
		item.setToolTipText((patient.name() + "\n" + Whose.facts(patient)).strip().replace("&", "&&"));
	}

	/** The whole edge of the window comes and goes: an empty one would be a line across it. */
	private void reveal(boolean visible) {
		Composite edge = folder.getParent().getParent();
		if (edge.getVisible() != visible) {
			edge.setVisible(visible);
			edge.getShell().layout(true, true);
		}
	}

	@PreDestroy
	void destroy() {
		watch.close();
	}
}
