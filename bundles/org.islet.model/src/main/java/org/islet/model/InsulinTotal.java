// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDateTime;

/**
 * A day's insulin as the device added it up.
 *
 * @param when the day's midnight, device-local
 * @param kind what is in it
 * @param units U
 */
public record InsulinTotal(LocalDateTime when, Kind kind, double units) implements Entry {

	/** What a total counts. */
	public enum Kind {
		/** all insulin of the day */
		ALL,
		/** what automation gave by itself that day: automatic basal and automatic corrections, no user's bolus */
		AUTOMATIC
	}
}
