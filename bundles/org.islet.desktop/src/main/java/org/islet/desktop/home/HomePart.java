// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.islet.desktop.Texts;
import org.islet.desktop.Words;
import org.islet.desktop.app.Views;
import org.islet.desktop.session.Latest;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Session.Change;
import org.islet.desktop.upload.ImportFiles;
import org.islet.desktop.upload.LiveDevices;
import org.islet.desktop.upload.ReadWish;
import org.islet.desktop.widget.Css;
import org.islet.desktop.widget.Rows;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.FileImports;
import org.islet.model.Patient;
import org.islet.report.page.Wording;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The patient at a glance: the last 24 hours, two weeks, the devices. */
public final class HomePart {

	private static final int MARGIN = 24;
	private static final int GAP = 16;

	private final Session session;
	private final DeviceUploads uploads;
	private final ImportFiles files;
	private final MApplication application;
	private final Views views;
	private final SampleWay sample;
	private final Latest<HomeData> latest;
	private final Session.Watch watch;
	private ScrolledComposite scroll;
	private Composite page;
	private Optional<Instant> since = Optional.empty();

	@Inject
	public HomePart(Session session, @Service DeviceUploads uploads, @Service FileImports imports, ImportFiles files,
			MApplication application, Views views) {
		this.files = files;
		this.application = application;
		this.views = views;
		this.sample = new SampleWay(session, imports);
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
		page = Css.as("page", new Composite(scroll, SWT.NONE));
		page.setData("id", "home");
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(MARGIN, MARGIN).spacing(GAP, GAP)
				.applyTo(page);
		scroll.setContent(page);
		scroll.addControlListener(ControlListener.controlResizedAdapter(event -> fit()));
		session.load((store, progress) -> LastTime.turn(Instant.now())).done(before -> {
			since = before;
			load();
		});
	}

	private void changed(Change change) {
		sample.changed(change);
		if (change == Change.PATIENT || change == Change.DATA) {
			load();
		}
	}

	private void load() {
		Optional<Patient> patient = session.patient();
		if (patient.isEmpty()) {
			latest.stop();
			empty();
		} else {
			latest.load((store, progress) -> HomeData.of(store, patient.get(), uploads, since), this::show);
		}
	}

	private void empty() {
		clear();
		wide(BeginCard.create(page, "home.empty", Texts.of("home.empty.heading"), Texts.of("home.empty"), false,
				ways()));
		fit();
	}

	private void show(HomeData data) {
		clear();
		Wording wording = Words.of(data.patient());
		Label name = Rows.label(page, "home.patient", "title", data.patient().name());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(name);
		data.news().ifPresent(news -> wide(NewsCard.create(page, news, wording, data.patient().zone())));
		if (data.day().isEmpty()) {
			wide(BeginCard.create(page, "home.nodata", Texts.of("home.nodata.heading"),
					Texts.of("home.nodata", data.patient().name()), true, ways()));
		}
		data.day().ifPresent(day -> wide(DayCard.create(page, day, wording)));
		data.fortnight().ifPresent(fortnight -> FortnightCard.create(page, fortnight, wording));
		if (!data.devices().isEmpty()) {
			devices(data, wording);
		}
		fit();
	}

	private void devices(HomeData data, Wording wording) {
		DevicesCard card = DevicesCard.create(page, data.devices(), wording, data.patient().zone(),
				device -> ReadWish.show(application, views, data.patient().id(), device));
		new LiveDevices(session, uploads, card.control(), card::attached);
	}

	private BeginCard.Ways ways() {
		return new BeginCard.Ways() {
			@Override
			public void read() {
				views.show("org.islet.desktop.view.upload");
			}

			@Override
			public void importFiles() {
				files.ask(page.getShell());
			}

			@Override
			public void sample() {
				sample.go();
			}
		};
	}

	private static Composite wide(Composite card) {
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(card);
		return card;
	}

	private void clear() {
		for (Control child : page.getChildren()) {
			child.dispose();
		}
	}

	private void fit() {
		page.layout(true, true);
		Point size = page.computeSize(scroll.getClientArea().width, SWT.DEFAULT);
		scroll.setMinHeight(size.y);
		scroll.getVerticalBar().setIncrement(MARGIN);
	}

	@Focus
	void focus() {
		page.setFocus();
	}

	@PreDestroy
	void destroy() {
		watch.close();
		latest.stop();
	}
}
