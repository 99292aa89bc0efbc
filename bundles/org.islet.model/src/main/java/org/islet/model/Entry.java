// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDateTime;

/**
 * One thing a device recorded or a person noted.
 */
public sealed interface Entry permits Glucose, Ketone, Bolus, Estimate, Basal, Suspend, InsulinTotal, Carbs, Exercise,
		PumpSettings, DeviceEvent, Remark {

	/**
	 * @return the moment as the device's own clock showed it, never shifted
	 */
	LocalDateTime when();
}
