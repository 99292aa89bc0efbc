// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.app;

import java.util.Optional;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Session.Change;
import org.islet.desktop.widget.Rows;
import org.islet.desktop.widget.Whose;
import org.islet.model.Patient;
import org.osgi.service.event.EventHandler;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The left edge of the window: whose data it shows, its views, and what is under way. */
public final class Navigation {

	private static final int WIDTH = 220;
	private static final int MARGIN = 14;
	private static final int WORDS = 150;

	private final Session session;
	private final Views views;
	private final IEventBroker broker;
	private final Session.Watch watch;
	private final EventHandler selected = event -> selected();
	private Label name;
	private Label facts;
	private ViewList list;
	private TaskBox tasks;

	@Inject
	public Navigation(Session session, Views views, IEventBroker broker) {
		this.broker = broker;
		this.session = session;
		this.views = views;
		this.watch = session.watch(this::changed);
	}

	@PostConstruct
	void create(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		bar.setData("id", "navigation");
		GridLayoutFactory.fillDefaults().margins(0, MARGIN).spacing(0, MARGIN / 2).applyTo(bar);
		Composite head = new Composite(bar, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, 0).spacing(MARGIN / 2, 2).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(head);
		Image mark = Pictures.load(parent.getDisplay(), "mark.svg");
		bar.addDisposeListener(event -> mark.dispose());
		Label picture = new Label(head, SWT.NONE);
		picture.setImage(mark);
		GridDataFactory.fillDefaults().span(1, 2).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
		name = words(head, "navigation.patient", "navigation-name");
		facts = words(head, "navigation.facts", "navigation-facts");
		list = new ViewList(bar, views);
		tasks = new TaskBox(bar, session);
		patient();
		broker.subscribe(UIEvents.ElementContainer.TOPIC_SELECTEDELEMENT, selected);
	}

	/** A long name goes on in the next line. */
	private static Label words(Composite head, String id, String style) {
		Label label = Rows.paragraph(head, id, style, "");
		GridDataFactory.fillDefaults().grab(true, false).hint(WORDS, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private void changed(Change change) {
		switch (change) {
		case PATIENT -> patient();
		case TASKS -> tasks.show();
		case PATIENTS, DATA -> {
			// nothing of it is shown here
		}
		}
	}

	private void selected() {
		list.select();
	}

	private void patient() {
		Optional<Patient> patient = session.patient();
		name.setText(patient.map(Patient::name).orElse(Texts.of("patient.none")).replace("&", "&&"));
		name.setToolTipText(patient.map(Patient::name).orElse(""));
		facts.setText(patient.map(Whose::facts).orElse("").replace("&", "&&"));
		name.getParent().getParent().layout(true, true);
	}

	@PreDestroy
	void destroy() {
		broker.unsubscribe(selected);
		watch.close();
	}
}
