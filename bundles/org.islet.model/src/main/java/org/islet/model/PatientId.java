// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

/**
 * The number a store knows a patient by.
 *
 * @param number positive; 0 for a patient not yet saved
 */
public record PatientId(long number) {

	/** Not yet saved. */
	public static final PatientId NEW = new PatientId(0);
}
