// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

import java.time.LocalDateTime;

/**
 * A calculation that no bolus followed.
 *
 * @param when device-local time
 * @param calculation what was entered and answered
 */
public record Estimate(LocalDateTime when, Calculation calculation) implements Entry {

	/** @return whether its carbohydrate was eaten as far as is known: not where the device says it was called off */
	public boolean counts() {
		return calculation.status() != Calculation.Status.NOT_DELIVERED;
	}
}
