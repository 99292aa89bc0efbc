// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.islet.model.GlucoseUnit;
import org.islet.model.Patient;
import org.islet.model.Preferences;
import org.islet.model.store.Stores;
import org.islet.model.store.TherapyStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logbook of somebody who reads German, likes it dark and counts in mmol/L. */
class LogbookLooksTest {

	@TempDir
	Path data;

	private final Locale before = Locale.getDefault();
	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.islet.desktop");

	@AfterEach
	void asBefore() {
		Locale.setDefault(before);
		preferences.remove("theme");
	}

	private static Patient mmol(Patient one) {
		Preferences usual = one.preferences();
		return new Patient(one.id(), one.familyName(), one.givenName(), one.birthDate(), one.recordNumber(), one.zone(),
				new Preferences(GlucoseUnit.MMOL_L, usual.targetLow(), usual.targetHigh(), usual.lowLimit(),
						usual.targetSet(), usual.meals()));
	}

	@Test
	void itIsInTheLanguageTheColoursAndTheUnitsChosen() {
		try (TherapyStore store = Sample.service(Stores.class).open(data, new char[0])) {
			Sample.addMeter(store, mmol(Sample.patient("Roe", "Jo")));
		}
		preferences.put("theme", "dark");
		try (Desk desk = Desk.start(data, "--locale", "de")) {
			Shell window = desk.await("the window", Widgets::window);
			desk.until("the patient", () -> Widgets.find(Label.class, "home.patient").isPresent());
			desk.act(() -> Widgets.menu("Ansicht", "Tagebuch"));
			desk.until("the logbook", () -> Widgets.find(Table.class, "logbook.table").isPresent());
			assertEquals("Glukose (mmol/L)", desk.ui(() -> Widgets.text("logbook.box.glucose.label")));
			desk.act(() -> {
				Widgets.the(Text.class, "logbook.box.glucose").setText("5,4");
				Widgets.the(Text.class, "logbook.box.activity").setText("Rudern");
				Widgets.the(Text.class, "logbook.box.activity").notifyListeners(SWT.DefaultSelection, new Event());
			});
			desk.until("what was kept", () -> Widgets.find(Label.class, "logbook.news")
					.filter(label -> label.getText().equals("Eingetragen: Glukose 5,4 mmol/L, Bewegung: Rudern."))
					.isPresent());
			desk.until("both", () -> Widgets.the(Table.class, "logbook.table").getItemCount() == 2);
			Screens.take(desk, window, "logbook-german-dark");
		}
	}
}
