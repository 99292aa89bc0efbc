// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.Texts;
import org.islet.model.Patient;

/** Whose data a page writes: large and with the date of birth, so that nothing goes to the wrong person. */
public final class Whose {

	private Whose() {
	}

	/**
	 * @param id of the line with the name; that of the line below ends with {@code .facts}
	 * @param sentence with the patient's name
	 */
	public static void show(Composite page, String id, String sentence, Patient patient) {
		Rows.paragraph(page, id, "whose", sentence);
		String facts = facts(patient);
		if (!facts.isEmpty()) {
			Rows.label(page, id + ".facts", "text", facts);
		}
	}

	/** @return what tells the patient from others of that name, as far as it is known */
	public static String facts(Patient patient) {
		List<String> facts = new ArrayList<>();
		patient.birthDate().ifPresent(born -> facts.add(Texts.of("patient.born",
				DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(born))));
		if (!patient.recordNumber().isBlank()) {
			facts.add(Texts.of("patient.record", patient.recordNumber()));
		}
		return String.join(" \u00b7 ", facts);
	}
}
