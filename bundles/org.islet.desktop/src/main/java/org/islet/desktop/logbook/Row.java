// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.logbook;

import java.util.Optional;

import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.ClinicalNote;
import org.islet.model.DeviceInfo;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.HbA1c;
import org.islet.model.Ketone;
import org.islet.model.Logged;
import org.islet.model.Remark;

/**
 * A line of the day.
 *
 * @param logged what was recorded
 * @param sensor what the sensor read about then
 * @param device what recorded it
 */
record Row(Logged<?> logged, Optional<Glucose> sensor, Optional<DeviceInfo> device) {

	Entry entry() {
		return logged.entry();
	}

	/** @return whether a person wrote it here, and so may change it */
	boolean own() {
		return logged.device().equals(DeviceInfo.LOG.id());
	}

	/** @return whether a logbook has a line for it: not for what devices do every few minutes by themselves */
	static boolean listed(Entry entry) {
		return switch (entry) {
		case Glucose reading -> !sensor(reading);
		case Bolus bolus -> bolus.source() != Bolus.Source.AUTO_BASAL;
		case Carbs c -> true;
		case Exercise e -> true;
		case Ketone k -> true;
		case Remark r -> true;
		case HbA1c a -> true;
		case ClinicalNote n -> true;
		default -> false;
		};
	}

	static boolean sensor(Entry entry) {
		return entry instanceof Glucose reading && reading.origin() == Glucose.Origin.SENSOR;
	}
}
