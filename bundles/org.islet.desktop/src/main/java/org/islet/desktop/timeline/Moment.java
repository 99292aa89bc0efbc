// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Carbs;
import org.islet.model.DeviceEvent;
import org.islet.model.Entry;
import org.islet.model.Exercise;
import org.islet.model.Glucose;
import org.islet.model.Ketone;
import org.islet.model.Logged;
import org.islet.model.Remark;

/**
 * An entry and where it stands in the picture of its day.
 *
 * @param logged the entry
 * @param at hours on the day's clock
 */
record Moment(Logged<?> logged, double at) {

	Entry entry() {
		return logged.entry();
	}

	/** @return whether its kind comes every few minutes by itself */
	boolean steady() {
		return sensor() || entry() instanceof Bolus bolus && bolus.source() == Bolus.Source.AUTO_BASAL
				|| entry() instanceof Basal basal && basal.mode() == Basal.Mode.AUTOMATED;
	}

	boolean sensor() {
		return entry() instanceof Glucose glucose && glucose.origin() == Glucose.Origin.SENSOR;
	}

	/** @return whether it is drawn in that panel of the Daily Summary, so that a click there can mean it */
	boolean in(String panel) {
		return switch (entry()) {
		case Glucose g -> panel.equals("glucose");
		case Carbs c -> panel.equals("activity");
		case Exercise e -> panel.equals("activity");
		case Remark r -> panel.equals("activity");
		case Ketone k -> panel.equals("activity");
		case DeviceEvent e -> switch (e.kind()) {
		case SENSOR_ALARM, SENSOR_START -> panel.equals("glucose");
		case PUMP_ALARM, REWIND, PRIME_TUBING, PRIME_CANNULA -> panel.equals("insulin");
		default -> false;
		};
		default -> panel.equals("insulin");
		};
	}
}
