// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.patients;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.app.Views;
import org.islet.desktop.reports.VisitPacks;
import org.islet.desktop.session.Latest;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Session.Change;
import org.islet.desktop.widget.Css;
import org.islet.model.Patient;
import org.islet.model.PatientId;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** All patients: found by typing, opened by Enter. */
public final class PatientsPart {

	private static final int MARGIN = 24;
	private static final String HOME = "org.islet.desktop.view.home";

	private final Session session;
	private final Views views;
	private final VisitPacks packs;
	private final Latest<Listing> listings;
	private final Latest<List<PatientRow>> searches;
	private final Session.Watch watch;
	private Listing listing = Listing.NONE;
	private Column by = Column.FAMILY;
	private boolean falling;
	private PatientBar bar;
	private PatientTable table;

	@Inject
	public PatientsPart(Session session, Views views, VisitPacks packs) {
		this.packs = packs;
		this.session = session;
		this.views = views;
		this.listings = new Latest<>(session);
		this.searches = new Latest<>(session);
		this.watch = session.watch(this::changed);
	}

	@PostConstruct
	void create(Composite parent) {
		Composite page = Css.as("page", new Composite(parent, SWT.NONE));
		page.setData("id", "patients");
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN / 3, MARGIN / 3).applyTo(page);
		bar = new PatientBar(page, this);
		table = new PatientTable(page, this::sort);
		table.table().addListener(SWT.DefaultSelection, event -> open());
		table.table().addListener(SWT.Selection, event -> bar.chosen(table.chosen()));
		table.table().addListener(SWT.KeyDown, event -> {
			if (event.character > ' ' && (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) == 0) {
				bar.type(event.character);
				event.doit = false;
			}
		});
		load();
	}

	private void changed(Change change) {
		if (change == Change.PATIENTS || change == Change.DATA) {
			load();
		}
	}

	private void load() {
		listings.load((store, progress) -> Listing.of(store.roster(), Locale.getDefault()), all -> {
			listing = all;
			search();
		});
	}

	/** Finds those with the words typed; the thread of the window does nothing but show them. */
	void search() {
		Listing all = listing;
		String words = bar.words();
		Column column = by;
		boolean down = falling;
		searches.load((store, progress) -> all.find(words, column, down), found -> {
			table.show(found, column, down);
			bar.found(found.size(), all.rows().size(), table.chosen());
		});
	}

	void sort(Column column, boolean down) {
		by = column;
		falling = down;
		bar.sorted(column);
		search();
	}

	/** Opens whoever is chosen, or the first one found. */
	void open() {
		table.one().ifPresent(row -> {
			session.choose(row.patient().id());
			views.show(HOME);
		});
	}

	void down() {
		table.focus();
		bar.chosen(table.chosen());
	}

	void add() {
		ask(Optional.empty()).ifPresent(wanted -> session.save(wanted).done(saved -> {
			session.choose(saved.id());
			views.show(HOME);
		}));
	}

	void edit() {
		table.chosen().stream().findFirst().flatMap(row -> ask(Optional.of(row.patient()))).ifPresent(session::save);
	}

	private Optional<Patient> ask(Optional<Patient> known) {
		ZoneId place = session.patient().map(Patient::zone).orElseGet(ZoneId::systemDefault);
		return new PatientDialog(table.table().getShell(), known, session.preferences().unit(), place,
				session.patients()).ask();
	}

	/** Marks those chosen; if all of them are marked, takes the marks away. */
	void flag() {
		List<PatientRow> chosen = table.chosen();
		boolean flagged = !chosen.stream().allMatch(PatientRow::flagged);
		List<PatientId> ids = chosen.stream().map(row -> row.patient().id()).toList();
		session.load((store, progress) -> {
			ids.forEach(id -> store.flag(id, flagged));
			return ids;
		}).done(done -> load());
	}

	/** Prints packs of those chosen, or of everybody found. */
	void print() {
		packs.ask(table.table().getShell(), patients(table.chosen()), patients(table.rows()));
	}

	private static List<Patient> patients(List<PatientRow> rows) {
		return rows.stream().map(PatientRow::patient).toList();
	}

	@Focus
	void focus() {
		bar.focus();
	}

	@PreDestroy
	void destroy() {
		watch.close();
		listings.stop();
		searches.stop();
	}
}
