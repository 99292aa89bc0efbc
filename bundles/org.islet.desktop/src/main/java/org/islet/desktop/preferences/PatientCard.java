// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.preferences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.databinding.observable.sideeffect.ISideEffect;
import org.eclipse.core.databinding.observable.value.ComputedValue;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.Words;
import org.islet.desktop.session.Session;
import org.islet.desktop.start.Newcomer;
import org.islet.desktop.widget.Form;
import org.islet.desktop.widget.Rows;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.Preferences;

/** The patient's units, targets, meals and zone; saved when the person says so, and seen everywhere at once. */
final class PatientCard {

	private static final List<GlucoseUnit> UNITS = List.of(GlucoseUnit.values());

	private record Line(Text name, Text from, Text to) {
	}

	private final Session session;
	private final Runnable fit;
	private final Label name;
	private final Combo unit;
	private final Combo set;
	private final Text low;
	private final Text high;
	private final Text limit;
	private final Combo zone;
	private final List<Line> meals = new ArrayList<>();
	private final Label wrong;
	private final Button save;
	private final Button undo;
	private Preferences exact = Preferences.DEFAULT;
	private GlucoseUnit shown = GlucoseUnit.MG_DL;
	private Optional<Patient> patient = Optional.empty();

	PatientCard(Composite parent, Session session, Runnable fit) {
		this.session = session;
		this.fit = fit;
		Composite card = Rows.card(parent, "prefs.patient", Texts.of("prefs.patient"));
		name = Rows.label(card, "prefs.patient.name", "strong", "");
		Form form = new Form(card);
		unit = form.combo("start.first.unit", UNITS.stream().map(GlucoseUnit::symbol).toList());
		set = form.combo("start.first.targets", List.of());
		low = form.text("prefs.low", SWT.NONE);
		high = form.text("prefs.high", SWT.NONE);
		limit = form.text("prefs.limit", SWT.NONE);
		zone = form.combo("start.first.zone", Newcomer.zones());
		Rows.label(card, "prefs.meals", "strong", Texts.of("prefs.meals"));
		meals(card);
		wrong = Rows.paragraph(card, "prefs.patient.wrong", "notice", "");
		Composite bar = Form.bar(card);
		save = Form.button(bar, "prefs.save", this::save);
		undo = Form.button(bar, "prefs.undo", this::show);
		unit.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> put(typed(shown).in(UNITS.get(unit.getSelectionIndex())))));
		set.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> put(typed(shown).with(Wishes.SETS.get(set.getSelectionIndex())))));
		show();
		judge();
	}

	private void meals(Composite card) {
		Composite grid = new Composite(card, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
		for (String head : List.of("prefs.meal.name", "prefs.meal.from", "prefs.meal.to")) {
			Rows.label(grid, head + ".label", "quiet", Texts.of(head));
		}
		for (int i = 0; i < Wishes.MEALS; i++) {
			meals.add(new Line(field(grid, "prefs.meal.name", i), field(grid, "prefs.meal.from", i),
					field(grid, "prefs.meal.to", i)));
		}
	}

	private static Text field(Composite grid, String key, int line) {
		return Form.named(new Text(grid, SWT.BORDER), key + "." + line, Texts.of(key) + " " + (line + 1));
	}

	/** Shows what is stored. */
	void show() {
		patient = session.patient();
		name.setText(patient.map(Patient::name).orElse(Texts.of("patient.none")).replace("&", "&&"));
		patient.ifPresent(one -> put(Wishes.of(one)));
		for (var control : List.of(unit, set, low, high, limit, zone)) {
			control.setEnabled(patient.isPresent());
		}
		judged(typed(shown));
	}

	private void put(Wishes wishes) {
		exact = wishes.exact();
		shown = wishes.unit();
		unit.select(UNITS.indexOf(shown));
		name(wishes);
		set.select(Wishes.SETS.indexOf(wishes.set()));
		low.setText(wishes.low());
		high.setText(wishes.high());
		limit.setText(wishes.limit());
		zone.setText(wishes.zone());
		for (int i = 0; i < meals.size(); i++) {
			Wishes.Meal meal = wishes.meals().get(i);
			meals.get(i).name().setText(meal.name());
			meals.get(i).from().setText(meal.from());
			meals.get(i).to().setText(meal.to());
		}
	}

	/** Calls the sets of goals what they are called in the unit shown. */
	private void name(Wishes wishes) {
		var words = Words.of(patient.orElseThrow().with(wishes.exact()));
		String prefix = shown == GlucoseUnit.MG_DL ? "set." : "mmol.set.";
		String[] names = Wishes.SETS.stream().map(one -> words.text(prefix + one.name())).toArray(String[]::new);
		if (!Arrays.equals(names, set.getItems())) {
			set.setItems(names);
		}
	}

	private Wishes typed(GlucoseUnit in) {
		return new Wishes(exact, in, Wishes.SETS.get(Math.max(0, set.getSelectionIndex())), low.getText(),
				high.getText(), limit.getText(), zone.getText(), meals.stream().map(line -> new Wishes.Meal(
						line.name().getText(), line.from().getText(), line.to().getText())).toList());
	}

	/** Whatever is typed is judged as it is typed. */
	private void judge() {
		List<IObservableValue<?>> fields = new ArrayList<>();
		for (Text text : List.of(low, high, limit)) {
			fields.add(WidgetProperties.text(SWT.Modify).observe(text));
		}
		for (Combo combo : List.of(unit, set, zone)) {
			fields.add(WidgetProperties.singleSelectionIndex().observe(combo));
		}
		for (Line line : meals) {
			for (Text text : List.of(line.name(), line.from(), line.to())) {
				fields.add(WidgetProperties.text(SWT.Modify).observe(text));
			}
		}
		IObservableValue<Wishes> wishes = ComputedValue.create(() -> {
			fields.forEach(IObservableValue::getValue);
			return typed(shown);
		});
		ISideEffect.create(wishes::getValue, this::judged);
	}

	private void judged(Wishes wishes) {
		if (save.isDisposed()) {
			return;
		}
		boolean changed = patient.isPresent() && !Wishes.of(patient.get()).equals(wishes);
		Optional<String> problem = patient.isPresent() ? wishes.wrong() : Optional.empty();
		save.setEnabled(changed && problem.isEmpty());
		undo.setEnabled(changed);
		String words = problem.orElse("");
		if (!wrong.getText().equals(words)) {
			wrong.setText(words);
			fit.run();
		}
	}

	private void save() {
		Wishes wishes = typed(shown);
		if (patient.isPresent() && wishes.wrong().isEmpty()) {
			session.save(wishes.applied(patient.get()));
		}
	}
}
