// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDateTime;

/**
 * One thing a device recorded or a person noted. Kinds are added over time, so a switch in a plugin has a default.
 */
public sealed interface Entry permits Glucose, Ketone, Bolus, Estimate, Basal, Suspend, InsulinTotal, Carbs, Exercise,
		PumpSettings, DeviceEvent, Remark, HbA1c, ClinicalNote {

	/**
	 * @return the moment as the device's own clock showed it, never shifted
	 */
	LocalDateTime when();
}
