// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.session.Latest;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Session.Change;
import org.islet.desktop.session.Task;
import org.islet.desktop.widget.Css;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.report.host.ReportException;
import org.islet.report.host.Reports;
import org.islet.report.host.Templates;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Reports: which, of which days, and the one that was printed. */
public final class ReportsPart {

	private static final int COLUMNS = 2;

	private final Session session;
	private final Reports reports;
	private final Latest<Offer> latest;
	private final Session.Watch watch;
	private Order order;
	private Reader reader;
	private Wanted wanted;
	private Optional<Task<Printed>> printing = Optional.empty();
	/** What was finished while another patient was looked at. */
	private final Map<PatientId, Printed> finished = new HashMap<>();

	@Inject
	public ReportsPart(Session session, @Service Reports reports, @Service Templates templates) {
		this.session = session;
		this.reports = reports;
		this.latest = new Latest<>(session);
		this.watch = session.watch(this::changed);
		session.load((store, progress) -> templates.use(session.folder().resolve(Templates.FOLDER)))
				.done(found -> load());
	}

	@PostConstruct
	void create(Composite parent) {
		Composite page = Css.as("page", new Composite(parent, 0));
		page.setData("id", "reports");
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(0, 0).applyTo(page);
		order = new Order(page, this::load, this::go);
		reader = new Reader(page, session);
		if (wanted == null) {
			load();
		} else {
			show();
		}
	}

	/** Another view wants reports of certain days; perhaps before this one was ever shown. */
	@Inject
	@org.eclipse.e4.core.di.annotations.Optional
	void wanted(Wanted days) {
		wanted = days;
		if (order != null) {
			show();
		}
	}

	private void show() {
		session.choose(wanted.patient());
		order.choose(wanted.first(), wanted.last());
		load();
	}

	private void changed(Change change) {
		if (change == Change.PATIENT) {
			patient();
		}
		if (change == Change.PATIENT || change == Change.DATA) {
			load();
		}
	}

	/** What is being printed of one patient goes on while another one is looked at, and is shown with its own. */
	private void patient() {
		reader.keepOnly(session.patient());
		if (printing.isPresent()) {
			reader.back();
		}
		session.patient().map(chosen -> finished.remove(chosen.id())).ifPresent(this::finished);
	}

	private void finished(Printed printed) {
		Optional<Patient> chosen = session.patient();
		if (chosen.filter(printed.patient()::equals).isPresent()) {
			reader.show(printed);
		} else if (chosen.filter(one -> one.id().equals(printed.patient().id())).isPresent()) {
			// units or targets are others now
			printed.pages().close();
			reader.back();
		} else {
			Optional.ofNullable(finished.put(printed.patient().id(), printed))
					.ifPresent(before -> before.pages().close());
		}
	}

	private void load() {
		Optional<Patient> patient = session.patient();
		if (order == null) {
			return;
		}
		if (patient.isEmpty()) {
			latest.stop();
			order.nobody();
		} else {
			DayChoice days = order.days();
			latest.load((store, progress) -> Offer.of(store, reports, patient.get(), days), order::show);
		}
	}

	private void go() {
		Optional<Printing> wanted = order.printing(reports);
		if (wanted.isEmpty() || printing.isPresent()) {
			return;
		}
		Task<Printed> task = session.start(wanted.get().item().title(), wanted.get());
		printing = Optional.of(task);
		order.busy(true);
		reader.waiting(wanted.get().item().title());
		task.done(printed -> {
			ended();
			if (task.cancelled()) {
				printed.pages().close();
				reader.back();
			} else {
				finished(printed);
			}
		}).failed(failure -> {
			ended();
			boolean cancelled = failure.cause() instanceof ReportException refusal
					&& refusal.kind() == ReportException.Kind.CANCELLED;
			if (cancelled) {
				reader.back();
			} else {
				reader.failed(failure.sentence());
			}
		});
	}

	private void ended() {
		printing = Optional.empty();
		order.busy(false);
	}

	@Focus
	void focus() {
		order.focus();
	}

	@PreDestroy
	void destroy() {
		watch.close();
		latest.stop();
		printing.ifPresent(Task::cancel);
		finished.values().forEach(printed -> printed.pages().close());
	}
}
