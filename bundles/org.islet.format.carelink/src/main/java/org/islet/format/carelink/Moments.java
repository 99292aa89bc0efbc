// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.LocalDateTime;

/** Times that can be meant. */
final class Moments {

	/** No device whose data CareLink exports is older. */
	private static final int FIRST_YEAR = 1995;

	private Moments() {
	}

	/**
	 * @param when a device's local time
	 * @param latest now, wherever on earth
	 * @return the time
	 * @throws RowFault if it lies in the future or before there were such devices
	 */
	static LocalDateTime plausible(LocalDateTime when, LocalDateTime latest) {
		if (when.isAfter(latest)) {
			throw RowFault.because("fault.future");
		}
		if (when.getYear() < FIRST_YEAR) {
			throw RowFault.because("fault.past");
		}
		return when;
	}
}
