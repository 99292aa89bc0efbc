// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.patients;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.islet.desktop.Texts;
import org.islet.desktop.TypedDate;
import org.islet.desktop.widget.Named;
import org.islet.desktop.widget.Rows;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;

/** Asks who a patient is. */
final class PatientDialog extends Dialog {

	private static final int MARGIN = 16;
	private static final int WIDTH = 520;

	private final Optional<Patient> known;
	private final GlucoseUnit usual;
	private final ZoneId place;
	private final List<Patient> all;
	private Composite form;
	private Text given;
	private Text family;
	private Text birth;
	private Text record;
	private Combo zone;
	private Combo unit;
	private Label wrong;
	private Optional<Patient> asked = Optional.empty();
	private Optional<Patient> answer = Optional.empty();

	/**
	 * @param known whom it is about; empty for somebody new
	 * @param usual the unit of somebody new
	 * @param place the zone of somebody new
	 * @param all everybody there is
	 */
	PatientDialog(Shell parent, Optional<Patient> known, GlucoseUnit usual, ZoneId place, List<Patient> all) {
		super(parent);
		this.known = known;
		this.usual = usual;
		this.place = place;
		this.all = all;
	}

	/** @return the patient to save; empty if the person gave up */
	Optional<Patient> ask() {
		open();
		return answer;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData("id", "patient");
		shell.setText(Texts.of(known.isPresent() ? "patient.edit.title" : "patient.add.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN, MARGIN / 2).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(page);
		form = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(MARGIN, MARGIN / 2).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
		given = text("patient.given", known.map(Patient::givenName));
		family = text("patient.family", known.map(Patient::familyName));
		birth = text("patient.birth", known.flatMap(Patient::birthDate)
				.map(day -> TypedDate.written(day, Locale.getDefault())));
		birth.setMessage(TypedDate.example(Locale.getDefault()));
		record = text("patient.mrn", known.map(Patient::recordNumber));
		zone = combo("patient.zone", Personal.zones(known));
		zone.setText(known.map(Patient::zone).orElse(place).getId());
		unit = combo("patient.unit", Arrays.stream(GlucoseUnit.values()).map(GlucoseUnit::symbol).toList());
		unit.select(known.map(one -> one.preferences().unit()).orElse(usual).ordinal());
		wrong = Rows.paragraph(page, "patient.wrong", "notice", "");
		return page;
	}

	private Text text(String id, Optional<String> value) {
		label(id);
		Text text = new Text(form, SWT.BORDER);
		text.setData("id", id);
		text.setText(value.orElse(""));
		text.setTextLimit(Personal.LONGEST);
		text.getAccessible().addAccessibleListener(new Named(Texts.of(id)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private Combo combo(String id, List<String> items) {
		label(id);
		Combo combo = new Combo(form, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setData("id", id);
		combo.setItems(items.toArray(String[]::new));
		combo.getAccessible().addAccessibleListener(new Named(Texts.of(id)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private void label(String id) {
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER)
				.applyTo(Rows.label(form, id + ".label", "text", Texts.of(id)));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, Texts.of("cancel"), false).setData("id", "patient.cancel");
		createButton(parent, IDialogConstants.OK_ID, Texts.of("patient.save"), true).setData("id", "patient.save");
	}

	@Override
	protected void okPressed() {
		Personal said = new Personal(given.getText(), family.getText(), birth.getText(), record.getText(),
				zone.getText(), GlucoseUnit.values()[Math.max(0, unit.getSelectionIndex())]);
		Locale locale = Locale.getDefault();
		Optional<String> problem = said.wrong(locale, LocalDate.now());
		if (problem.isPresent()) {
			say(problem.get());
			return;
		}
		Patient patient = said.patient(known, locale, LocalDate.now());
		Optional<Patient> namesake = Personal.namesake(patient, all);
		if (namesake.isPresent() && !asked.equals(Optional.of(patient))) {
			asked = Optional.of(patient);
			say(Texts.of("patient.namesake", namesake.get().name()));
		} else {
			answer = Optional.of(patient);
			super.okPressed();
		}
	}

	private void say(String sentence) {
		wrong.setText(sentence.replace("&", "&&"));
		getShell().layout(true, true);
		getShell().pack();
	}
}
