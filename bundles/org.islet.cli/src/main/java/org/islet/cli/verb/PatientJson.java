// SPDX-License-Identifier: EPL-2.0
package org.islet.cli.verb;

import java.util.LinkedHashMap;
import java.util.Map;

import org.islet.model.Patient;
import org.islet.model.Preferences;

/** A patient as programs read it. */
final class PatientJson {

	private PatientJson() {
	}

	static Map<String, Object> of(Patient patient) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", patient.id().number());
		json.put("name", patient.name());
		json.put("familyName", patient.familyName());
		json.put("givenName", patient.givenName());
		json.put("birthDate", patient.birthDate().map(Object::toString).orElse(null));
		json.put("recordNumber", patient.recordNumber());
		json.put("zone", patient.zone().getId());
		Preferences preferences = patient.preferences();
		json.put("units", preferences.unit().symbol());
		json.put("targetLowMgdl", preferences.targetLow());
		json.put("targetHighMgdl", preferences.targetHigh());
		json.put("lowLimitMgdl", preferences.lowLimit());
		json.put("targetSet", preferences.targetSet());
		json.put("meals", preferences.meals());
		return json;
	}
}
