// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.islet.desktop.Texts;
import org.islet.desktop.app.Views;
import org.islet.desktop.reports.Wanted;
import org.islet.desktop.session.Latest;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Session.Change;
import org.islet.desktop.session.Task;
import org.islet.desktop.upload.Reading.Outcome;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Rows;
import org.islet.device.Reads.Link;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.Devices;
import org.islet.device.host.DeviceUploads.LastRead;
import org.islet.device.link.Attached;
import org.islet.model.Patient;
import org.islet.model.store.TherapyStore.Span;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Reads a device step by step: choose it, connect it, wait, see what came. */
public final class UploadPart {

	private static final int MARGIN = 24;
	private static final int GAP = 16;
	private static final Attached NOWHERE = new Attached(Link.HID, "", "", "", "", 0);

	private final Session session;
	private final DeviceUploads uploads;
	private final MApplication application;
	private final Views views;
	private final Session.Watch watch;
	private final Latest<Choices> latest;
	private ScrolledComposite scroll;
	private Composite page;
	/** Whether the page is about devices to choose, not about a read that is under way or done. */
	private boolean choosing;
	private boolean reading;
	private ReadWish wish;

	@Inject
	public UploadPart(Session session, @Service DeviceUploads uploads, MApplication application, Views views) {
		this.application = application;
		this.views = views;
		this.session = session;
		this.uploads = uploads;
		this.latest = new Latest<>(session);
		this.watch = session.watch(this::changed);
	}

	@PostConstruct
	void create(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.getVerticalBar().setIncrement(MARGIN);
		scroll.addControlListener(ControlListener.controlResizedAdapter(event -> fit()));
		if (wish == null) {
			choose();
		} else {
			fulfil();
		}
	}

	/** Another view wants a device read; perhaps before this one was ever shown. A read under way comes first. */
	@Inject
	@org.eclipse.e4.core.di.annotations.Optional
	void wanted(ReadWish wanted) {
		wish = wanted;
		if (scroll != null && !reading) {
			fulfil();
		}
	}

	private void fulfil() {
		LastRead device = wish.device();
		session.choose(wish.patient());
		session.find(wish.patient()).ifPresentOrElse(patient -> latest.load(
				(store, progress) -> Choices.of(store, patient, uploads),
				choices -> choices.again(device).ifPresentOrElse(again -> readIfThere(patient, again), this::choose)),
				this::choose);
	}

	/** Reads a device at once if there is no doubt which one it is; else says how to connect it. */
	private void readIfThere(Patient patient, Chosen chosen) {
		session.load((store, progress) -> uploads.attached())
				.done(devices -> read(devices, new Reading(patient, chosen, NOWHERE, Map.of(), false)));
	}

	/** Reads it once more, wherever it is attached now. */
	void again(Reading failed) {
		session.load((store, progress) -> uploads.attached()).done(devices -> read(devices, failed));
	}

	private void read(Devices devices, Reading wanted) {
		List<Attached> there = wanted.chosen().among(devices);
		boolean same = there.contains(wanted.device());
		if (scroll.isDisposed() || reading) {
			return;
		}
		if (same || there.size() == 1) {
			read(same ? wanted : wanted.at(there.getFirst()));
		} else {
			connect(wanted.patient(), wanted.chosen());
		}
	}

	private void changed(Change change) {
		if (choosing && (change == Change.PATIENT || change == Change.DATA)) {
			choose();
		}
	}

	/** Begins from the beginning, with the patient chosen now. */
	void choose() {
		choosing = true;
		Optional<Patient> patient = session.patient();
		if (patient.isEmpty()) {
			latest.stop();
			Rows.paragraph(Rows.card(begin(), "upload.nobody", Texts.of("upload.title")), "upload.nobody.text", "text",
					Texts.of("import.nobody"));
			fit();
		} else {
			latest.load((store, progress) -> Choices.of(store, patient.get(), uploads), choices -> {
				new ChoosePage(this, choices).create(begin());
				fit();
			});
		}
	}

	/** Waits for a device to be connected. */
	void connect(Patient patient, Chosen chosen) {
		latest.stop();
		choosing = false;
		new ConnectPage(this, patient, chosen).create(begin());
		fit();
	}

	/** Reads it. */
	void read(Reading reading) {
		latest.stop();
		choosing = false;
		Task<Outcome> task = session.start(Texts.of("upload.task", reading.chosen().name(), reading.patient().name()),
				(store, progress) -> reading.run(uploads, store, progress));
		this.reading = true;
		ReadingPage.create(begin(), reading, task);
		fit();
		task.done(outcome -> {
			session.stored(reading.patient().id());
			ended(() -> new OutcomePage(this, reading, outcome).create(begin()));
		}).failed(failure -> ended(() -> new FailedPage(this, reading, failure.sentence()).create(begin())));
	}

	private void ended(Runnable show) {
		reading = false;
		if (!scroll.isDisposed()) {
			show.run();
			fit();
		}
	}

	/** Shows reports of the days that were read. */
	void report(Patient patient, Span span) {
		Wanted.show(application, views, patient.id(), span.first().atZone(patient.zone()).toLocalDate(),
				span.last().atZone(patient.zone()).toLocalDate());
	}

	/** Tells a page what is attached as long as it is there. */
	LiveDevices live(Control control, Consumer<DeviceUploads.Devices> hearer) {
		return new LiveDevices(session, uploads, control, hearer);
	}

	private Composite begin() {
		if (page != null) {
			page.dispose();
		}
		page = Css.as("page", new Composite(scroll, SWT.NONE));
		page.setData("id", "upload");
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(GAP, GAP).applyTo(page);
		scroll.setContent(page);
		scroll.setOrigin(0, 0);
		return page;
	}

	/** Whatever has changed on the page finds its place. */
	void fit() {
		if (page != null && !page.isDisposed()) {
			page.setSize(scroll.getClientArea().width, page.getSize().y);
			page.layout(true, true);
			scroll.setMinHeight(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
		}
	}

	@Focus
	void focus() {
		if (page == null || !page.setFocus()) {
			scroll.setFocus();
		}
	}

	@PreDestroy
	void destroy() {
		watch.close();
		latest.stop();
	}
}
